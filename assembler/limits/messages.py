"""What a child says to its parent over a pipe: a letter, a length and that many bytes.

Values go as pickles. A pickle can ask for any function to be called, so the reader makes no more than what results consist of.
"""

import io
import os
import pickle
import struct
from importlib import import_module
from typing import Any

from assembler.limits.settings import MEGABYTES, setting

WORKING_ON, PROGRESS, RESULT, FAULT, MEMORY = b"w", b"p", b"r", b"f", b"m"
_HEAD = struct.Struct(">cQ")
_CHUNK = 1 << 20
_PATHS = {"PosixPath", "PurePosixPath", "PureWindowsPath", "WindowsPath"}
_ALLOWED = {
    "assembler.publish.manifest": {"Inputs", "PackInputs", "Recorded"},
    "array": {"_array_reconstructor", "array"},
    "builtins": {"frozenset", "range", "set", "str"},
    "datetime": {"date"},
    "pathlib": _PATHS,
    "pathlib._local": _PATHS,  # Python 3.13
}

_CLOSED = ("assembler.cache", "assembler.cli", "assembler.limits", "assembler.publish")
"""Modules of ours whose classes do something when they are made."""


def send(out: int, kind: bytes, content: bytes) -> None:
    """Writes one message; the reader may be slow, and a pipe holds little."""
    rest = memoryview(_HEAD.pack(kind, len(content)) + content)
    while rest:
        rest = rest[os.write(out, rest[:_CHUNK]) :]


def receive(source: int) -> tuple[bytes, bytes] | None:
    """The next message; None when no whole one comes any more."""
    head = _read(source, _HEAD.size)
    if head is None:
        return None
    kind, length = _HEAD.unpack(head)
    if length > setting(MEGABYTES) * 2**20:
        return None  # no child that keeps to its limit has so much to say
    content = _read(source, length)
    return None if content is None else (kind, content)


def _read(source: int, length: int) -> bytes | None:
    pieces = []
    while length:
        piece = os.read(source, min(length, _CHUNK))
        if not piece:
            return None
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if name in _ALLOWED.get(module, ()):
            return super().find_class(module, name)
        if module.startswith("assembler.") and not module.startswith(_CLOSED):
            found = getattr(import_module(module), name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a result")


class _Writer(pickle.Pickler):
    def reducer_override(self, obj: Any) -> Any:
        """A text of a library, such as what lxml gives for an XPath, goes as a plain one."""
        if isinstance(obj, str) and not type(obj).__module__.startswith("assembler."):
            return str, (str(obj),)
        return NotImplemented


def dumps(value: object) -> bytes:
    buffer = io.BytesIO()
    _Writer(buffer, pickle.HIGHEST_PROTOCOL).dump(value)
    return buffer.getvalue()


def loads(content: bytes) -> Any:
    """The value; a :class:`pickle.UnpicklingError` when there is something in it that no result has."""
    return _Reader(io.BytesIO(content)).load()

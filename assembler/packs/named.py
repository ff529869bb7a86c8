"""The pack that a data file names itself, so that a drafter of a department need not name it at every command."""

from pathlib import Path

from assembler.packs.find import DEFAULT_PACK, NAMES_PACK, PACK_FILE, known_packs


def named_pack(file: Path, content: bytes | None = None) -> str:
    """The pack for a data file: the one that it names, a folder counting from its own, or else the one for all.

    ``content`` is what stands in the file, if it was read already. What cannot be read names none: reading it for a build tells why.
    """
    if content is None:
        try:
            content = file.read_bytes() if file.is_file() else b""
        except OSError:
            return DEFAULT_PACK
    name = _named(content) if NAMES_PACK.encode() in content else None  # most files name none: they are not read twice
    if name is None:
        return DEFAULT_PACK
    beside = file.parent / name
    return name if not (beside / PACK_FILE).is_file() and name in known_packs() else str(beside)


def _named(content: bytes) -> str | None:
    from assembler.data.reader import decode, read_tree  # only for who names one

    source, found = decode(content, "")
    tree = read_tree(source)[0] if not found else None
    name = tree.data.get(NAMES_PACK) if tree is not None else None
    return name if isinstance(name, str) and not _leads_elsewhere(name) else None


def _leads_elsewhere(name: str) -> bool:
    """Whether a name is none that the schema lets through: of another drive or computer, or none at all."""
    return not name or name.startswith("/") or any(sign in name for sign in "\\:{}")

"""The message of a code when there is no case to tell of."""

import re

from assembler.diagnostics.catalogue import Entry

_GLUED = re.compile(r"(?<=[\w.])\{\w+\}")
_FACT = re.compile(r"\{\w+\}")
_NOTHING_LEFT = re.compile(r"(?: \(…\))?(?:: […: ]+)?\.?$")


def in_general(entry: Entry, language: str) -> str:
    """The message with an ellipsis for each fact, and without what then says nothing, such as a colon with only facts after it."""
    message = getattr(entry, language)[0]
    message = _FACT.sub("…", _GLUED.sub("", message)).replace("{{", "{").replace("}}", "}")
    shortened = _NOTHING_LEFT.sub("", message)
    return shortened if shortened.endswith("…") else shortened + "."

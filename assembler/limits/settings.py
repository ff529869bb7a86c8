"""How much time and memory there is, and how a user alters that."""

import os

SECONDS = "ASSEMBLER_SECONDS"
MEGABYTES = "ASSEMBLER_MEGABYTES"
_DEFAULTS = {SECONDS: 15, MEGABYTES: 1024}
WALL_FACTOR = 3
"""Waiting counts for less than working: a machine that is busy with other things is no fault of the template."""


def setting(name: str) -> int:
    """A whole number of 1 or more from the environment, or else the default."""
    given = os.environ.get(name, "")
    return int(given) if given.isascii() and given.isdecimal() and 0 < int(given) < 10**6 else _DEFAULTS[name]

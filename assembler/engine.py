"""What the tool itself is made of, as a digest: what it made before counts as long as that is the same."""

import hashlib
from functools import cache
from pathlib import Path

from assembler.cache import keep, recall
from assembler.version import VERSION

MOMENT = "SOURCE_DATE_EPOCH"
"""The variable that, when it is set, gives the moment in the properties of every document (https://reproducible-builds.org)."""
_OWN = Path(__file__).parent


@cache
def engine_digest() -> str:
    """SHA-256 in hexadecimal digits: of the version once installed, and in a checkout of the code, which is being worked on."""
    if (_OWN / "_shipped").is_dir():
        return hashlib.sha256(VERSION.encode()).hexdigest()
    schemas = [file.read_bytes() for file in sorted((_OWN.parent / "schemas").glob("*.yaml"))]
    made = recall("engine", *schemas)  # it goes by the times of the code's files, which is ten times as fast as reading them
    if not isinstance(made, str):
        made = _digest_of_code(schemas)
        keep(made, "engine", *schemas)
    return made


def _digest_of_code(schemas: list[bytes]) -> str:
    made = hashlib.sha256(VERSION.encode())
    for file in sorted(_OWN.rglob("*.py")):
        made.update(file.relative_to(_OWN).as_posix().encode())
        made.update(file.read_bytes())
    for schema in schemas:
        made.update(schema)
    return made.hexdigest()

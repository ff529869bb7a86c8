"""Where shipped files stand: beside the package in a checkout, inside it once installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped(*names: str) -> Path:
    """A file or folder that comes with the project, such as ``shipped("schemas", "meeting.yaml")``."""
    inside = _PACKAGE / "_shipped"
    return (inside if inside.is_dir() else _PACKAGE.parent).joinpath(*names)


def shipped_packs() -> list[str]:
    """The names of the packs that come with the project."""
    return sorted(found.parent.name for found in shipped("templates").glob("*/pack.yaml"))

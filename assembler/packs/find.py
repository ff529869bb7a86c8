"""Where a pack stands that is called by a folder, by the name of a shipped pack, or by that of an installed one."""

import importlib.util
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from assembler.packs.locate import shipped, shipped_packs

PACK_FILE = "pack.yaml"
DEFAULT_PACK = "rijk"
NAMES_PACK = "pack"
"""The field with which a data file names its pack."""
GROUP = "assembler.packs"
"""The entry points by which a Python package offers packs: each names the module or package in whose folder pack.yaml stands."""


def find_pack(name: str, beside: Path) -> Path | None:
    """The folder of a pack: at the path ``name`` from the folder ``beside``, else the shipped pack of that name, else the installed one."""
    folder = beside / name
    if (folder / PACK_FILE).is_file():
        return folder
    if name in shipped_packs():
        return shipped("templates", name)
    return installed_packs().get(name)


def comes_along(name: str) -> bool:
    """Whether ``find_pack`` finds a pack that comes with the tool; any other one is somebody else's."""
    return name in shipped_packs() and not (Path(name) / PACK_FILE).is_file()


def known_packs() -> dict[str, Path]:
    """The folders of the packs that have a name here: the shipped ones and then the installed ones."""
    return {**installed_packs(), **{name: shipped("templates", name) for name in shipped_packs()}}


def installed_packs() -> dict[str, Path]:
    """The folders of the packs that installed Python packages offer; nothing of those packages is run for it."""
    from importlib.metadata import entry_points  # 20 ms: only for a name that is neither a folder nor a shipped pack

    found: dict[str, Path] = {}
    for one in entry_points(group=GROUP):
        for folder in _folders(one.value.partition(":")[0].strip()):
            if (folder / PACK_FILE).is_file():
                found.setdefault(one.name, folder)
    return found


def _folders(module: str) -> Iterator[Path]:
    """The folders of a package, or that of a module; none for what is not there."""
    with suppress(ImportError, ValueError):
        spec = importlib.util.find_spec(module)
        if spec is not None and spec.submodule_search_locations is not None:
            yield from map(Path, spec.submodule_search_locations)
        elif spec is not None and spec.has_location and spec.origin:
            yield Path(spec.origin).parent

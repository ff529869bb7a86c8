"""Comments in the margin (ECMA-376 Part 1, 17.13.4): a package without them, and without the names of who made or was asked in them."""

from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import CONTENT_TYPES, Package, relationships_part
from assembler.ooxml.xml import parse, serialize

_KINDS = frozenset({"comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "documenttasks"})
"""The last step of the relationship types, which Microsoft's extensions share with the standard."""


def remarks_by(package: Package, author: str) -> set[str]:
    """The ids of the comments of one author."""
    parts = [one.target for one in package.relationships(package.main_part) if one.type.rpartition("/")[2] == "comments"]
    found = [one for part in parts if part in package.parts for one in parse(package.parts[part]).iter(qn("w:comment"))]
    return {one.get(qn("w:id"), "") for one in found if one.get(qn("w:author")) == author}


def without_comments(package: Package) -> Package:
    """The package without comments; references to them in the text are another's to take out."""
    main = package.main_part
    gone = {one.id: one.target for one in package.relationships(main) if one.type.rpartition("/")[2] in _KINDS}
    if not gone:
        return package
    links, types = parse(package.parts[relationships_part(main)]), parse(package.parts[CONTENT_TYPES])
    for item in [item for item in links if item.get("Id") in gone]:
        links.remove(item)
    names = {name.lower() for name in gone.values()}
    for item in [item for item in types.iter(qn("ct:Override")) if item.get("PartName", "").removeprefix("/").lower() in names]:
        types.remove(item)
    dropped: dict[str, bytes | None] = dict.fromkeys([*gone.values(), *map(relationships_part, gone.values())])
    return package.with_parts({**dropped, relationships_part(main): serialize(links), CONTENT_TYPES: serialize(types)})

"""A template's package to code: the only place that imports docxtpl, whose tag language templates are written in.

docxtpl turns Word's XML with its tags into a Jinja source; we compile that once. Filling never comes here again.
"""

import re
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType
from typing import Any

import jinja2

from assembler.diagnostics import Diagnostic, diagnose
from assembler.expressions.syntax import syntax_problem
from assembler.lean import dataclass
from assembler.ooxml import namespaces as ns
from assembler.ooxml.comments import remarks_by
from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import Package
from assembler.ooxml.properties import property_parts
from assembler.ooxml.xml import Element, parse, serialize_declaring
from assembler.render.fill import ENVIRONMENT
from assembler.render.marks import AUTHOR, ESCAPE, TAG, read_marks
from assembler.render.normalise import Normaliser
from assembler.render.stories import NOTES, notes_part, story_parts
from assembler.render.tag_faults import TOO_DEEP, CheckedTags, check_tags
from assembler.render.tags import read_tags
from assembler.render.template import CompiledPart, Settled
from assembler.source import TemplatePlace

_OPENING = re.compile(r"^(\{[{%][-+]?)")
_RAW = re.compile(r"^\{%[-+]?\s*(end)?raw\s*[-+]?%\}$")
_SOURCE = re.compile(f"{TAG.pattern}|{ESCAPE.pattern}", re.DOTALL)
_IN_ATTRIBUTE = re.compile(r'="[^"<>]*\{[{%]')

Patch = Callable[[None, str], str]
Change = Callable[[jinja2.nodes.Template], jinja2.nodes.Template]


@dataclass(frozen=True)
class CompiledPackage:
    """What came of the parts of a template: code where they are right, and of all of them the tags and what is wrong."""

    parts: tuple[CompiledPart, ...]
    places: tuple[TemplatePlace, ...]
    tags: tuple[CheckedTags, ...]
    settled: tuple[Settled, ...]
    found: list[Diagnostic]


def compile_package(package: Package, name: str, places: Iterable[TemplatePlace] = (), change: Change | None = None) -> CompiledPackage:
    """Compiles the parts that have no fault, each changed by ``change`` after it was read.

    ``places`` are those of paragraphs that are numbered already.
    """
    normaliser = Normaliser(name, places, remarks_by(package, AUTHOR))
    parts: list[CompiledPart] = []
    tags: list[CheckedTags] = []
    found: list[Diagnostic] = []
    for part, root in _prepared(package, normaliser):
        checked = check_tags(read_tags(root, normaliser.places))
        tags.append(checked)
        found += checked.faults
        if checked.faults or any(one.code == "T001" for one in normaliser.found):
            continue  # Jinja would say the same again, without the place
        compiled, faults = _compile_part(root, part, normaliser.places, change)
        found += faults
        parts += [compiled] if compiled is not None else []
    settled = tuple(
        Settled(code, len(places), next((place for place in places if place is not None), None))
        for code, places in (("T014", normaliser.changes), ("T015", normaliser.comments))
        if places
    )
    notices = [one.diagnostic for one in settled]
    return CompiledPackage(tuple(parts), tuple(normaliser.places), tuple(tags), settled, [*normaliser.found, *found, *notices])


def _prepared(package: Package, normaliser: Normaliser) -> Iterator[tuple[str, Element]]:
    """The parts that may have tags, made ready for compiling."""
    notes = _own_notes(package, normaliser)
    for part, may_have_notes in story_parts(package):
        root = parse(package.parts[part])
        normaliser.prepare(root, part, notes if may_have_notes else None)
        yield part, root
    for part in property_parts(package):
        root = parse(package.parts[part])
        if normaliser.prepare_properties(root, part):
            yield part, root


def _own_notes(package: Package, normaliser: Normaliser) -> dict[tuple[str, str], Element]:
    """The template's own notes by what refers to them and id, prepared like any other text."""
    notes = {}
    for kind in NOTES:
        part = notes_part(package, kind)
        if part is None:
            continue
        root = parse(package.parts[part])
        normaliser.prepare(root, part)
        for note in root.iter(qn(f"w:{kind}")):
            if note.get(qn("w:type"), "normal") == "normal":
                notes[qn(f"w:{kind}Reference"), note.get(qn("w:id"))] = note
    return notes


def _compile_part(
    root: Element, part: str, places: list[TemplatePlace], change: Change | None
) -> tuple[CompiledPart | None, list[Diagnostic]]:
    source, tags = _to_jinja(serialize_declaring(root, "trace").decode().partition("?>")[2].lstrip())
    try:
        read = change(ENVIRONMENT.parse(source)) if change else source
        code = ENVIRONMENT.compile(read, filename="<template>")
    except jinja2.TemplateSyntaxError as error:
        place = places[tags[min(max(error.lineno - 2, 0), len(tags) - 1)]] if tags else None
        problem = syntax_problem(error.message or "", ENVIRONMENT.filters)
        return None, [diagnose("T001", place=place, problem=problem, excerpt=place.excerpt if place else "")]
    except (RecursionError, SyntaxError):  # Python has its limits, such as twenty loops within each other
        place = places[tags[0]] if tags else None
        return None, [diagnose("T001", place=place, problem=TOO_DEEP, excerpt=place.excerpt if place else "")]
    assert isinstance(code, CodeType)
    story = root.tag.startswith(f"{{{ns.W}}}")
    packed = zlib.compress(source.encode())
    return CompiledPart(part, code, tuple(tags), _IN_ATTRIBUTE.search(source) is not None, packed, story), []


def _to_jinja(xml: str) -> tuple[str, list[int]]:
    """The Jinja source of a part, and for each line after the first the number of the paragraph whose tag begins there."""
    source = _patched(xml) if "{" in xml else xml
    tags: list[int] = []
    raw = False

    def one_line(found: re.Match[str]) -> str:
        nonlocal raw
        tag, number = read_marks(found[0])
        if ESCAPE.fullmatch(tag):
            return tag if raw else _braces(tag)
        ends = _RAW.match(tag)
        if raw and not (ends and ends[1]):
            return tag.replace("<", "&lt;").replace(">", "&gt;")
        tag = tag.replace("&amp;", "&").replace("&quot;", '"').replace("\n", " ")
        if ends:
            raw = not ends[1]
            return tag
        if number is None:
            return tag
        tags.append(number)
        return _OPENING.sub("\\1\n", tag, count=1)

    return _SOURCE.sub(one_line, source), tags


def _braces(escape: str) -> str:
    """What prints as the braces that an escape stands for; those that open a tag are taken for text by Jinja only when told so."""
    braces = escape.replace("_", "")
    return f"{{% raw %}}{braces}{{% endraw %}}" if escape[0] == "{" else braces


def _patched(xml: str) -> str:
    return _patch_xml()(None, xml)


@cache
def _patch_xml() -> Patch:
    """What docxtpl makes of a part with tags, loaded without python-docx, of which it wants no more than names: 60 ms of a first use.

    A stand-in gives those names where neither package is loaded already, and is gone with what it was given to before anybody else asks;
    should docxtpl one day want more of it, then the real package is there.
    """
    names = {"docx", "docxtpl"}
    if names.isdisjoint(sys.modules):
        stand_in = _NamesOnly()
        sys.meta_path.insert(0, stand_in)
        try:
            from docxtpl.template import DocxTemplate as Named
        except Exception:  # whatever it is, the real package may do
            pass
        else:
            named: Patch = Named.patch_xml
            return named
        finally:
            sys.meta_path.remove(stand_in)
            for loaded in [name for name in sys.modules if name.partition(".")[0] in names]:
                del sys.modules[loaded]
    from docxtpl import DocxTemplate

    patch: Patch = DocxTemplate.patch_xml
    return patch


class _NamesOnly(MetaPathFinder, Loader):
    """Gives python-docx, in which each name is that of a class without anything."""

    def find_spec(self, name: str, path: object, target: ModuleType | None = None) -> ModuleSpec | None:
        package = name.partition(".")[0]
        if package == "docxcompose":
            raise ImportError(name)  # docxtpl does without, and this one wants more than names
        return ModuleSpec(name, self, is_package=True) if package == "docx" else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Named(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


class _Named(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})

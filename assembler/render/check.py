"""Everything that is wrong or doubtful about a template, without filling it."""

from collections.abc import Iterable, Iterator, Mapping

from assembler.diagnostics import Diagnostic, in_order
from assembler.lean import dataclass
from assembler.limits import working_on
from assembler.ooxml import namespaces as ns
from assembler.ooxml.package import Package
from assembler.ooxml.styles import Styles
from assembler.ooxml.xml import Element, parse
from assembler.packs import Shelf
from assembler.plan.known import PROSE, Known
from assembler.render.accessibility import accessibility
from assembler.render.block_faults import block_faults
from assembler.render.compile import compile_package
from assembler.render.emptiness import emptiness
from assembler.render.field_faults import Printed, check_fields
from assembler.render.filter_kinds import LINE
from assembler.render.hidden_tags import hidden_tags
from assembler.render.includes import Whole, read_template
from assembler.render.marks import NUMBER
from assembler.render.normalise import Normaliser
from assembler.render.place_faults import place_faults
from assembler.render.split_tags import split_tags
from assembler.render.stories import included_parts, text_parts
from assembler.render.style_faults import named_styles, used_styles
from assembler.render.template import NO_SHELF
from assembler.source import TemplatePlace


def check_template(
    data: bytes, name: str, known: Known, styles: Mapping[str, str] | None = None, shelf: Shelf = NO_SHELF
) -> list[Diagnostic]:
    """What is wrong with a .docx file as a template, in the order of its parts.

    ``name`` is how messages call the file, ``known`` are the facts that there are, and ``styles`` what the pack calls its styles; what it
    includes is looked for on the ``shelf``.
    """
    return check_whole(data, name, known, shelf, styles or {})[0]


def check_whole(data: bytes, name: str, known: Known, shelf: Shelf, styles: Mapping[str, str]) -> tuple[list[Diagnostic], list[str]]:
    """The same, and how messages call the files that it includes."""
    working_on(name)
    whole, found = read_template(data, name, shelf)
    if whole is None:
        return found, []
    compiled = compile_package(whole.package, name, whole.places)
    found = [*found, *whole.found, *compiled.found]
    printed: list[Printed] = []
    for tags in compiled.tags:
        fields = check_fields(tags, known)
        printed += fields.printed
        found += [*fields.faults, *block_faults(tags), *place_faults(tags, fields.printed), *emptiness(tags, known.filled)]
    for number, (file, package) in enumerate(whole.files):
        stories = text_parts(package) if number == 0 else included_parts(package)
        found += hidden_tags(package, file, stories)
        found += _layout(_parts(package, file, stories), _styles(package), printed, styles if number == 0 else {})
    found += _undefined_styles(whole)
    return in_order(found), [file for file, _ in whole.files[1:]]


@dataclass(frozen=True)
class _Part:
    """A part as it stands in the file, with the place of each paragraph."""

    root: Element
    place: dict[Element, TemplatePlace]


def _parts(package: Package, name: str, stories: list[str], places: tuple[TemplatePlace, ...] = ()) -> Iterator[_Part]:
    """The parts that are named; ``places`` are those of paragraphs that are numbered already."""
    for part in stories:
        normaliser = Normaliser(name, places)
        root = parse(package.parts[part])
        normaliser.number(root, part)
        yield _Part(root, {one: normaliser.places[int(one.get(NUMBER))] for one in root.iter() if one.get(NUMBER) is not None})


def _layout(parts: Iterable[_Part], styles: Styles, printed: list[Printed], names: Mapping[str, str]) -> Iterator[Diagnostic]:
    """What is doubtful about the layout of the parts, the main one of which comes first."""
    for number, part in enumerate(parts):
        if number == 0 and names:
            kinds = {one.kind for one in printed}
            yield from named_styles(
                styles, names, next(iter(part.place.values()), None), blocks=PROSE in kinds, notes=bool(kinds & {PROSE, LINE})
            )
        yield from split_tags(part.root, part.place)
        yield from accessibility(part.root, styles, part.place)


def _undefined_styles(whole: Whole) -> Iterator[Diagnostic]:
    """An included file may use styles that the template has."""
    told: set[str] = set()
    styles = _styles(whole.package)
    for part in _parts(whole.package, whole.files[0][0], text_parts(whole.package), whole.places):
        yield from used_styles(part.root, styles, part.place, told)


def _styles(package: Package) -> Styles:
    part = next((one.target for one in package.relationships(package.main_part) if one.type == f"{ns.R}/styles"), "")
    return Styles(package.parts.get(part))

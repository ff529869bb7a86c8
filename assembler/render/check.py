"""Everything that is wrong or doubtful about a template, without filling it."""

from assembler.diagnostics import Diagnostic, in_order
from assembler.limits import working_on
from assembler.packs import Shelf
from assembler.plan.known import Known
from assembler.render.compile import compile_package, story_parts
from assembler.render.field_faults import field_faults
from assembler.render.hidden_tags import hidden_tags
from assembler.render.includes import read_template
from assembler.render.template import NO_SHELF


def check_template(data: bytes, name: str, known: Known, shelf: Shelf = NO_SHELF) -> list[Diagnostic]:
    """What is wrong with a .docx file as a template, in the order of its parts.

    ``name`` is how messages call the file, ``known`` are the facts that there are; what it includes is looked for on the ``shelf``.
    """
    return check_whole(data, name, known, shelf)[0]


def check_whole(data: bytes, name: str, known: Known, shelf: Shelf) -> tuple[list[Diagnostic], list[str]]:
    """The same, and how messages call the files that it includes."""
    working_on(name)
    whole, found = read_template(data, name, shelf)
    if whole is None:
        return found, []
    compiled = compile_package(whole.package, name, whole.places)
    hidden = hidden_tags(whole.files[0][1], name, [part for part, _ in story_parts(whole.package)])
    hidden += [one for file, package in whole.files[1:] for one in hidden_tags(package, file, [package.main_part])]
    unknown = [fault for tags in compiled.tags for fault in field_faults(tags, known)]
    return in_order([*found, *whole.found, *compiled.found, *unknown, *hidden]), [file for file, _ in whole.files[1:]]

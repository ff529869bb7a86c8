"""Everything that is wrong or doubtful about a template, without filling it."""

from assembler.diagnostics import Diagnostic, has_errors, in_order
from assembler.limits import working_on
from assembler.ooxml.reading import read_package
from assembler.plan.known import Known
from assembler.render.compile import compile_package, text_parts
from assembler.render.field_faults import field_faults
from assembler.render.hidden_tags import hidden_tags


def check_template(data: bytes, name: str, known: Known) -> list[Diagnostic]:
    """What is wrong with a .docx file as a template, in the order of its parts.

    ``name`` is how messages call the file, ``known`` are the facts that there are.
    """
    working_on(name)
    package, found = read_package(data, name)
    if package is None or has_errors(found):
        return found
    compiled = compile_package(package, name)
    hidden = hidden_tags(package, name, text_parts(package))
    unknown = [fault for tags in compiled.tags for fault in field_faults(tags, known)]
    return in_order([*found, *compiled.found, *unknown, *hidden])

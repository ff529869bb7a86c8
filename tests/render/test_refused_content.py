"""What tags put together is looked at like what stands in a template: a field that fetches, an address that leads elsewhere."""

import pytest

from assembler.data.values import Text
from assembler.ooxml.package import reopen_package, write_package
from tests.ooxml.packages import MAIN, char, complex_field, part
from tests.render.small import attempt, filled, own_note, p, ref, template

BUILT = [
    "{{ 'INCLUDE' ~ 'TEXT' }} x",
    "{{ 'DDE' }}AUTO x",
    "{# a #}INCLUDETEXT x",
    "INC{# a #}LUDETEXT x",
    "{% if true %}INCLUDETEXT{% endif %} x",
    "{% set a = 'LINK' %}{{ a }} x",
    "{{ name }} x",
    "HYPERLINK {{ address }}",
    "HYPERLINK \"{{ 'java' }}script:x\"",
]
QUOTED = r"""HYPERLINK {{ "\"javascript:x\"" }}"""
FACTS = {"name": Text("includepicture"), "address": Text("file:///c:/x"), "web": Text("https://example.org")}


def codes(body: str, notes: str = "", **parts: bytes) -> set[str]:
    rendered, found = attempt(template(body, notes, **parts), FACTS)
    assert rendered is None
    return {one.code for one in found}


@pytest.mark.parametrize("instruction", [*BUILT, QUOTED])
def test_a_field_that_tags_put_together_is_refused(instruction: str) -> None:
    field = f"<w:p>{complex_field(instruction)}</w:p>"
    assert codes(field) == {"O114"}
    assert codes(ref(2), own_note(2, "").replace("</w:p>", f"{complex_field(instruction)}</w:p>")) == {"O114"}
    assert codes(p("tekst"), header1=part("hdr", field)) == {"O114"}


@pytest.mark.parametrize("instruction", [one for one in BUILT if "'" not in one and '"' not in one])
def test_a_simple_field_that_tags_put_together_is_refused(instruction: str) -> None:
    assert codes(f'<w:p><w:fldSimple w:instr="{instruction}"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>') == {"O114"}


def test_a_field_that_tags_begin_is_refused() -> None:
    begin = char("{{ &apos;begin&apos; }}")
    assert codes(f"<w:p>{begin}<w:r><w:instrText>LINK x</w:instrText></w:r>{char('end')}</w:p>") == {"O114"}


def test_it_is_told_at_its_place_in_the_template() -> None:
    _, found = attempt(template(p("een") + f"<w:p>{complex_field(BUILT[0])}</w:p>"), FACTS)
    assert [one.place and one.place.told("nl") for one in found] == ["sjabloon.docx, word/document.xml, alinea 2"]


def test_an_address_may_come_from_the_data() -> None:
    filled(f"<w:p>{complex_field('HYPERLINK &quot;{{ web }}&quot;')}</w:p>", web=FACTS["web"])


@pytest.mark.parametrize("attribute", ['x:p="0"', 'x:p="99999"', 'x:p="abc"', 'x:n="0"'])
def test_marks_that_only_we_put_in_a_document_are_refused(attribute: str) -> None:
    """Taken for our own they would lead to the place of another paragraph, or to none."""
    package = reopen_package(template(p("{{ a }} hier")))
    marked = package.parts[MAIN].replace(b"<w:p>", f'<w:p xmlns:x="urn:assembler:trace" {attribute}>'.encode(), 1)
    made, found = attempt(write_package(package.with_parts({MAIN: marked})), {"a": "b"})
    assert made is None
    assert [one.code for one in found] == ["O102"]

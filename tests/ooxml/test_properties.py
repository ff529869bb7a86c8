"""Core properties come from the data: exactly, in UTC, and never with a person's name."""

from datetime import UTC, datetime

import pytest

from assembler.ooxml import namespaces as ns
from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import Package, add_relationship, set_content_type
from assembler.ooxml.properties import with_core_properties
from assembler.ooxml.xml import parse
from assembler.verify import verify
from tests.ooxml.packages import valid

PART = "docProps/core.xml"
KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
MOMENT = datetime(2026, 3, 17, 9, 5, tzinfo=UTC)


def told(package: Package, title: str = "Titel", subject: str = "Onderwerp") -> dict[str, str]:
    made = with_core_properties(package, title, subject, "nl-NL", MOMENT)
    assert verify(made, template_tags=False) == []
    return {one.tag.rpartition("}")[2]: one.text for one in parse(made.parts[PART])}


def with_old(content: str) -> Package:
    declared = f'xmlns:cp="{ns.CP}" xmlns:dc="{ns.DC}" xmlns:dcterms="{ns.DCTERMS}"'
    package = valid().with_parts({PART: f"<cp:coreProperties {declared}>{content}</cp:coreProperties>".encode()})
    package, _ = add_relationship(package, "", KIND, PART)
    return set_content_type(package, PART, "application/vnd.openxmlformats-package.core-properties+xml")


@pytest.mark.parametrize("text", ["A & B", "<w:p/>", "\"x\" 'y'", "&amp;", "]]>", "{{ x }}", "x" * 300, "é 👩‍🔬 שלום", "\u00a0\u2011"])
def test_title_and_subject_are_exactly_as_given(text: str) -> None:
    found = told(valid(), text, text)
    assert (found["title"], found["subject"]) == (text, text)


def test_dates_are_those_of_the_document() -> None:
    found = told(valid())
    assert found["created"] == found["modified"] == "2026-03-17T09:05:00Z"
    assert found["language"] == "nl-NL"


def test_an_empty_subject_is_left_out() -> None:
    assert "subject" not in told(valid(), subject="")


def test_of_the_template_s_own_only_the_kind_of_document_is_kept() -> None:
    old = (
        "<dc:creator>Jan</dc:creator><cp:lastModifiedBy>Piet</cp:lastModifiedBy><cp:revision>7</cp:revision><dc:title>oud</dc:title>"
        "<cp:category>Kamerstuk &amp; bijlage</cp:category><cp:lastPrinted>2020-01-01T00:00:00Z</cp:lastPrinted>"
    )
    found = told(with_old(old))
    assert found["category"] == "Kamerstuk & bijlage"
    assert found["title"] == "Titel"
    assert not {"creator", "lastModifiedBy", "revision", "lastPrinted"} & set(found)


def test_the_dates_say_their_type() -> None:
    made = with_core_properties(valid(), "t", "", "nl-NL", MOMENT)
    kinds = {one.get(qn("xsi:type")) for one in parse(made.parts[PART]) if one.tag.endswith(("created", "modified"))}
    assert kinds == {"dcterms:W3CDTF"}

"""The woordvoeringslijn: what spokespersons say about the Raad, from the fields of the department itself."""

from rijk_source.markup import block, optional, paragraph, run, w
from rijk_source.package import Template
from rijk_source.table import data_table

from . import key_facts
from .page import columns, template


def press_line() -> Template:
    return template(
        "woordvoeringslijn.docx",
        "Woordvoeringslijn",
        "Woordvoeringslijn · {{ meeting.title }}",
        "Woordvoeringslijn",
        paragraph("Title", "Woordvoeringslijn"),
        paragraph("Subtitle", "{{ meeting.title }}"),
        optional("eni.embargo", _embargo()),
        paragraph("BodyText", f'{{%p include "{key_facts.NAME}" %}}'),
        optional("eni.core_message", paragraph("Heading1", "Kernboodschap"), paragraph("BodyText", "{{ eni.core_message }}")),
        paragraph("Heading1", "Per agendapunt"),
        block("for item in agenda", *_item()),
        optional("eni.questions", _new_page("Vragen en antwoorden"), block("for one in eni.questions", *_question())),
        optional("side_events", paragraph("Heading1", "Rond de Raad"), _events(), paragraph("EnITussenregel")),
    )


def _new_page(title: str) -> str:
    """A heading that begins a page: the questions are a sheet to have at hand."""
    return w("p", w("pPr", w("pStyle", val="Heading1"), w("pageBreakBefore")), run(title))


def _embargo() -> str:
    return paragraph("EnIKader", run("Embargo. ", w("b")), run("Niet gebruiken vóór {{ eni.embargo | date('full') }}."))


def _item() -> tuple[str, ...]:
    line = paragraph("BodyText", "{{ item.eni.press_line }}")
    return (optional("item.eni.press_line", paragraph("Heading2", "{{ item.label | capitalize_first }}"), line),)


def _question() -> tuple[str, ...]:
    return paragraph("Heading2", "{{ one.question }}"), paragraph("BodyText", "{{ one.answer }}")


def _events() -> str:
    heads = "Bijeenkomst", "Datum", "Status"
    cells = "{{ event.name | capitalize_first }}", "{{ event.date | date('full') }}", "{{ event.status }}"
    return data_table(columns(76, 46), "De bijeenkomsten rond de Raad", heads, "event in side_events.values()", cells)

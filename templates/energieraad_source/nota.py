"""The nota ter beslissing as the department has it: all on full width, with its facts on top and the agenda in a table."""

from rijk_source.markup import block, either, labelled, optional, paragraph
from rijk_source.package import Template
from rijk_source.table import data_table

from . import key_facts
from .page import columns, template

LINE = paragraph("EnITussenregel")


def nota() -> Template:
    running, foot = "Nota ter beslissing · {{ meeting.title }}", "{{ memo.reference }}"
    return template("nota.docx", "Nota ter beslissing", running, foot, *_opening(), *_sections())


def _opening() -> tuple[str, ...]:
    return (
        paragraph("Title", "Nota ter beslissing"),
        paragraph("Subtitle", "{{ memo.subject }}"),
        labelled("EnIGegevens", "Aan", "{{ addressee.phrase | capitalize_first }}"),
        labelled("EnIGegevens", "Datum", "{{ memo.date | date }}"),
        optional("memo.prepared_by", labelled("EnIGegevens", "Opgesteld door", "{{ memo.prepared_by | join(', ') }}")),
        optional("memo.deadline", labelled("EnIGegevens", "Besluit vóór", "{{ memo.deadline | date('full') }}")),
        optional("memo.attachment_count", labelled("EnIGegevens", "Bijlagen", "{{ memo.attachment_count }}")),
    )


def _section(title: str, *content: str) -> str:
    return paragraph("Heading1", title) + "".join(content)


def _text(title: str, value: str) -> str:
    return optional(value, _section(title, paragraph("BodyText", f"{{{{ {value} }}}}")))


def _sections() -> tuple[str, ...]:
    lead = optional("memo.advice_lead", paragraph("BodyText", "{{ memo.advice_lead }}", keep_next=True))
    return (
        _section("Gevraagd besluit", lead, paragraph("BodyText", "{{ memo.advice }}")),
        _text("Aanleiding", "memo.occasion"),
        _section("De Raad in het kort", paragraph("BodyText", f'{{%p include "{key_facts.NAME}" %}}')),
        _text("Planning", "memo.deadline_text"),
        optional("memo.explanation", _section("Toelichting", block("for section in memo.explanation", *_explanation()))),
        _text("{{ memo.undisclosable_heading }}", "memo.undisclosable"),
        optional("attachments", _section("Bijlagen", _attachments(), LINE)),
    )


def _explanation() -> tuple[str, ...]:
    """`section['items']`, since `section.items` is a method where a section is a dict."""
    return (
        paragraph("Heading2", "{{ section.heading }}"),
        optional("section.text", paragraph("BodyText", "{{ section.text }}")),
        optional("section['items']", _agenda(), LINE),
    )


def _agenda() -> str:
    heads = "Nr.", "Onderwerp", "Lijn van het kabinet"
    line, none = (paragraph("RijkTabeltekst", text) for text in ("{{ item.memo_summary }}", "Ter kennisneming."))
    cells = "{{ item.number }}", "{{ item.heading }}", either("item.memo_summary", line, none)
    return data_table(columns(12, 48), "De agendapunten met de lijn van het kabinet", heads, "item in agenda", cells)


def _attachments() -> str:
    heads = "Nr.", "Naam", "Informatie"
    cells = "{{ row.number }}", "{{ row.name }}", "{{ row.information }}"
    return data_table(columns(12, 68), "De bijlagen bij deze nota", heads, "row in attachments", cells)

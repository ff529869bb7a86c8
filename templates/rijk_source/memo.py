"""The nota ter beslissing: one for each bewindspersoon who decides."""

from .emblem import emblem
from .markup import block, labelled, mm, optional, paragraph
from .package import EMBLEM, Template
from .page import WITH_COLUMN, body, column_foot, column_head, edge, fact, margin_column
from .table import data_table

STATUS = "TER BESLISSING"
COLUMNS = mm(29), mm(50), WITH_COLUMN.text_width - mm(79)


def memo() -> Template:
    edges = {"header1": _first_head(), "header2": _next_head(), "footer1": column_foot(WITH_COLUMN), "footer2": column_foot(WITH_COLUMN)}
    content = _column(), *_opening(), *_sections()
    return Template("memo.docx", "Nota ter beslissing", ")", body(WITH_COLUMN, *content), edges, has_emblem=True)


def _first_head() -> bytes:
    return edge("hdr", paragraph("RijkStatus", STATUS, emblem(EMBLEM)))


def _next_head() -> bytes:
    reference = "{% if memo.reference %}Onze referentie{% endif %}", "{{ memo.reference }}"
    return column_head(WITH_COLUMN, "RijkStatus", STATUS, ("Datum", "{{ memo.date | date }}"), reference)


def _column() -> str:
    lines = block("for line in memo.prepared_by", paragraph("RijkKolomtekst", "{{ line }}"))
    return margin_column(
        50,
        "Gegevens van de nota",
        fact("Datum", "{{ memo.date | date }}"),
        optional("memo.reference", fact("Onze referentie", "{{ memo.reference }}")),
        optional("memo.prepared_by", fact("Opgesteld door"), lines),
        optional("memo.deadline", fact("Beslistermijn", "{{ memo.deadline | date }}")),
        optional("memo.attachment_count", fact("Bijlage(n)", "{{ memo.attachment_count }}")),
    )


def _opening() -> tuple[str, ...]:
    return (
        paragraph("Title", "Nota"),
        labelled("RijkReferentie", "Aan", "{{ addressee.phrase | capitalize_first }}"),
        labelled("RijkReferentie", "Onderwerp", "{{ memo.subject }}"),
    )


def _section(title: str, *content: str) -> str:
    return paragraph("Heading1", title) + "".join(content)


def _prose(title: str, value: str) -> str:
    """A section that is there only if its text is."""
    return optional(value, _section(title, paragraph("BodyText", f"{{{{ {value} }}}}")))


def _sections() -> tuple[str, ...]:
    return (
        _prose("Aanleiding", "memo.occasion"),
        _section("Geadviseerd besluit", _advice_lead(), paragraph("BodyText", "{{ memo.advice }}")),
        _prose("Beslistermijn", "memo.deadline_text"),
        _prose("{{ memo.undisclosable_heading }}", "memo.undisclosable"),
        optional("memo.explanation", _section("Toelichting", block("for section in memo.explanation", *_explanation()))),
        optional("attachments", _section("Bijlagen", _attachments(), paragraph("RijkSlotregel"))),
    )


def _advice_lead() -> str:
    return optional("memo.advice_lead", paragraph("BodyText", "{{ memo.advice_lead }}", keep_next=True))


def _explanation() -> tuple[str, ...]:
    """One piece of the explanation; the piece about the Raad sums up every agenda item with the line of the cabinet.

    `section['items']`, since `section.items` is a method where a section is a dict.
    """
    item = "{{ item.memo_title }}{% if item.memo_summary %}: {{ item.memo_summary }}{% endif %}"
    return (
        paragraph("Heading2", "{{ section.heading }}"),
        optional("section.text", paragraph("BodyText", "{{ section.text }}")),
        optional("section['items']", block("for item in agenda", paragraph("ListNumber", item))),
    )


def _attachments() -> str:
    heads = "Volgnummer", "Naam", "Informatie"
    cells = "{{ row.number }}", "{{ row.name }}", "{{ row.information }}"
    return data_table(COLUMNS, "De bijlagen bij deze nota", heads, "row in attachments", cells)

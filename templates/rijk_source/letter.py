"""The Kamerbrief, for either chamber."""

from .emblem import emblem
from .markup import block, either, labelled, mm, optional, paragraph, run, w
from .package import EMBLEM, Template
from .page import WITH_COLUMN, body, column_foot, column_head, edge, fact, margin_column
from .table import plain_table

DEPARTMENT = "letter.signatories[0].department"
"""The ministry of the first signatory: the sender."""

HALF = WITH_COLUMN.text_width // 2


def letter() -> Template:
    edges = {"header1": _first_head(), "header2": _next_head(), "footer1": column_foot(WITH_COLUMN), "footer2": column_foot(WITH_COLUMN)}
    content = _column(), *_opening(), *_text(), *_signatures()
    return Template("letter.docx", "Kamerbrief", ".", body(WITH_COLUMN, *content), edges, has_emblem=True)


def _first_head() -> bytes:
    return edge("hdr", paragraph("Header", emblem(EMBLEM)))


def _next_head() -> bytes:
    reference = "{% if letter.reference %}Onze referentie{% endif %}", "{{ letter.reference }}"
    facts = ("Datum", "{{ letter.date | date }}"), reference
    return column_head(WITH_COLUMN, "RijkRubricering", "{{ letter.marking }}", *facts)


def _column() -> str:
    ministry = paragraph("RijkKolomtekst", run("Ministerie van " + f"{{{{ {DEPARTMENT}.name }}}}", w("b")))
    return margin_column(
        46,
        "Gegevens van de brief",
        optional(DEPARTMENT, ministry),
        optional("letter.reference", fact("Onze referentie", "{{ letter.reference }}")),
        optional("letter.attachment_count", fact("Bijlage(n)", "{{ letter.attachment_count }}")),
        paragraph("RijkSlotregel"),
    )


def _opening() -> tuple[str, ...]:
    sender = f"{{% if {DEPARTMENT} %}}> Retouradres Ministerie van {{{{ {DEPARTMENT}.name }}}}{{% endif %}}"
    return (
        paragraph("RijkAfzender", sender),
        block("for line in chamber.address", paragraph("RijkAdres", "{{ line }}")),
        labelled("RijkReferentie", "Datum", "{{ letter.date | date }}", w("spacing", before=720)),
        labelled("RijkReferentie", "Betreft", "{{ letter.subject }}"),
        optional("letter.marking", paragraph("RijkRubricering", "{{ letter.marking }}")),
        paragraph("Salutation", "{{ letter.salutation }}"),
    )


def _text() -> tuple[str, ...]:
    opening = "{{ letter.opening }}"
    further = "".join(f"{{% if letter.{part} %}} {{{{ letter.{part} }}}}{{% endif %}}" for part in ("participation", "status"))
    return (
        paragraph("BodyText", opening + further),
        optional("letter.paragraphs", paragraph("BodyText", "{{ letter.paragraphs }}")),
        block("for attachment in external", optional("attachment.letter_text", paragraph("BodyText", "{{ attachment.letter_text }}"))),
        paragraph("Closing", "{{ letter.closing }}"),
    )


def _signatures() -> tuple[str, ...]:
    """Two blocks to a row; each is a cell, so that an office and its name stay together for whoever listens to the letter."""
    cells = _signature("pair[0]"), _signature("pair[1]", "pair | length > 1")
    table = plain_table((HALF, WITH_COLUMN.text_width - HALF), mm(4), "pair in letter.signatories | batch(2)", cells)
    return table, paragraph("RijkSlotregel")


def _signature(official: str, there: str = "") -> str:
    """The office and, under the signature or room for one, the name; when the official is not ``there``, empty paragraphs.

    A cell must end in a paragraph, so these stay.
    """

    def line(field: str, *before: str) -> str:
        tag = f"{{{{ {official}.{field} }}}}"
        return w("p", w("pPr", w("pStyle", val="Signature"), *before), run(f"{{% if {there} %}}{tag}{{% endif %}}" if there else tag))

    image = f"{official}.signature_image"
    signed = line("signature_image", _before(3)) + line("name", _before(2))
    return line("signature") + either(f"{there} and {image}" if there else image, signed, line("name", _before(21)))


def _before(millimetres: float) -> str:
    return w("spacing", before=mm(millimetres))

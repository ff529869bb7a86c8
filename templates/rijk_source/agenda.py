"""The geannoteerde agenda, for the chambers, and marked for the bewindspersoon who decides."""

from .markup import block, optional, page_of_pages, paragraph, tab, w
from .package import Template
from .page import FULL_WIDTH, body, edge

MARK = " ({{ addressee.marking }})"
"""What a colour says, in words: colour alone may carry no meaning."""

SUBHEADINGS = ("Introductie", "introduction"), ("Inzet Nederland", "position"), ("Krachtenveld", "state_of_play")


def agenda() -> Template:
    edges = {"header1": edge("hdr", paragraph("Header")), "header2": _next_head(), "footer1": _foot(), "footer2": _foot()}
    closing = optional("annotated_agenda.closing", paragraph("BodyText", "{{ annotated_agenda.closing }}"))
    content = *_title(), *_overview(), _items(), closing
    return Template("agenda.docx", "Geannoteerde agenda", ".", body(FULL_WIDTH, *content), edges, has_emblem=False)


def _next_head() -> bytes:
    return edge("hdr", paragraph("Header", "{{ document.title }}"))


def _foot() -> bytes:
    layout = w("pPr", w("pStyle", val="Footer"), w("tabs", w("tab", val="right", pos=FULL_WIDTH.text_width)))
    return edge("ftr", w("p", layout, tab(), page_of_pages()))


def _title() -> tuple[str, ...]:
    """The title, with the Raad under it unless the title names it already; in the marked version also what the marks mean."""
    marked = (
        "Versie bij de nota: de onderdelen van de portefeuille van {{ addressee.phrase }} zijn gemarkeerd"
        " en dragen de woorden ‘{{ addressee.marking }}’."
    )
    return (
        paragraph("Title", "{{ annotated_agenda.title }}"),
        optional("meeting.title not in annotated_agenda.title", paragraph("Subtitle", "{{ meeting.title }}")),
        optional("marked_version", paragraph("RijkMelding", marked)),
    )


def _overview() -> tuple[str, ...]:
    background = "{% if annotated_agenda.background %} {{ annotated_agenda.background }}{% endif %}"
    own = "{% if annotated_agenda.other_business_text %} {{ annotated_agenda.other_business_text }}{% endif %}"
    listed = block("for item in items", paragraph("ListNumber", _marked("item.list_title", "{{ item.list_end }}")))
    own_other = block("for item in other_business if item.marked", paragraph("BodyText", _marked("item.heading")))
    return (
        paragraph("BodyText", "{{ annotated_agenda.presidency }}" + background),
        optional("items", paragraph("BodyText", "{{ annotated_agenda.list_lead }}", keep_next=True), listed),
        optional("other_business", paragraph("BodyText", "{{ annotated_agenda.other_business }}" + own), own_other),
    )


def _marked(fact: str, end: str = "") -> str:
    """A fact of an item that takes the colour of the portfolio, with its words, when the item is marked."""
    plain, shaded = f"{{{{ {fact} }}}}", f"{{{{ {fact} | shaded(addressee.color) }}}}"
    return f"{{% if item.marked %}}{shaded}{MARK}{{% else %}}{plain}{{% endif %}}{end}"


def _items() -> str:
    """Every item that has a text, with a subheading for each text it has; an item without any stands in the list alone."""
    texts = " or ".join(f"item.{text}" for _, text in SUBHEADINGS)
    parts = (_subsection(title, f"item.{text}") for title, text in SUBHEADINGS)
    return block("for item in agenda", optional(texts, paragraph("Heading1", _marked("item.heading")), *parts))


def _subsection(title: str, text: str) -> str:
    return optional(text, paragraph("Heading2", title), paragraph("BodyText", f"{{{{ {text} }}}}"))

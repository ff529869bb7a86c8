"""The page of the department: its letterhead, the foot, and the file that a template becomes."""

from rijk_source import styles as rijk
from rijk_source.markup import mm, page_of_pages, paragraph, run, tab, w
from rijk_source.package import EMBLEM, Template, members, zipped
from rijk_source.page import Margins, body, edge

from . import logo
from .look import FONT, styles

PAGE = Margins(top=27, right=25, bottom=26, left=25, head=14, foot=12)
"""The letterhead is higher than the margin and pushes the text of the first page down."""
MINISTRY = "Ministerie van Energie en Innovatie"


def template(name: str, title: str, running: str, foot: str, *content: str) -> Template:
    """A template with the letterhead; `running` stands above the following pages, `foot` under each, left of the number of the page."""
    first = edge("hdr", paragraph("EnIMinisterie", logo.logo(EMBLEM), run(f"   {MINISTRY}")))
    following = edge("hdr", paragraph("Header", f"{MINISTRY} · {running}"))
    edges = {"header1": first, "header2": following, "footer1": _foot(foot), "footer2": _foot(foot)}
    return Template(name, title, ".", body(PAGE, *content), edges, has_emblem=True)


def fragment(name: str, title: str, *content: str) -> Template:
    """A file for templates to include: of its page nothing comes along."""
    edges = {f"{kind}{number}": edge(part, w("p")) for kind, part in (("header", "hdr"), ("footer", "ftr")) for number in (1, 2)}
    return Template(name, title, ".", body(PAGE, *content), edges, has_emblem=False)


def _foot(text: str) -> bytes:
    layout = w("pPr", w("pStyle", val="Footer"), w("tabs", w("tab", val="right", pos=PAGE.text_width)))
    return edge("ftr", w("p", layout, run(text), tab(), page_of_pages()))


def write(one: Template) -> bytes:
    """The template as a Word file, in the looks of the department."""
    parts = {
        name: data if name == "word/styles.xml" else data.replace(rijk.FONT.encode(), FONT.encode()) for name, data in members(one).items()
    }
    parts["word/styles.xml"] = styles()
    if one.has_emblem:
        parts["word/media/emblem.png"] = logo.picture()
    return zipped(parts)


def columns(*widths: float) -> tuple[int, ...]:
    """Widths of columns in millimetres; the last takes what is left."""
    given = tuple(mm(width) for width in widths)
    return *given, PAGE.text_width - sum(given)

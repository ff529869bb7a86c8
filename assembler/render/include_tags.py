"""The tags with which Jinja brings in other templates: which name a file to include, and what to say of those that cannot be used."""

import re

from assembler.diagnostics import Words
from assembler.ooxml.namespaces import qn
from assembler.ooxml.xml import Element
from assembler.render.marks import TAG
from assembler.render.normalise import beside
from assembler.render.revisions import DELETED
from assembler.render.whole import own_text

ELSEWHERE = ("include", "import", "from", "extends", "block")
"""The keywords of such tags."""
_SPACE = r"[\s\u200a-\u200d]*"
_FILE = """["“”„]([^"“”„]+)["“”„]|['‘’‚]([^'‘’‚]+)['‘’‚]"""
_INCLUDE = re.compile(rf"\{{%[-+–]?(?:p\s)?{_SPACE}include\b{_SPACE}(?:{_FILE}){_SPACE}[-+–]?%\}}")


def included_file(paragraph: Element) -> str | None:
    """The path of the file that a paragraph includes, when it has nothing else in it."""
    text = own_text(paragraph)
    found = _INCLUDE.fullmatch(text.strip()) if "{%" in text else None
    if found is None or len(TAG.findall(text)) != 1 or beside(paragraph, text.strip()) or _is_deleted(paragraph):
        return None
    if next(paragraph.iter(qn("w:br")), None) is not None:
        return None  # a page break would be lost
    return (found[1] or found[2]).strip().replace("\xa0", " ").replace("\\", "/")


def _is_deleted(paragraph: Element) -> bool:
    return any(next(text.iterancestors(*DELETED), None) is not None for text in paragraph.iter(qn("w:t")))


def what_instead(keyword: str, text: str) -> tuple[Words, Words]:
    """What is wrong with a tag that was left where it stands, and what to do about it."""
    if keyword == "include":
        named = re.match(r"\{%[-+]?\s*include\s+([\"'])[^\"']*\1\s*[-+]?%\}", text)
        return (_WRONG_PLACE if named else _NO_NAME), _ALONE
    if keyword in ("import", "from"):
        return _NO_IMPORT, _MACROS
    return _NO_PARENT, _PARTS


_ALONE = Words(
    'Zet {%p include "onderdelen/slot.docx" %} als enige in een alinea: in de tekst, een tabelcel, of een kop- of voettekst.',
    'Put {%p include "onderdelen/slot.docx" %} alone in a paragraph: in the text, a table cell, or a header or footer.',
)
_WRONG_PLACE = Words("include kan hier niet staan", "include cannot stand here")
_NO_NAME = Words(
    "achter include staat niet alleen een bestandsnaam tussen aanhalingstekens", "include is not followed by just a file name in quotes"
)
_NO_IMPORT = Words("een sjabloon kan niets uit een ander sjabloon importeren", "a template cannot import from another template")
_MACROS = Words(
    'Zet de macro in dit sjabloon zelf, of in een bestand dat u erboven invoegt met {%p include "onderdelen/macros.docx" %}.',
    'Put the macro in this template itself, or in a file that you include above with {%p include "onderdelen/macros.docx" %}.',
)
_NO_PARENT = Words("een sjabloon kan niet op een ander sjabloon voortbouwen", "a template cannot build upon another template")
_PARTS = Words(
    'Zet wat sjablonen gemeen hebben in een eigen bestand, en voeg dat in met {%p include "onderdelen/slot.docx" %}.',
    'Put what templates have in common in a file of its own, and include that with {%p include "onderdelen/slot.docx" %}.',
)

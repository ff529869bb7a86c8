"""The lists: a numbered and a bulleted one, each bound to its style, with nine levels so that nothing in the data can be nested too deep.

Numbers take the form of the document: `1)` in a nota, `1.` in a letter and a geannoteerde agenda.
"""

from .markup import document, mm, root, w
from .styles import FONT

STEP = mm(7)
BULLETS = ("•", "–", "▪")
FORMATS = ("decimal", "lowerLetter", "lowerRoman")


def numbering(suffix: str) -> bytes:
    """Both lists; `suffix` is what stands after a number."""
    numbered = [_level(level, FORMATS[level % 3], f"%{level + 1}{suffix}", "ListNumber") for level in range(9)]
    bulleted = [_level(level, "bullet", BULLETS[level % 3], "ListBullet") for level in range(9)]
    lists = _list(0, "52494A01", numbered), _list(1, "52494A02", bulleted)
    numbers = w("num", w("abstractNumId", val=0), numId=1), w("num", w("abstractNumId", val=1), numId=2)
    return document(root("numbering", *lists, *numbers, prefixes="w"))


def _list(number: int, identity: str, levels: list[str]) -> str:
    names = w("nsid", val=identity), w("multiLevelType", val="multilevel"), w("tmpl", val=identity)
    return w("abstractNum", *names, *levels, abstractNumId=number)


def _level(level: int, form: str, text: str, style: str) -> str:
    """One level; only the first is bound to the style, since a style can stand for one level alone."""
    fonts = w("rPr", w("rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, hint="default")) if form == "bullet" else ""
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=form),
        w("pStyle", val=style) if level == 0 else "",
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=STEP * (level + 1), hanging=STEP)),
        fonts,
        ilvl=level,
    )

"""The theme: what Word offers when somebody works on a document by hand, the font of the house and sober colours.

Nothing in the templates refers to it, but a package without a theme is not a whole one to every checker.
"""

from .markup import NAMESPACES, document
from .styles import FONT, HEADER_FILL, LINE_COLOR, LINK

COLORS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "262626",
    "lt2": HEADER_FILL,
    "accent1": LINK,
    "accent2": "39870C",
    "accent3": "CA005D",
    "accent4": "E17000",
    "accent5": "42145F",
    "accent6": LINE_COLOR,
    "hlink": LINK,
    "folHlink": "42145F",
}

FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
LINE = f'<a:ln w="6350">{FILL}</a:ln>'
EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme() -> bytes:
    colors = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in COLORS.items())
    fonts = "".join(f"<a:{kind}Font>{_font()}</a:{kind}Font>" for kind in ("major", "minor"))
    return document(
        f'<a:theme xmlns:a="{NAMESPACES["a"]}" name="Rijk"><a:themeElements>'
        f'<a:clrScheme name="Rijk">{colors}</a:clrScheme><a:fontScheme name="Rijk">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Rijk">{_formats()}</a:fmtScheme></a:themeElements></a:theme>'
    )


def _font() -> str:
    return f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'


def _formats() -> str:
    """The schema asks for three of each, subtle to intense; ours are all plain."""
    lists = {"fillStyleLst": FILL, "lnStyleLst": LINE, "effectStyleLst": EFFECT, "bgFillStyleLst": FILL}
    return "".join(f"<a:{name}>{entry * 3}</a:{name}>" for name, entry in lists.items())

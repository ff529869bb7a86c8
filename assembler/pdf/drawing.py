"""Lines and planes that are drawn outside every tag.

LibreOffice leaves some so, though whatever is painted is to be part of the text or to be marked as none (ISO 14289-1, 7.1).
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

_OPENING, _CLOSING = frozenset({"BMC", "BDC"}), "EMC"
_PATH = frozenset("m l c v y re h".split())
_PAINTING = frozenset("f F f* S s B B* b b* Do sh".split())
_LOOKED_FOR = " ".join([*_OPENING, _CLOSING, *_PAINTING])


def has_unmarked(page: "pikepdf.Page") -> bool:
    """Whether anything but text is painted there outside all marks; a quick look."""
    import pikepdf

    open_marks = 0
    for one in pikepdf.parse_content_stream(page, _LOOKED_FOR):
        operator = str(one.operator)
        open_marks += (operator in _OPENING) - (operator == _CLOSING)
        if not open_marks and operator in _PAINTING:
            return True
    return False


def mark_drawing(pdf: "pikepdf.Pdf", page: "pikepdf.Page") -> None:
    """Marks as no part of the text what is painted outside all marks; the page looks the same."""
    import pikepdf

    instructions = pikepdf.parse_content_stream(page)
    page.obj["/Contents"] = pdf.make_stream(pikepdf.unparse_content_stream(list(_marked(instructions))))


def _marked(instructions: Iterable[Any]) -> Iterator[Any]:
    """The instructions with a mark around each path that is painted outside all marks; within a path there may be no mark."""
    import pikepdf

    begin = ([pikepdf.Name("/Artifact")], pikepdf.Operator("BMC"))
    end: tuple[list[Any], pikepdf.Operator] = ([], pikepdf.Operator("EMC"))
    open_marks = 0
    path: list[Any] = []
    for one in instructions:
        operator = str(one.operator)
        open_marks += (operator in _OPENING) - (operator == _CLOSING)
        if operator in _PATH:
            path.append(one)
        elif operator in _PAINTING and not open_marks:
            yield from (begin, *path, one, end)
            path = []
        else:
            yield from path
            yield one
            path = []
    yield from path

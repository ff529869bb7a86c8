"""Where the words of a document come from: a row for every paragraph, with its place in the template and those in the data."""

from typing import NamedTuple

from assembler.source import Origin, TemplatePlace


class TraceRow(NamedTuple):
    """A paragraph of a finished document: the part it stands in, its number there (from 1), its text, and where it comes from.

    ``note`` is the number of the footnote it belongs to, and ``cell`` tells whether it stands in a table cell. ``data`` holds the
    places in the data file in order of appearance; a paragraph of fixed template text has none.
    """

    part: str
    paragraph: int
    text: str
    template: TemplatePlace | None
    data: tuple[Origin, ...]
    cell: bool = False
    note: int | None = None

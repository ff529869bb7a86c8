"""Each piece of text as Markdown that prints exactly it."""

import pytest

from assembler.rendition.writing import Mark, Piece, Words, one_line, paragraph


@pytest.mark.parametrize(
    ("pieces", "lines"),
    [
        ([Words("Een zin.")], ["Een zin."]),
        ([Words("Een zin. Nog een zin! En de derde? Ja.")], ["Een zin.", "Nog een zin!", "En de derde?", "Ja."]),
        ([Words("Zij zei: ‘Dat kan.’ Daarna ging zij.")], ["Zij zei: ‘Dat kan.’", "Daarna ging zij."]),
        ([Words("Zie art. 3, nr. 5 en dhr. de Vries.")], ["Zie art. 3, nr. 5 en dhr. de Vries."]),
        ([Words("Een zin."), Mark("[^1]"), Words(" Nog een.")], ["Een zin.[^1]", "Nog een."]),
        ([Words("een\ntwee\n")], ["een\\", "twee"]),
        ([Words("  "), Words("\n")], []),
        ([Words("a*b_c_d _e_ `f` [g] <h> ~i~ $j$ \\k")], [r"a\*b_c_d \_e\_ \`f\` \[g\] \<h\> \~i\~ \$j\$ \\k"]),
        ([Words("R&D, &amp; en &#65;")], [r"R&D, \&amp; en \&#65;"]),
        ([Words("# geen kop")], [r"\# geen kop"]),
        ([Words("1. geen lijst")], [r"1\. geen lijst"]),
        ([Words("- geen lijst\n+ ook niet\n=== geen kop")], ["\\- geen lijst\\", "\\+ ook niet\\", "\\=== geen kop"]),
        ([Mark("[^1]"), Words(": geen noot")], [r"[^1]\: geen noot"]),
    ],
)
def test_a_paragraph_has_a_line_for_each_sentence(pieces: list[Piece], lines: list[str]) -> None:
    assert paragraph(pieces) == lines


@pytest.mark.parametrize(
    ("pieces", "line"),
    [
        ([Words("een "), Words("twee", bold=True), Words(" drie")], "een **twee** drie"),
        ([Words("een"), Words(" twee ", italic=True), Words("drie")], "een *twee* drie"),
        ([Words("een"), Words("twee", bold=True), Words("drie")], "een**twee**drie"),
        ([Words("een", bold=True), Words("twee", bold=True)], "**eentwee**"),
        ([Words("een", bold=True, italic=True)], "***een***"),
        ([Words("een", bold=True), Words("twee", italic=True)], "**een**<em>twee</em>"),
        ([Words("een."), Words("(twee)", italic=True), Words("drie")], "een.<em>(twee)</em>drie"),
        ([Words("een.", bold=True), Mark("[^1]")], "**een.**[^1]"),
        ([Words("rapport", url="https://a.nl/b?c=d")], "[rapport](https://a.nl/b?c=d)"),
        ([Words("rapport", italic=True, url="https://a.nl/b (c)")], "[*rapport*](<https://a.nl/b (c)>)"),
        ([Words("een\ntwee")], "een<br>twee"),
    ],
)
def test_what_is_bold_slanted_or_a_link(pieces: list[Piece], line: str) -> None:
    assert one_line(pieces) == line

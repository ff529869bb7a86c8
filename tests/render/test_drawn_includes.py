"""What holds of every template that includes a file, tried on templates and files drawn from all that the two may have in common."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ooxml.packages import bookmark, drawing
from tests.render.fragments import fragment, include, kind_of_list, listed, num, rendered, shelf, style
from tests.render.small import W, lines, notes, own_note, p, ref, root, row, table

STYLES = style("Een", "Body Text") + style("BodyText", "Eigen", '<w:basedOn w:val="Een"/><w:next w:val="BodyText"/>')
NUMBERING = kind_of_list(1) + kind_of_list(2, "bullet", "BodyText") + num(1, 1) + num(2, 2) + num(3, 1)

kinds = st.sampled_from(["plain", "note", "list", "bullet", "styled", "picture", "bookmark", "table"])


def block(kind: str, mark: str, picture: str) -> str:
    """A block of a kind that prints ``mark``; ``picture`` is the relationship of one, which only what is included has."""
    match kind:
        case "list" | "bullet":
            return listed(mark, 1 if kind == "list" else 2)
        case "picture":
            return (drawing(1, picture) if picture else "") + p(mark)
        case "bookmark":
            return f"<w:p>{bookmark(1, 'hier', f'<w:r><w:t>{mark}</w:t></w:r>')}</w:p>"
        case "table":
            return table(row(p(mark)))
        case "note":
            return ref(int(mark[1:])).replace("tekst", mark)
        case _:
            return p(mark, style="Een" if kind == "plain" and picture else "BodyText")


def body_and_notes(drawn: list[str], letter: str, picture: str = "") -> tuple[str, str]:
    marks = [f"{letter}{number}" for number in range(1, len(drawn) + 1)]
    body = "".join(block(kind, mark, picture) for kind, mark in zip(drawn, marks, strict=True))
    return body, "".join(own_note(int(mark[1:]), f"noot {mark}") for kind, mark in zip(drawn, marks, strict=True) if kind == "note")


def expected(drawn: list[str], letter: str) -> list[str]:
    return [f"{letter}{number}" for number, _ in enumerate(drawn, 1)]


def noted(drawn: list[str], letter: str) -> list[str]:
    return [f"noot {letter}{number}" for number, kind in enumerate(drawn, 1) if kind == "note"]


@settings(deadline=None, max_examples=25)
@given(before=st.lists(kinds, max_size=4), within=st.lists(kinds, max_size=6), after=st.lists(kinds, max_size=3), times=st.integers(1, 3))
def test_all_text_comes_out_in_order_with_each_note_at_its_place(
    before: list[str], within: list[str], after: list[str], times: int
) -> None:
    first, first_notes = body_and_notes([*before, *after], "a")
    inner, inner_notes = body_and_notes(within, "b", "rId4")
    at = len("".join(body_and_notes(before, "a")[0]))
    host = first[:at] + include("slot.docx") * times + first[at:]
    with tempfile.TemporaryDirectory() as folder:
        where = shelf(Path(folder), slot=fragment(inner, inner_notes, styles=STYLES, numbering=NUMBERING))
        package = rendered(host, where, first_notes).package
    of_host, of_fragment = expected([*before, *after], "a"), expected(within, "b")
    shown = [line.partition("[")[0].rpartition(" ")[2] for line in lines(package)]
    assert shown == [*of_host[: len(before)], *of_fragment * times, *of_host[len(before) :]]
    told = [*noted(before, "a"), *noted(within, "b") * times]
    told += noted([*before, *after], "a")[len(noted(before, "a")) :]
    assert list(notes(package).values()) == told
    assert [one.get(f"{W}id") for one in root(package).iter(f"{W}footnoteReference")] == [str(one) for one in range(1, len(told) + 1)]

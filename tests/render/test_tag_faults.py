"""All faults of a template's tags in one run, each at its place, and nothing else."""

import pytest

from assembler.render import compile_template
from tests.ooxml.packages import part
from tests.render.small import own_note, p, ref, row, table, template

Found = list[tuple[str, int, str]]


def faults(*paragraphs: str, notes: str = "", **parts: bytes) -> Found:
    """Code, paragraph and problem (or tag) of everything that is wrong with a template of these paragraphs."""
    _, found = compile_template(template("".join(paragraphs), notes, **parts), "sjabloon.docx")
    return [(one.code, one.place.paragraph if one.place else 0, str(one.facts.get("problem") or one.facts["tag"])) for one in found]


def test_each_faulty_tag_is_told_at_its_place() -> None:
    body = p("{{ a | }}"), p("{{ goed }}"), p("{{ a b }} en {{ c. }}"), table(row(p("{{ (a }}")), row(p("{{ a | datum }}")))
    assert [(code, number) for code, number, _ in faults(*body)] == [("T001", 1), ("T001", 3), ("T001", 3), ("T001", 4), ("T001", 5)]


def test_a_fault_has_the_heading_above_the_cell_and_the_tag() -> None:
    _, (found,) = compile_template(
        template(p("Inzet", style="Heading1") + table(row(p("goed")), row(p("dit is {{ a | }} dus")))), "sjabloon.docx"
    )
    assert found.place is not None
    assert (found.place.heading, found.place.table, found.place.row, found.place.cell) == ("Inzet", 1, 2, 1)
    assert found.place.excerpt == "dit is {{ a | }} dus"
    assert "{{ a | }}" in found.hint()


@pytest.mark.parametrize("text", ["{ { meeting.place } }", "{ % if a % }", "{meeting.place}", "op { meeting.date | date } en"])
def test_brackets_that_stand_apart_or_alone(text: str) -> None:
    assert [(code, number) for code, number, _ in faults(p("goed {a} { 1 } {{ a }} }"), p(text))] == [("T001", 2)]


def test_the_faults_of_every_part_are_told() -> None:
    header, footer = part("hdr", p("{{ a | }}")), part("ftr", p("{{ b | }}"))
    found = faults(p("{{ c | }}"), ref(2), notes=own_note(2, "{{ d | }}"), header1=header, footer1=footer)
    assert [code for code, _, _ in found] == ["T001"] * 4


BLOCKS: list[tuple[str, list[str], list[tuple[int, str]]]] = [
    ("goed", ["{% if a %}", "{% elif b %}", "{% else %}", "{% endif %}", "{% for a in b %}", "{% else %}", "{% endfor %}"], []),
    ("goed binnen elkaar", ["{% for a in b %}", "{% if a %}", "{% else %}", "{% endif %}", "{% endfor %}"], []),
    ("blok set", ["{% set a %}", "tekst", "{% endset %}", "{% set b = 1 %}", "{% set c | upper %}", "{% endset %}"], []),
    ("macro", ["{% macro m(a) %}", "{{ a }}", "{% endmacro %}", "{% call m(1) %}", "{% endcall %}"], []),
    ("raw", ["{% raw %}", "{{ a | }}", "{% if %}", "{% endraw %}"], []),
    ("van de cel", ["{%p if a %}", "{% cellbg a %}", "{% colspan a + 1 %}", "{% vm %}", "{% hm %}", "{%p endif %}"], []),
    ("open", ["{% if a %}", "tekst"], [(1, "if wordt niet afgesloten met endif")]),
    ("twee open", ["{% if a %}", "{% for a in b %}"], [(1, "if wordt"), (2, "for wordt")]),
    ("te veel", ["tekst", "{% endfor %}"], [(2, "endfor is te veel")]),
    ("te veel binnenin", ["{% if a %}", "{% endfor %}", "{% endif %}"], [(2, "endfor is te veel")]),
    ("verkeerd einde", ["{% if a %}", "{% endfor %}"], [(2, "endfor past niet bij if")]),
    ("kruisend", ["{% if a %}", "{% for a in b %}", "{% endif %}", "{% endfor %}"], [(3, "endif staat voor endfor")]),
    ("binnenste open", ["{% if a %}", "{% for a in b %}", "{% endif %}"], [(2, "for wordt niet afgesloten")]),
    ("else los", ["{% else %}"], [(1, "else staat niet")]),
    ("elif los", ["{% for a in b %}", "{% elif a %}", "{% endfor %}"], [(2, "elif staat niet")]),
    ("else tweemaal", ["{% if a %}", "{% else %}", "{% else %}", "{% endif %}"], [(3, "else staat niet")]),
    ("elif na else", ["{% if a %}", "{% else %}", "{% elif b %}", "{% endif %}"], [(3, "elif staat niet")]),
    ("fout in het begin", ["{% for a of b %}", "{{ a }}", "{% endfor %}"], [(1, "hier hoort in")]),
    ("leeg begin", ["{% if %}", "{% else %}", "{% endif %}"], [(1, "er ontbreekt iets")]),
    ("fout in het einde", ["{% if a %}", "{% endif a %}"], [(2, "hier hoort")]),
    ("half begin", ["{% if a", "{% endif %}"], [(1, "{% zonder einde")]),
    ("half einde", ["{% if a %}", "endif %}"], [(2, "%} zonder begin")]),
    ("onbekend", ["{% als a %}", "tekst"], [(1, "de tag als bestaat niet")]),
    ("verschreven begin", ["{% iff a %}", "{% endif %}"], [(1, "de tag iff bestaat niet (Bedoelde u if?)")]),
    ("verschreven einde", ["{% for a in b %}", "{% enfdor %}"], [(2, "de tag enfdor bestaat niet (Bedoelde u endfor?)")]),
    ("los einde", ["{% if a %}", "{% end if %}"], [(2, "de tag end bestaat niet (Bedoelde u endif?)")]),
    ("zonder woord", ["{% %}"], [(1, "na {% hoort een woord")]),
    ("raw open", ["{% raw %}", "{{ a }}"], [(1, "raw wordt niet")]),
    ("filter", ["{{ a | datum }} {{ b | uper }}"], [(1, "het filter datum"), (1, "het filter uper bestaat niet (Bedoelde u upper?)")]),
    ("filters in een tag", ["{% if a | uper and b is od %}", "{% endif %}"], [(1, "het filter uper"), (1, "de test od bestaat")]),
    ("opmerking", ["{# if a | #}"], []),
]


@pytest.mark.parametrize(("texts", "expected"), [case[1:] for case in BLOCKS], ids=[case[0] for case in BLOCKS])
def test_blocks_are_followed(texts: list[str], expected: list[tuple[int, str]]) -> None:
    found = faults(*map(p, texts)) if "cellbg" not in "".join(texts) else faults(table(row("".join(map(p, texts)))))
    assert [(code, number) for code, number, _ in found] == [("T001", number) for number, _ in expected]
    for (_, _, problem), (_, start) in zip(found, expected, strict=True):
        assert problem.startswith(start)


def test_a_tag_of_a_row_belongs_in_a_table() -> None:
    outside = p("{%tr for a in b %}"), p("{{ a }}"), p("{%tr endfor %}"), p("{%tc if a %}"), p("{%p endif %}")
    found = [("T011", 1, "{%tr for a in b %}"), ("T011", 3, "{%tr endfor %}"), ("T011", 4, "{%tc if a %}")]
    assert faults(*outside) == found
    assert faults(table(row(p("{%tr for a in b %}")), row(p("{{ a }}")), row(p("{%tr endfor %}")))) == []


def test_what_word_has_twice_is_told_once() -> None:
    box = f"<w:txbxContent>{p('{{ a | }}')}</w:txbxContent>"
    choice = f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>'
    assert len(faults(f"<w:p><w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r></w:p>")) == 1


def test_what_word_has_twice_counts_once() -> None:
    """Whoever counts paragraphs and tables in Word sees neither those of older versions."""
    within = table(row(p("{{ a | }}")))
    both = f'<mc:Choice Requires="wps">{p("x")}{within}</mc:Choice><mc:Fallback>{p("x")}{within}{p("meer")}</mc:Fallback>'
    body = f"<mc:AlternateContent>{both}</mc:AlternateContent>" + table(row(p("{{ b | }}"))) + p("{{ c | }}")
    compiled, found = compile_template(template(body), "sjabloon.docx")
    assert compiled is None
    assert [(one.place.paragraph, one.place.table) for one in found if one.place] == [(2, 1), (4, 2), (6, None)]


def test_a_thousand_faults_take_no_time() -> None:
    assert len(faults(*[p("{% if a | %}") + p("{{ x | }}") for _ in range(500)])) == 1500


def test_a_tag_that_is_nested_too_deeply_is_told() -> None:
    assert faults(p("{{ " + "(" * 5000 + "a" + ")" * 5000 + " }}")) == [("T001", 1, "er staat te veel in elkaar")]
    minus = ["{{ " + "-" * count + "a }}" for count in (205, 5000)]  # Python knows 200 brackets within each other, Jinja takes their cube
    for tag in ("{{ a" + ".b" * 5000 + " }}", *minus, "{{ a" + ".get('b')" * 300 + " }}"):
        assert faults(p("x") + p(tag)) == [("T001", 2, "er staat te veel in elkaar")]


def test_loops_that_are_nested_too_deeply_are_told() -> None:
    loops = [p("{%p for a in b %}")] * 25 + [p("{%p endfor %}")] * 25
    assert faults(*loops) == [("T001", 1, "er staat te veel in elkaar")]

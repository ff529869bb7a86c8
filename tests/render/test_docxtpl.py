"""docxtpl itself and we make the same of a template, part by part: what stands in it, in which paragraphs, tables and cells.

Where docxtpl loses text or makes what Word does not open, ours is told by other tests.
"""

import io
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from docxtpl import DocxTemplate
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from assembler.ooxml.package import Package
from assembler.ooxml.reading import read_package
from assembler.verify import verify
from tests.ooxml.packages import MAIN, bookmark, complex_field, drawing, part
from tests.render.small import W, attempt, own_note, p, ref, template

FACTS: dict[str, Any] = {
    "x": "waarde",
    "niets": "",
    "n": 3,
    "ja": True,
    "tekens": "A & B < C",
    "rij": [{"naam": "a", "kleur": "FF0000", "delen": ["1", "2"]}, {"naam": "b", "kleur": "00FF00", "delen": ["3"]}],
    "kolommen": ["k1", "k2", "k3"],
    "leeg": [],
}


def cell(content: str, span: int = 1, properties: str = "") -> str:
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{wide}{properties}</w:tcPr>{content}</w:tc>'


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def table(*rows: str, columns: int) -> str:
    grid = '<w:gridCol w:w="2000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>" + p("na")


def loop(*content: str, over: str = "een in rij") -> str:
    return p(f"{{%p for {over} %}}") + "".join(content) + p("{%p endfor %}")


def rows(*repeated: str, columns: int = 2, over: str = "een in rij") -> str:
    return row(cell(p(f"{{%tr for {over} %}}"), columns)) + "".join(repeated) + row(cell(p("{%tr endfor %}"), columns))


def box(content: str) -> str:
    old = f"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
    shape = f"<wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>"
    graphic = f"<a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic>"
    anchor = f'<wp:anchor><wp:docPr id="5" name="vak" descr="vak {{{{ x }}}}"/>{graphic}</wp:anchor>'
    choice = f'<mc:Choice Requires="wps"><w:drawing>{anchor}</w:drawing></mc:Choice>'
    return f"<w:p><w:r><mc:AlternateContent>{choice}{old}</mc:AlternateContent></w:r></w:p>"


def control(content: str) -> str:
    return f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


COLUMNS = (cell(p("{%tc for k in kolommen %}")), cell(p("{{ k }}")), cell(p("{%tc endfor %}")))

SAME: dict[str, str] = {
    "values": p("a {{ x }} b {{ tekens }} {{ n }} {{x}}"),
    "if": p("{% if niets %}nee{% elif x == 'waarde' %}ja{% else %}anders{% endif %}"),
    "for": p("{% for een in rij %}{{ loop.index }}{{ een.naam }}{% if not loop.last %}, {% endif %}{{ loop.revindex }}{% endfor %}"),
    "for else": p("{% for een in leeg %}{{ een }}{% else %}leeg{% endfor %}"),
    "for if": p("{% for een in rij if een.naam == 'b' %}{{ een.naam }}{% endfor %}"),
    "paragraphs": loop(p("- {{ een.naam }}")),
    "nested paragraphs": loop(p("{{ loop.index }} {{ een.naam }}"), loop(p("{{ deel }}"), over="deel in een.delen")),
    "paragraph else": p("{%p if niets %}") + p("nee") + p("{%p else %}") + p("wel") + p("{%p endif %}"),
    "rows": table(row(cell(p("kop")), cell(p("kop"))), rows(row(cell(p("{{ een.naam }}")), cell(p("{{ een.kleur }}")))), columns=2),
    "row left out": table(
        row(cell(p("{%tr if niets %}"), 2)),
        row(cell(p("weg")), cell(p("weg"))),
        row(cell(p("{%tr endif %}"), 2)),
        row(cell(p("blijft")), cell(p("ook"))),
        columns=2,
    ),
    "cells": table(row(*COLUMNS), row(cell(p("breed"), 3)), columns=3),
    "more cells": table(row(*COLUMNS), rows(row(*COLUMNS), columns=3), columns=2),
    "cell left out": table(
        row(cell(p("a")), cell(p("{%tc if niets %}")), cell(p("weg")), cell(p("{%tc endif %}")), cell(p("b"))), columns=5
    ),
    "rows in a row": table(
        rows(
            row(
                cell(p("{{ een.naam }}")),
                cell(table(rows(row(cell(p("{{ deel }}"))), columns=1, over="deel in een.delen"), columns=1)),
            )
        ),
        columns=2,
    ),
    "colspan": table(row(cell(p("{% colspan kolommen|length %}breed"))), row(*COLUMNS), columns=3),
    "cellbg": table(rows(row(cell(p("{% cellbg een.kleur %}{{ een.naam }}"), 1, '<w:vAlign w:val="center"/>')), columns=1), columns=1),
    "cellbg instead": table(row(cell(p("{% cellbg 'FF0000' %}{{ x }}"), 1, '<w:shd w:val="clear" w:fill="AAAAAA"/>')), columns=1),
    "vm": table(rows(row(cell(p("{% vm %}samen")), cell(p("{{ een.naam }}")))), columns=2),
    "hm": table(row(COLUMNS[0], cell(p("{% hm %}kop")), COLUMNS[2]), row(*COLUMNS), columns=3),
    "run if": f"<w:p>{run('a')}{run('{%r if ja %}')}{run('wel')}{run('{%r endif %}')}{run('z')}</w:p>",
    "remarks": p("a{# weg #}b") + p("{#p hele alinea #}") + p("{#p weg #} met tekst") + p("c"),
    "remarks in a table": table(row(cell(p("{#tr weg #}")), cell(p("ook weg"))), row(cell(p("{#tc weg #}")), cell(p("blijft"))), columns=2),
    "joined with the paragraph before": p("een")
    + p("{%- if ja %} twee{% endif %}")
    + p("drie {%- if ja -%}")
    + p("vier")
    + p("{%- endif %}"),
    "spaces taken": p("a   {{- x -}}   b"),
    "spaces left": p("{%+ if ja +%} a{% endif %}"),
    "set": p("{% set a = 'q' %}{{ a }}") + p("{%p set b = n + 1 %}") + p("{{ b }}"),
    "namespace": p("{%p set ns = namespace(t=0) %}") + loop(p("{%p set ns.t = ns.t + 1 %}")) + p("{{ ns.t }}"),
    "macro": p("{% macro groet(a, b='z') %}dag {{ a }}{{ b }}{% endmacro %}") + p("{{ groet(x) }} {{ groet('q', b='w') }}"),
    "call": p("{% macro kader(a) %}[{{ caller() }}{{ a }}]{% endmacro %}{% call kader('!') %}in {{ x }}{% endcall %}"),
    "filter block": p("{% filter upper %}abc{% endfilter %}"),
    "with": p("{% with q = x %}{{ q }}{% endwith %}"),
    "raw": p("{% raw %}{{ niet }} &amp; &lt; {% if %}{% endraw %} en {{ x }}"),
    "raw paragraphs": p("{%p raw %}") + p("{{ niet }}") + p("{%p endraw %}") + p("{{ x }}"),
    "braces": p("{_{ x }_} {_% if %_} {{ x }}"),
    "filters": p("{{ x|upper }} {{ x|replace('w', 'v') }} {{ kolommen|join(' – ') }} {{ kolommen|length }} {{ niets|default('d', true) }}"),
    "escaped": p("{{ tekens|e }} {{ tekens|escape }}"),
    "sums": p("{{ n + 2 }} {{ n * 2 }} {{ n / 2 }} {{ n // 2 }} {{ n % 2 }} {{ x ~ n }} {{ x[1:3] }} {{ [1, 2]|sum }}"),
    "signs in a tag": p("{{ 'a' if n &lt; 5 else 'b' }}{% if n &gt; 1 and ja %}&amp;{% endif %}"),
    "curly quotes": p("{{ “q” ~ ‘w’ }}{% if x == “waarde” %}ja{% endif %}"),
    "split": f'<w:p>{run("{")}<w:proofErr w:type="spellStart"/>{run("{ x ")}{bookmark(3, "b", run("}"))}{run("} na")}</w:p>',
    "page break in a tag": "<w:p><w:r><w:t>{{ </w:t><w:lastRenderedPageBreak/><w:t>x }}</w:t></w:r></w:p>",
    "soft hyphen in a tag": "<w:p><w:r><w:t>{{ x</w:t><w:softHyphen/><w:t> }}</w:t></w:r></w:p>",
    "tab in a tag": "<w:p><w:r><w:t>{{</w:t><w:tab/><w:t>x }}</w:t></w:r></w:p>",
    "line end in a tag": "<w:p><w:r><w:t>{{</w:t><w:br/><w:t>x }}{% if ja %}</w:t><w:br/><w:t>ok{% endif %}</w:t></w:r></w:p>",
    "footnote": ref(1) + p("x"),
    "text box": box(p("{{ x }}") + loop(p("- {{ een.naam }}"))),
    "control": control(p("{{ x }}") + loop(p("{{ een.naam }}"))) + p("na"),
    "control in a sentence": f"<w:p>{run('a ')}{control(run('{{ x }}'))}{run(' b')}</w:p>",
    "control around a row": table(row(cell(p("a"))), control(row(cell(p("{{ x }}")))), columns=1),
    "control around a cell": table(row(cell(p("a")), control(cell(p("{{ x }}")))), columns=2),
    "hyperlink": f'<w:p>{run("a ")}<w:hyperlink w:anchor="b">{run("hier {{ x }}")}</w:hyperlink></w:p>',
    "field": f"<w:p>{complex_field(' QUOTE {{ x }} ', result='{{ x }}')}</w:p>",
    "simple field": f'<w:p><w:fldSimple w:instr=" QUOTE {{{{ x }}}} ">{run("{{ x }}")}</w:fldSimple></w:p>',
    "alternative text": drawing(1).replace("een beeld", "{% if ja %}beeld{% endif %} {{ x }}").replace('<a:blip r:embed="rId5"/>', ""),
    "formula": "<w:p><m:oMath><m:r><m:t>{{ x }}</m:t></m:r></m:oMath></w:p>",
}
EDGES: Mapping[str, bytes] = {
    "header1": part("hdr", loop(p("{{ een.naam }}")) + table(row(cell(p("{{ x }}"))), columns=1)),
    "header2": part("hdr", p("eerste {{ x }}")),
    "footer1": part("ftr", p("{% if niets %}a{% endif %}b {{ tekens }}")),
}


@pytest.mark.parametrize("name", SAME)
def test_the_same_as_docxtpl(name: str) -> None:
    notes = own_note(1, "noot {{ x }}{% for een in rij %} {{ een.naam }}{% endfor %}") if name == "footnote" else ""
    compare(template(SAME[name], notes, **EDGES))


LEAVES = st.sampled_from(["{{ x }}", "{{ tekens }}", "{{ n }}", "{{ niets }}", " tekst ", "{# weg #}", "{{ rij[0].naam|upper }}", "“q”"])
BLOCKS = (
    "{0}{1}",
    "{{% if ja %}}{0}{{% else %}}{1}{{% endif %}}",
    "{{% if niets %}}{0}{{% endif %}}{1}",
    "{{% for e in rij %}}{0}{1}{{% endfor %}}",
)
SENTENCES = st.recursive(LEAVES, lambda inner: st.builds(str.format, st.sampled_from(BLOCKS), inner, inner), max_leaves=6)
CUTS = st.lists(st.integers(0, 200), max_size=6)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """A paragraph whose text Word spread over runs, not within a sign that XML needs whole."""
    text = draw(SENTENCES)
    cuts = sorted({min(cut, len(text)) for cut in draw(CUTS)})
    return p(*(text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)))


@st.composite
def bodies(draw: st.DrawFn) -> str:
    blocks = st.recursive(
        paragraphs(),
        lambda inner: st.one_of(
            st.builds(lambda one: p("{%p if ja %}") + one + p("{%p endif %}"), inner),
            st.builds(lambda one: p("{%p if niets %}") + one + p("{%p endif %}"), inner),
            st.builds(loop, inner),
            st.builds(lambda one: table(rows(row(cell(one), cell(p("{{ een.naam }}")))), columns=2), paragraphs()),
            st.builds(lambda one: table(row(*COLUMNS), row(cell(one), cell(p("b")), cell(p("c"))), columns=3), paragraphs()),
            st.builds(control, paragraphs()),
        ),
        max_leaves=4,
    )
    return p("begin") + "".join(draw(st.lists(blocks, min_size=1, max_size=4))) + p("slot")


@settings(max_examples=25, deadline=None)
@given(bodies())
def test_the_same_as_docxtpl_of_drawn_templates(body: str) -> None:
    compare(template(body))


def compare(content: bytes) -> None:
    rendered, found = attempt(content, FACTS)
    assert [one.message() for one in found] == []
    assert rendered is not None
    assert [one.message() for one in verify(rendered.package, template_tags=False)] == []
    theirs, ours = by_docxtpl(content), rendered.package
    for name in (MAIN, "word/footnotes.xml", *(f"word/{edge}.xml" for edge in EDGES)):
        assert outline(ours, name) == outline(theirs, name), name


def by_docxtpl(content: bytes) -> Package:
    made = DocxTemplate(io.BytesIO(content))
    out = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made.render(FACTS, autoescape=True)
        made.save(out)
    package, _ = read_package(out.getvalue(), "docxtpl.docx")
    assert package is not None
    return package


def outline(package: Package, name: str) -> list[str]:
    root = etree.fromstring(package.parts[name])
    separators = [note for note in root.iter(f"{W}footnote") if note.get(f"{W}type", "normal") != "normal"]
    for note in separators:
        note.getparent().remove(note)
    return list(_outline(root, ""))


_HOLDERS = {"tbl", "tr", "tc", "txbxContent", "sdt"}
_SIGNS = {"tab": "\t", "br": "\n", "footnoteReference": "[noot]", "footnoteRef": "*"}
_CELL = (("gridSpan", "val"), ("vMerge", "val"), ("shd", "fill"))


def _outline(holder: Any, indent: str) -> Iterator[str]:
    for one in holder:
        name = etree.QName(one).localname
        if name == "Fallback" or name.endswith("Pr"):
            continue
        if name == "p":
            style = one.find(f"{W}pPr/{W}pStyle")
            yield f"{indent}p {style.get(f'{W}val') if style is not None else ''} {''.join(_said(one))!r}"
        elif name in _HOLDERS:
            properties = [one.find(f"{W}tcPr/{W}{key}") for key, _ in _CELL]
            told = [f"{key}={found.get(f'{W}{value}')}" for (key, value), found in zip(_CELL, properties, strict=True) if found is not None]
            yield " ".join([f"{indent}{name}", *told]).replace(" gridSpan=1", "")
        yield from _outline(one, indent + "  " * (name in _HOLDERS))


def _said(paragraph: Any) -> Iterator[str]:
    for one in paragraph.iter():
        name = etree.QName(one).localname
        if next(one.iterancestors(f"{W}p"), None) is not paragraph:
            continue
        if name in ("t", "instrText"):
            yield one.text or ""
        elif name == "docPr":
            yield f"<{one.get('descr')}>"
        elif name == "fldSimple":
            yield f"<{one.get(f'{W}instr')}>"
        elif etree.QName(one.getparent()).localname == "r":
            yield _SIGNS.get(name, "")

"""What Word's habits make of a tag, and what is meant."""

import pytest

from assembler.data.values import Text
from assembler.render.marks import read_marks
from assembler.render.spelling import spelled
from tests.ooxml.packages import complex_field
from tests.render.small import W, attempt, filled, lines, p, root, template


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("{{ a }}", "{{ a }}"),
        ("{{\u00a0a\u00a0}}", "{{ a }}"),
        ("{{\u3000a\u2009}}", "{{ a }}"),
        ("{{ a\u200b\u00ad\ufeff }}", "{{ a }}"),
        ("{{ a – b }}", "{{ a - b }}"),
        ("{{ a − b }}", "{{ a - b }}"),
        ("{%– if a –%}", "{%- if a -%}"),
        ("{{ a｜upper }}", "{{ a|upper }}"),
        ("{% if a == “b” %}", '{% if a == "b" %}'),
        ("{% if a == ‘b’ %}", "{% if a == 'b' %}"),
        ("{{ „b” }}", '{{ "b" }}'),
        ("{{ a|join(“ – ”) }}", '{{ a|join(" – ") }}'),
        ("{{ a|join('\u00a0') }}", "{{ a|join('\u00a0') }}"),
        ("{{ “de foto’s” }}", '{{ "de foto\'s" }}'),
        ("{{ 'a\\'b – c' – d }}", "{{ 'a\\'b – c' - d }}"),
        ("{{r a }}", "{{ a }}"),
        ("{{ r }}", "{{ r }}"),
        ("{{\u00a0“a\tb” }}", '{{ "a\tb" }}'),
    ],
)
def test_a_tag_is_spelled_as_meant(typed: str, meant: str) -> None:
    assert read_marks(spelled(typed, 105)) == (meant, 105)


def test_a_remark_stays_as_it_is() -> None:
    assert spelled("{# – “ #}", 3) == "{# – “ #}"


def test_what_looks_like_a_number_within_a_text_is_none() -> None:
    assert read_marks(spelled("{{ '\u200a\u2009\u200a' }}", 4)) == ("{{ '\u200a\u2009\u200a' }}", 4)


@pytest.mark.parametrize(
    "content",
    [
        "<w:t>{{ x</w:t><w:softHyphen/><w:t> }}</w:t>",
        "<w:t>{\u200b{ x }\u200b}</w:t>",
        "<w:t>{{</w:t><w:tab/><w:t>x</w:t><w:br/><w:t>}}</w:t>",
        "<w:t>{{ x[1 </w:t><w:noBreakHyphen/><w:t> 1:] }}</w:t>",
        '<w:t>{{ </w:t></w:r><w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/><w:r><w:rPr><w:b/></w:rPr><w:t>x }}</w:t>',
    ],
)
def test_what_word_puts_in_a_tag_goes(content: str) -> None:
    assert lines(filled(f"<w:p><w:r>{content}</w:r></w:p>", x=Text("waarde"))) == ["waarde"]


def test_what_word_puts_beside_a_tag_stays() -> None:
    body = "<w:p><w:r><w:tab/><w:t>{{ x }}</w:t><w:tab/><w:t>na</w:t><w:br/><w:t>{</w:t><w:noBreakHyphen/><w:t>}</w:t></w:r></w:p>"
    package = filled(body, x=Text("waarde"))
    assert lines(package) == ["\twaarde\tna\n{}"]
    assert len(list(root(package).iter(f"{W}noBreakHyphen"))) == 1


def test_tabs_in_a_quoted_text_are_printed() -> None:
    assert lines(filled("<w:p><w:r><w:t>{{ 'a</w:t><w:tab/><w:t>b' }}</w:t></w:r></w:p>")) == ["a\tb"]


def test_a_tag_spread_over_the_instruction_of_a_field() -> None:
    body = f"<w:p>{complex_field(' HYPERLINK &quot;https://example.org/{', '{ x', ' }}&quot; ', result='{{ x }}')}</w:p>"
    said = "".join(one.text or "" for one in root(filled(body, x=Text("waarde"))).iter(f"{W}instrText"))
    assert said == ' HYPERLINK "https://example.org/waarde" '


def test_half_a_tag_in_the_instruction_of_a_field_is_told() -> None:
    rendered, found = attempt(template(f"<w:p>{complex_field(' QUOTE {{ x ')}</w:p>"), {"x": Text("waarde")})
    assert rendered is None
    assert [(one.code, one.place and one.place.paragraph) for one in found] == [("T001", 1)]


def test_text_beside_a_run_tag_keeps_its_look() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>voor {%r if x %}wel{%r endif %} na</w:t><w:tab/><w:t>z</w:t></w:r>"
    package = filled(f"<w:p>{bold}</w:p>", x=Text("waarde"))
    assert lines(package) == ["voor wel na\tz"]
    said = [one for one in root(package).iter(f"{W}r") if "".join(one.itertext()) or one.find(f"{W}tab") is not None]
    assert all(one.find(f"{W}rPr/{W}b") is not None for one in said)


def test_a_run_value_has_the_look_of_its_tag() -> None:
    package = filled("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a {{r x }} b</w:t></w:r></w:p>", x=Text("waarde"))
    assert lines(package) == ["a waarde b"]
    assert all(one.find(f"{W}rPr/{W}b") is not None for one in root(package).iter(f"{W}r"))


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("{{ x|safe }}", "laat het weg"),
        ("{{ '%d'|format(x) }}", "gebruik round"),
        ("{% do x.append(1) %}", "gebruik {% set … %}"),
        ("{% for a in x %}{% break %}{% endfor %}", "een voorwaarde met if"),
        ("{% p if x %}{% endif %}", "schrijf {%p"),
        ("{% IF x %}{% endif %}", "Bedoelde u if?"),
        ("{{ x|van_onszelf }}", "assemble template fields noemt alle filters"),
        ("{{ x… }}", "het teken … hoort hier niet"),
    ],
)
def test_what_docxtpl_has_and_we_do_not_is_told_with_what_to_do(tag: str, told: str) -> None:
    rendered, found = attempt(template(p(tag)), {"x": Text("waarde")})
    assert rendered is None
    assert [one.code for one in found] == ["T001"]
    assert told in found[0].message()


@pytest.mark.parametrize(("tag", "told"), [("{{ cycler('a') }}", "loop.cycle"), ("{{ dict(a=1) }}", "{'naam': waarde}")])
def test_names_of_jinja_that_we_do_not_have(tag: str, told: str) -> None:
    rendered, found = attempt(template(p(tag)), {})
    assert rendered is None
    assert [one.code for one in found] == ["T002"]
    assert told in found[0].hint()

"""What a template or a data file that is somebody else's could try: nothing gets at the engine, and nothing fills the memory."""

import datetime
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest

from assembler.content.model import NoteRef, Paragraph, Str
from assembler.data.values import Text
from assembler.diagnostics import Diagnostic
from assembler.expressions.evaluate import FactError, evaluate_expressions, evaluate_template
from assembler.expressions.values import Facts, Reads, Rich
from assembler.source import SourceFile, Span

Evaluate = Callable[..., tuple[str, list[Any]]]
SOURCE = SourceFile("meeting.yaml", " " * 100_000)


def note(key: str) -> Rich:
    return Rich((Paragraph((NoteRef(key),)),))


class Engine:
    """Something of ours that stands among the facts."""

    def dangerous(self) -> str:
        return "escaped"


def scope(reads: Reads) -> dict[str, Any]:
    day = datetime.date(2026, 3, 17)
    return {
        "meeting": Facts(reads, name=Text("Milieuraad", ("meeting", "name")), date=day, items=[1, 2]),
        "items": [Facts(reads, label=Text("a")), Facts(reads, label=Text("b"))],
        "rich": Rich((Paragraph((Str("vet"),)),), (("agenda", 0, "position"),)),
        "note": note,
        "engine": Engine(),
        "plain": {"a": 1},
        "numbers": [1, 2, 3],
        "s": "abc",
    }


def run(text: str) -> tuple[str, list[Any]]:
    reads = Reads()
    evaluate: Evaluate = evaluate_template if "{%" in text else evaluate_expressions
    return evaluate(text, scope(reads), reads, lambda start, length: Span(SOURCE, start, start + length))


def refused(text: str) -> list[Diagnostic]:
    with pytest.raises(FactError) as caught:
        run(text)
    return caught.value.diagnostics


ESCAPES = """
cycler.__init__.__globals__.os.popen('id').read()
joiner.__init__.__globals__
lipsum.__globals__
lipsum()
dict(a=1)
range.__class__
range.__self__
range.__init__.__globals__
namespace.__init__.__globals__
namespace()
namespace(a=1)['__class__']
namespace(a=1)._Namespace__attrs
note.__globals__
note.__code__.co_code
note['__globals__']
note.__call__.__self__
engine.dangerous()
engine.dangerous
engine['dangerous']
engine.__dict__
''.__class__
''['__class__']
''.__class__.__mro__[1].__subclasses__()
s.__class__.__base__
[].__class__
().__class__.__bases__
{}.__class__
{}['__class__']
true.__class__
none.__class__
(5).__class__
(5).real
(5.0).hex()
meeting.__class__
meeting.__init__.__globals__
meeting.reads
meeting['reads']
meeting.with_facts(a=1)
meeting.pop('name')
meeting.update(a=1)
meeting.setdefault('x', 1)
meeting.__setitem__('name', 'x')
meeting.name.paths
meeting.name['paths']
meeting.date.__class__
meeting.date.today()
meeting.date.strftime('%Y')
rich.blocks
rich['blocks']
rich.paths
rich.__class__
s|attr('__class__')
s|attr('upper')
'{0.__class__}'.format(s)
'{x.__class__}'.format_map({'x': s})
'{0.__class__}'['format'](s)
'{0.__class__}'|format(s)
'%s' % s
s.encode('utf-8')
s.translate({97: 'b'})
numbers|map(attribute='__class__')|list
numbers|map('__class__')|first
[note]|map('__globals__')|list
[s]|map('upper')|first
numbers|selectattr('__class__')|list|length
numbers|rejectattr('__class__')|list|length
[note]|selectattr('__globals__.os')|list|length
numbers|groupby('__class__')|list|length
(numbers|groupby('__class__')|first).grouper
([note]|groupby('__name__')|first)[0]
([s]|groupby('upper')|first)[0]
numbers|sort(attribute='__class__')|first
numbers|sort(attribute='__class__.__name__')|first
numbers|unique(attribute='__class__')|list|length
numbers|sum(attribute='__class__')
numbers|max(attribute='__class__')
numbers|min(attribute='__class__')
[note]|sum(attribute='__globals__', start={})
numbers.append(4)
numbers.__len__()
numbers['append']
numbers.clear()
self
self.__init__.__globals__
self._TemplateReference__context
context
environment
loop
caller()
varargs
super()
config
_
[''.__class__]|first
''.join([s.__class__])
s|safe
s|pprint
s|tojson
s|xmlattr
s|urlize
s|forceescape
s|striptags
s|indent
s|center(10)
s|wordwrap(1)
numbers|random
5|filesizeformat
numbers.__getitem__
range(3).__iter__
(s ~ '').__class__
(s|upper).paths
meeting.items.append(3)
note('x').blocks
note('x')['blocks']
""".strip().splitlines()

VALUES_OF_THE_ENGINE = """
note
note|string
note|upper
note|title
note|trim
note|capitalize
note|replace('a', 'b')
note|truncate(5)
note|wordcount
note|length
s|replace('a', note)
s ~ note
note ~ ''
[note]|join
[s, note]|join(', ')
[note]|enumerate
[note]|map('x')|list
note|shaded('FF0000')
engine
engine|string
engine ~ s
range
range|string
range(3)
namespace|string
namespace()|string
s.upper
s.upper|string
s.join|string
meeting
meeting|string
meeting.get
meeting.keys()
meeting.items
meeting ~ s
plain
plain.items()
plain ~ ''
plain|dictsort
items
items|string
items|first
items|first|string
numbers
numbers|string
s|list
s|list|string
numbers|map('x')
items|map('label')
none|default(note, true)
q|default(note)
(-9) ** 0.5
rich|join
""".strip().splitlines()

STATEMENTS = """
{% macro m() %}{% endmacro %}{{ m.name }}
{% macro m() %}{% endmacro %}{{ m.__init__.__globals__ }}
{% macro m() %}{% endmacro %}{{ m._func }}
{% macro m() %}{% endmacro %}{{ m.arguments }}
{% macro m() %}{% endmacro %}{{ m }}
{% macro m() %}{% endmacro %}{{ m|string }}
{% macro m() %}{{ caller }}{% endmacro %}{{ m() }}
{% macro m() %}{{ varargs }}{% endmacro %}{{ m(1) }}
{% macro m() %}{{ kwargs }}{% endmacro %}{{ m(a=1) }}
{% for x in numbers %}{{ loop.__init__ }}{% endfor %}
{% for x in numbers %}{{ loop['__class__'] }}{% endfor %}
{% for x in numbers %}{{ loop }}{% endfor %}
{% for x in numbers %}{{ loop|string }}{% endfor %}
{% for x in numbers %}{{ loop._iterable }}{% endfor %}
{% for x in numbers %}{{ loop.cycle }}{% endfor %}
{% for x in numbers %}{{ loop.cycle.__globals__ }}{% endfor %}
{% for x in numbers %}{{ loop.changed.__func__ }}{% endfor %}
{% for x in numbers recursive %}{{ loop([x]) }}{% endfor %}
{% for c in s.__class__ %}{% endfor %}
{% set ns = namespace() %}{{ ns }}
{% set ns = namespace() %}{{ ns.__init__ }}
{% set ns = namespace() %}{{ ns._Namespace__attrs }}
{% set ns = namespace() %}{% set ns.__class__ = 1 %}{{ ns.__class__.__name__ }}
{% set meeting.name = 1 %}{{ meeting.name }}
{% set x = s.__class__ %}{{ x }}
{% with x = s.__class__ %}{{ x }}{% endwith %}
{% if s.__class__ %}ja{% endif %}
{% include 'x' %}
{% import 'x' as y %}
{% extends 'x' %}
{% from 'os' import path %}
{% block b %}{{ self.b }}{% endblock %}
{% block b %}{{ super }}{% endblock %}
{% do x %}
{% debug %}
{% set x %}{0.__class__}{% endset %}{{ x.format(s) }}
{% set x %}a{% endset %}{{ x.unescape() }}
{% set x %}a{% endset %}{{ x.__html__() }}
{% set x %}{{ s }}{% endset %}{{ x|upper }}
{% set x %}{{ s }}{% endset %}{{ x[1:] }}
{% set x %}{{ s }}{% endset %}{{ x|first }}
{% set x %}{{ s }}{% endset %}{{ x|list|join }}
{% filter upper %}{{ s }}{% endfilter %}
{% call note() %}{% endcall %}
""".strip().splitlines()


def expressions_of(lines: list[str]) -> list[str]:
    return ["{{ " + line + " }}" for line in lines]


@pytest.mark.parametrize("text", [*expressions_of(ESCAPES), *STATEMENTS])
def test_escapes_are_refused(text: str) -> None:
    for one in refused(text):
        assert one.code in ("X001", "X002", "X003")
        assert " at 0x" not in one.message() + one.hint()
        assert not one.message().startswith(" ")


@pytest.mark.parametrize("text", expressions_of(VALUES_OF_THE_ENGINE))
def test_nothing_but_plain_values_is_printed(text: str) -> None:
    for one in refused(text):
        assert one.code in ("X001", "X003")
        assert " at 0x" not in one.message() + one.hint()


GREEDY = """
{{ 'x' * 10**9 }}
{{ 10**9 * 'x' }}
{{ [1] * 10**9 }}
{{ 9**9**9 }}
{{ (10000**100)**100 }}
{{ 9.0**99999 }}
{{ 2**-100000 }}
{{ range(10**9) }}
{{ range(10**9)|list|length }}
{{ range(0, 10**9, 2)|list|length }}
{{ range(10**30)|length }}
{{ '%1000000000d' % 1 }}
{{ '{:1000000000}'.format(1) }}
{{ '{x:1000000000}'.format_map({'x': 1}) }}
{{ 'a'.center(10**9) }}
{{ 'a'.ljust(10**9) }}
{{ 'a'.rjust(10**9) }}
{{ 'a'.zfill(10**9) }}
{{ '\\t'.expandtabs(10**9) }}
{{ numbers|batch(10**9, 'x')|list|length }}
{{ numbers|batch(linecount=10**9, fill_with='x')|list|length }}
{{ numbers|slice(10**9)|list|length }}
{{ 1|round(10**9) }}
{{ 1|round(10**9, 'ceil') }}
{{ 1|round(precision=10**9, method='floor') }}
{{ range(99999)|join(range(9999)|join) }}
{{ (range(9999)|join).join(range(9999)|join) }}
{{ (range(9)|batch(99999, range(9999)|join)|first)|join }}
{{ (range(9)|batch(99999, range(9999)|join)|first)|enumerate }}
{{ range(99999)|batch(1)|sum(start=[]) }}
{{ (range(99999)|join)|int(base=16) }}
{% set n = namespace(x=99) %}{% for i in range(40) %}{% set n.x = n.x * n.x %}{% endfor %}
{{ (range(99999)|join).replace('1', range(99999)|join)|length }}
{{ range(99999)|join|replace('1', range(99999)|join)|length }}
{% set n = namespace(x='abcdefgh') %}{% for i in range(40) %}{% set n.x = n.x ~ n.x %}{% endfor %}
{% set n = namespace(x='abcdefgh') %}{% for i in range(40) %}{% set n.x = n.x + n.x %}{% endfor %}
{% set n = namespace(x=[1]) %}{% for i in range(40) %}{% set n.x = n.x + n.x %}{% endfor %}
{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}
""".strip().splitlines()


@pytest.mark.parametrize("text", GREEDY)
def test_nothing_fills_the_memory(text: str) -> None:
    tracemalloc.start()
    try:
        found = refused(text)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert [one.code for one in found] == ["X003"]
    assert peak < 200_000_000


@pytest.mark.parametrize(
    "code", [r"'\x00'", r"'\x1b'", r"'\ud800'", r"'\ufffe'", r"'\ufdd0' ~ '0' ~ '\ufdd1'", r"'\ufdd00\ufdd1'|upper", r"'\u2028'"]
)
def test_an_expression_cannot_spell_what_a_file_may_not_hold(code: str) -> None:
    found = refused("{{ " + code + " }}")
    assert [one.code for one in found] == ["X003"]


@pytest.mark.parametrize("number", ["9" * 5000, "0x" + "f" * 5000, "9" * 2000])
def test_a_number_has_an_end(number: str) -> None:
    for text in ("{{ " + number + " }}", "{{ " + number + " // 3 }}", "{% if " + number + " %}{% endif %}"):
        assert [(one.code, "een getal is te lang" in one.message()) for one in refused(text)] == [("X002", True)]


ALLOWED = {
    "{{ meeting.name }}": "Milieuraad",
    "{{ meeting['name'] }}": "Milieuraad",
    "{{ meeting.get('name') }}": "Milieuraad",
    "{{ meeting.date.year + 1 }}": "2027",
    "{{ meeting.date | date }}": "17 maart 2026",
    "{{ meeting.date }}": "17 maart 2026",
    "{{ 'op ' ~ meeting.date }}": "op 17 maart 2026",
    "{{ meeting.items | length }}": "2",
    "{{ items | map('label') | join('; ') }}": "a; b",
    "{{ items | enumerate('label') }}": "a en b",
    "{{ s.upper() }}": "ABC",
    "{{ s.replace('a', 'x') | title }}": "Xbc",
    "{{ s | replace('a', 'x') | trim }}": "xbc",
    "{{ ', '.join(items | map('label')) }}": "a, b",
    "{{ s ~ ' ' ~ 1 ~ none ~ true }}": "abc 1ja",
    "{{ s + 'd' }}": "abcd",
    "{{ s[0:2] }}": "ab",
    "{{ rich ~ '!' }}": "vet!",
    "{{ 7 * 6 % 5 }}": "2",
    "{{ 2 ** 10 }}": "1024",
    "{{ range(3) | join }}": "012",
    "{{ numbers | batch(2) | first | join }}": "12",
    "{{ ([1] + [2]) | length }}": "2",
    "{{ q is defined }}": "nee",
    "{{ meeting.q | default('niets') }}": "niets",
    "{{ {'a': {'b': 'c'}}['a']['b'] }}": "c",
    "{{ none }}": "",
}


@pytest.mark.parametrize(("text", "value"), ALLOWED.items())
def test_what_stays_allowed(text: str, value: str) -> None:
    assert [str(one) for one in run(text)[1]] == [value]


def test_set_blocks_and_macros_keep_their_values_apart() -> None:
    text, values = run("{% set x %}*{{ s }}*{% endset %}{% macro m(y) %}<{{ y }}>{% endmacro %}{{ x }} {{ x ~ ' & ' ~ s }} {{ m(s) }}")
    assert text == "*\ufdd00\ufdd1* *\ufdd00\ufdd1*\ufdd01\ufdd1\ufdd02\ufdd1 <\ufdd03\ufdd1>"
    assert [str(one) for one in values] == ["abc", " & ", "abc", "abc"]

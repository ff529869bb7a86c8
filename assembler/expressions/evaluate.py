"""Texts with expressions in them: from what was typed to plain text or rich text with every value in its place.

Two kinds of text: a drafter's, where only ``{{ expressions }}`` mean something and every place counts; and a pack's derived sentence,
which may also use ``{% if %}`` and ``{% for %}``. In both, values go in as tokens before the Markdown is read and are put in after,
so that nothing in a value is ever taken for markup.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import jinja2

from assembler.content.markdown import TOKEN
from assembler.content.model import Block, Inline, Paragraph, Placeholder, Str
from assembler.content.rewrite import rewrite_blocks
from assembler.data.values import Text
from assembler.diagnostics import Diagnostic, Words, diagnose
from assembler.diagnostics.suggestions import KNOWN, did_you_mean
from assembler.diagnostics.words import words
from assembler.expressions.codes import Codes
from assembler.expressions.elsewhere import NAMES
from assembler.expressions.sandbox import SINK, Missing, Sandbox
from assembler.expressions.syntax import syntax_problem
from assembler.expressions.values import CycleError, Facts, PrintError, Reads, Rich, printable
from assembler.lean import dataclass
from assembler.patterns import pattern
from assembler.source import Origin, Span

_PIECE = pattern(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|[{}]|[^'\"{}]+", re.DOTALL)
"""What an expression is made of, as far as its end goes: quoted texts, braces, and the rest."""

OPEN, PAD, CLOSE = "\ufdd0", "\ufdd2", "\ufdd1"
"""The marks of a token, as the Markdown reader knows them; noncharacters, which the data reader refuses in every file."""

DATA_CODES = Codes("data", Sandbox())
PACK_CODES = Codes("pack", Sandbox(trim_blocks=True, lstrip_blocks=True))


DATA_FILTERS = tuple(DATA_CODES.environment.filters)


@contextmanager
def expressions_kept(owner: str) -> Iterator[None]:
    """Within it, what was compiled for the same owner before is at hand, and what is compiled now is kept for next time."""
    for codes in (DATA_CODES, PACK_CODES):
        codes.remember(owner)
    yield
    for codes in (DATA_CODES, PACK_CODES):
        codes.store(owner)


Scope = Mapping[str, Any]
Locate = Callable[[int, int], Span]
"""The span of a stretch (offset, length) of the text that is being evaluated."""


class FactError(Exception):
    """A fact that cannot be had, with what to tell about it."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics


@dataclass
class _Values:
    """The sink of an evaluation: keeps every printed value, with the paths of what was read for it."""

    reads: Reads
    values: list[Any]
    tokens: bool

    def put(self, value: object) -> str:
        paths = self.reads.take()
        self.values.append(value if isinstance(value, Rich) else Text(printable(value), *(getattr(value, "paths", ()) or paths)))
        return f"{OPEN}{len(self.values) - 1}{CLOSE}" if self.tokens else ""


@dataclass(frozen=True)
class _Expression:
    """Where an expression stands in its text, braces included."""

    start: int
    end: int
    code: str


def _find_expressions(text: str) -> list[_Expression]:
    """The expressions up to the first that has no end; what is left of that one is found as loose braces."""
    found: list[_Expression] = []
    start = text.find("{{")
    while start >= 0:
        end = _end_of_expression(text, start + 2)
        if end is None:
            break
        found.append(_Expression(start, end, text[start + 2 : end - 2]))
        start = text.find("{{", end)
    return found


def _end_of_expression(text: str, at: int) -> int | None:
    depth = 0
    while (piece := _PIECE.match(text, at)) is not None:
        if depth == 0 and text.startswith("}}", at):
            return at + 2
        depth += {"{": 1, "}": -1}.get(piece[0], 0)
        if depth < 0:
            return None
        at = piece.end()
    return None


def evaluate_expressions(text: str, scope: Scope, reads: Reads, locate: Locate) -> tuple[str, list[Any]]:
    """A drafter's text with every expression replaced by a token of the same length, and the values in order."""
    found = _find_expressions(text)
    _refuse_loose_braces(text, found, locate)
    if not found:
        return text, []
    try:
        values = _values_of(found, scope, reads, locate)
    except FactError:
        raise FactError(_problems(found, scope, reads, locate)) from None
    pieces, at = [], 0
    for index, one in enumerate(found):
        pieces += [text[at : one.start], OPEN + str(index) + PAD * (one.end - one.start - 2 - len(str(index))) + CLOSE]
        at = one.end
    return "".join([*pieces, text[at:]]), values


def without_expressions(text: str) -> str:
    """The text with a letter in the place of everything in an expression, for looking at the rest of it."""
    masked = list(text)
    for one in _find_expressions(text):
        masked[one.start : one.end] = "x" * (one.end - one.start)
    return "".join(masked)


def _values_of(found: list[_Expression], scope: Scope, reads: Reads, locate: Locate) -> list[Any]:
    # One line for each expression: the line number of an error then tells which one it was.
    source = "".join("{{\n" + one.code.replace("\n", " ").replace("\r", " ") + "}}" for one in found)

    def place(line: int) -> Span:
        one = found[min(max(line - 2, 0), len(found) - 1)]
        return locate(one.start, one.end - one.start)

    return _render(DATA_CODES, source, scope, reads, place, tokens=False)[1]


def _problems(found: list[_Expression], scope: Scope, reads: Reads, locate: Locate) -> list[Diagnostic]:
    """What is wrong with each expression by itself: a text is told all its faults at once."""
    problems: list[Diagnostic] = []
    for one in found:
        try:
            _values_of([one], scope, reads, locate)
        except FactError as error:
            problems += error.diagnostics
    return problems


def evaluate_template(text: str, scope: Scope, reads: Reads, locate: Locate) -> tuple[str, list[Any]]:
    """A pack's sentence with its statements carried out, every printed value a token, and the values in order."""
    return _render(PACK_CODES, text, scope, reads, lambda line: locate(0, 1), tokens=True)


def _refuse_loose_braces(text: str, found: list[_Expression], locate: Locate) -> None:
    rest = list(text)
    for one in found:
        rest[one.start : one.end] = " " * (one.end - one.start)
    loose = re.search(r"\{\{|\}\}|\{%|%\}|\{#", "".join(rest))
    if loose is None:
        return
    nl, en = "{tag} hoort in een sjabloon, niet in het gegevensbestand", "{tag} belongs in a template, not in the data file"
    problem = _LOOSE if loose[0] in ("{{", "}}") else words(nl, en, tag=loose[0])
    raise FactError([diagnose("X002", locate(loose.start(), 2), problem=problem)])


_LOOSE = Words("accolades die niet bij elkaar passen", "braces that do not go together")


def _render(codes: Codes, source: str, scope: Scope, reads: Reads, place: Callable[[int], Span], *, tokens: bool) -> tuple[str, list[Any]]:
    outer = reads.take()
    sink = _Values(reads, [], tokens)
    try:
        return codes.template(source).render({**scope, SINK: sink}), sink.values
    except (FactError, MemoryError):
        raise
    except Exception as error:
        raise FactError([explain(error, scope, place)]) from error
    finally:
        reads.restore(outer)


def explain(error: Exception, scope: Scope, place: Callable[[int], Span]) -> Diagnostic:
    """An error of Jinja, or of what ran in it, as a diagnostic; ``place`` tells where a line of the source stands."""
    span = place(error.lineno if isinstance(error, jinja2.TemplateSyntaxError) else template_line(error))
    if isinstance(error, jinja2.TemplateSyntaxError):
        return diagnose("X002", span, problem=syntax_problem(error.message or "", DATA_FILTERS))
    if isinstance(error, jinja2.UndefinedError):
        name, suggestion = unknown_name(error, scope)
        return diagnose("X001", span, name=name, suggestion=suggestion)
    if isinstance(error, CycleError):
        return diagnose("X004", span)
    from assembler.expressions.failures import tell_failure  # 10 ms: only when something failed

    return diagnose("X003", span, problem=tell_failure(error))


def unknown_name(error: jinja2.UndefinedError, scope: Scope) -> tuple[Words, Words]:
    """The name that was not found, and what may have been meant."""
    told = error.args[0]
    if not isinstance(told, Missing):
        return _NO_ELSE, Words()  # what Jinja gives for an if without an else is its own
    if told.suggestion is not None:
        return told.name, told.suggestion
    if str(told.name) in NAMES:
        return told.name, NAMES[str(told.name)]
    return told.name, did_you_mean(str(told.name), [key for key in scope if key != SINK], KNOWN)


_NO_ELSE = Words("een waarde voor als de if niet opgaat (else)", "value for when the if does not hold (else)")


def template_line(error: BaseException) -> int:
    """The line of the template source an error came from, by the frame that runs it; 1 when there is none."""
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def put_text(text: str, values: list[Any]) -> Text:
    """One line of text with its values in place; it stands on the paths of all of them."""
    paths = dict.fromkeys(path for value in values for path in getattr(value, "paths", ()))
    return Text(TOKEN.sub(lambda token: str(values[int(token[1])]), text), *paths)


def put_blocks(blocks: tuple[Block, ...], values: list[Any]) -> tuple[Block, ...]:
    """Blocks with their values in place. A rich value alone in its paragraph brings its own blocks."""

    def change(inline: Inline) -> tuple[Inline, ...] | None:
        if not isinstance(inline, Placeholder):
            return None
        return _as_inlines(values[inline.index], inline.origin)

    made: list[Block] = []
    for block in blocks:
        alone = block.children[0] if isinstance(block, Paragraph) and len(block.children) == 1 else None
        value = values[alone.index] if isinstance(alone, Placeholder) else None
        if isinstance(value, Rich) and value.inlines is None:
            made.extend(value.blocks)
        else:
            made.extend(rewrite_blocks((block,), change))
    return tuple(made)


def _as_inlines(value: Any, origin: Origin | None) -> tuple[Inline, ...]:
    if not isinstance(value, Rich):
        return (Str(str(value), origin, value.paths),) if value else ()
    if value.inlines is None:
        raise PrintError(_PARAGRAPHS)
    return value.inlines


_PARAGRAPHS = Words(
    "een tekst van meer alinea's kan niet midden in een zin staan", "a text of several paragraphs cannot stand within a sentence"
)

__all__ = [
    "FactError",
    "Facts",
    "PrintError",
    "evaluate_expressions",
    "evaluate_template",
    "explain",
    "printable",
    "put_blocks",
    "put_text",
    "template_line",
    "unknown_name",
]

"""Dossiers for property-based tests, drawn from the data file's own schema: a new field is tried as soon as it is in there.

Every text holds a marker of its own (``marker``), so that a word that went in can be found again. A text is a ``Typed``: what stands in
the data file, and what it must print. ``to_plain`` gives the data without that knowledge, ready to be written as YAML.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from assembler.content.markdown import escape_markdown
from assembler.data.reader import UNPRINTABLE
from assembler.data.schema import Rules
from assembler.pipeline import data_schema

NOTE_OPEN, NOTE_CLOSE = "\x02", "\x03"
"""Around a note's text where it is referred to; control characters, which no data can hold (see ``documents.lines``)."""
CITED = "\x04"
"""Before and after words that a note must have in it somewhere, when the rest of its text is a citation that the pack writes."""

T = TypeVar("T")
Data = dict[str, Any]
Draw = DrawFn
Path = tuple[str | int, ...]


class Typed(str):
    """A text as it is typed in the data file, with the paragraphs and cells that it prints, in order."""

    __slots__ = ("printed",)
    printed: tuple[str, ...]

    def __new__(cls, source: str, *printed: str) -> "Typed":
        made = super().__new__(cls, source)
        made.printed = printed or (source,)
        return made


_HOSTILE = (
    *(
        "&",
        "<",
        ">",
        '"',
        "'",
        "</w:t>",
        "<w:p/>",
        "&amp;",
        "]]>",
        "<!--",
        "%",
        "{",
        "}",
        "#",
        "|",
        "*",
        "_",
        "`",
        "\\",
        "[",
        "]",
        "^",
        "~",
    ),
    *(
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "{_{",
        "}}{{",
        "{{{",
        "{{ x }}",
        "\t",
        "  ",
        "1.",
        "- ",
        "# ",
        "=",
        "\\n",
        "$1",
        "\\1",
        "^[x]",
        "[^a]",
    ),
    *("\xa0", "\xad", "\u2007", "\u200b", "\u200d", "\u200e", "\u202e", "\u2011", "\u2060", "\u2009", "\u3000", "\ufffc", "\ufffd"),
    *(
        "é",
        "e\u0301",
        "ĳ",
        "ß",
        "İ",
        "שלום",
        "العربية",
        "中文",
        "ﬁ",
        "👩‍👩‍👧",
        "🇳🇱",
        "\U0001f9ea",
        "\U0010fffd",
        "\ue000",
        "‘’“”„",
        "…",
        "–",
        "€",
    ),
)
_LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")).filter(lambda letter: not UNPRINTABLE.match(letter))


def hostile(most: int = 6) -> SearchStrategy[str]:
    """Any text that a data file may hold on one line."""
    return st.lists(st.sampled_from(_HOSTILE) | _LETTERS, max_size=most).map("".join)


def expressions_escaped(text: str) -> str:
    """The same text with every brace printed by an expression; for fields without Markdown, where a backslash is a backslash."""
    return re.sub(r"[{}%#]*[{}][{}%#]*", lambda found: f"{{{{ '{found[0]}' }}}}", text)


class Dossiers:
    """Draws one dossier. ``rich`` is how much markup its prose has; ``optional`` decides whether an optional field is there."""

    def __init__(self, draw: Draw, *, rich: bool = True) -> None:
        self._draw = draw
        self._rich = rich
        self.count = 0
        self._stores: dict[str, list[str]] = {}
        self._notes: dict[str, Any] = {}

    def dossier(self) -> Data:
        draw = self._draw
        rules = data_schema().rules
        # A name that refers to something is drawn from what there is, so the stores come first.
        for name in ("departments", "officials", "side_events", "footnotes"):
            self._stores[name] = draw(_keys(name, 1 if name == "officials" else 0))
        self._stores["attachments"] = draw(_keys("attachments", 0, 2))
        self._stores["documents"] = draw(st.lists(st.sampled_from(_DOCUMENTS), unique=True, max_size=2))
        for name, shipped in _REGISTRY.items():
            self._stores[f"registry.{name}"] = (
                draw(_keys(name, 0, 2)) if name != "chambers" else draw(st.lists(st.sampled_from(shipped), unique=True, max_size=1))
            )
            self._stores[name] = [*shipped, *self._stores[f"registry.{name}"]]
        data: Data = {}
        notes = rules["footnotes"]
        if self._stores["footnotes"]:
            data["footnotes"] = self._keyed(notes, ("footnotes",))
            self._notes = data["footnotes"]
        for name, rule in rules.items():
            if name not in ("footnotes", "pack") and self._wanted(rule, (name,)):  # a pack would have to be there
                data[name] = self.value(rule, (name,))
        _settle(data, self)
        return {name: data[name] for name in rules if name in data}

    def flag(self) -> bool:
        return self._draw(st.booleans())

    def marker(self) -> str:
        self.count += 1
        return f"W{self.count}X"

    def value(self, rules: Rules, path: Path) -> Any:
        """A value that the rules accept."""
        kind = rules["type"]
        if isinstance(kind, list):
            kind = self._draw(st.sampled_from(kind))
        match kind:
            case "image":
                return {**self._record(rules["schema"], path), "file": IMAGE}
            case "dict":
                return self._keyed(rules, path) if "valuesrules" in rules and "schema" not in rules else self._record(rules["schema"], path)
            case "list":
                return self._list(rules, path)
            case _:
                return self._leaf(rules, kind, path)

    def _wanted(self, rule: Rules, path: Path) -> bool:
        """Whether a field is there; a store is when it has keys, since these were drawn before and may have been referred to."""
        own = ".".join(map(str, path))
        if own in self._stores or own == "registry":
            return any(keys for name, keys in self._stores.items() if name == own or name.startswith(f"{own}."))
        store = _stored_in(rule)
        return bool(rule.get("required")) or (not (store and not self._stores.get(store)) and self.flag())

    def _record(self, schema: Rules, path: Path) -> Data:
        if "kamerstuk" in schema:  # the kinds of a citation: exactly one
            kind = self._draw(st.sampled_from(list(schema)))
            return {kind: self.value(schema[kind], (*path, kind))}
        made: Data = {}
        for name, rule in schema.items():
            if any(other in made for other in _listed(rule.get("excludes", []))):
                continue
            if self._wanted(rule, (*path, name)):
                made[name] = self.value(rule, (*path, name))
        return made

    def _keyed(self, rules: Rules, path: Path) -> Data:
        keys = self._stores.get(".".join(map(str, path)), [])
        inner = rules["valuesrules"]
        return {key: self.value(inner, (*path, key)) for key in keys}

    def _list(self, rules: Rules, path: Path) -> list[Any]:
        least = rules.get("minlength", 0)
        if path == ("attachments",):
            return [self.value(rules["schema"], (*path, at)) for at in range(len(self._stores["attachments"]))]
        store = _stored_in(rules)
        if store is not None:
            most = min(3, len(self._stores[store]))
            return self._draw(st.lists(st.sampled_from(self._stores[store]), unique=True, min_size=least, max_size=most)) if most else []
        if path[-1] == "variants":  # two memos to one addressee would be two files of one name
            addressees = self._draw(st.lists(st.sampled_from(self._stores["officials"]), unique=True, min_size=1, max_size=2))
            return [{**self.value(rules["schema"], (*path, at)), "addressee": one} for at, one in enumerate(addressees)]
        return [self.value(rules["schema"], (*path, at)) for at in range(self._draw(st.integers(least, max(least, 2))))]

    def _leaf(self, rules: Rules, kind: str, path: Path) -> Any:
        if "allowed" in rules:
            return self._draw(st.sampled_from(rules["allowed"]))
        if "refers" in rules:
            return self._draw(st.sampled_from(self._stores[rules["refers"]]))
        if path[0] == "attachments" and path[-1] in ("id", "file"):
            key = self._stores["attachments"][int(path[1])]
            return key if path[-1] == "id" else ATTACHMENT
        if "regex" in rules:
            return Typed(
                self._draw(
                    st.from_regex(rules["regex"].replace("\\S", "[a-z0-9/]"), fullmatch=True).filter(
                        lambda text: len(text) < 60 and text.isascii()
                    )
                )
            )
        match kind:
            case "date":
                return self._draw(st.dates(date(2024, 1, 1), date(2030, 12, 31))).isoformat()
            case "integer":
                return str(self._draw(st.integers(0, 999)))
            case "boolean":
                return self._draw(st.sampled_from(["true", "false"]))
            case "name":
                return self._draw(st.from_regex(r"[a-z0-9][a-z0-9_-]{0,8}", fullmatch=True))
            case "text":
                return self._text()
            case "inline":
                return self._typed([self.paragraph(notes=path[0] != "footnotes")])
            case "prose":
                return self._typed(self._blocks(notes=path[0] != "footnotes"))
        raise AssertionError(f"no strategy for {kind} at {path}: add one")

    def words(self, most: int = 3) -> str:
        """Hostile words with a marker in them."""
        return self._draw(hostile(most)) + self.marker() + self._draw(hostile(most))

    def _text(self) -> Typed:
        text = self.words()
        return Typed(expressions_escaped(text), text)

    def _typed(self, blocks: Sequence["Typed"]) -> Typed:
        return Typed("\n\n".join(blocks), *(line for block in blocks for line in block.printed))

    # Markdown

    def inlines(self, *, notes: bool, breaks: bool = True, within: tuple[str, ...] = ()) -> Typed:
        """A stretch of inline Markdown that begins and ends in a word; ``within`` is the markup around it, which cannot hold its like."""
        pieces = [self._plain()]
        for kind in self._draw(st.lists(st.sampled_from(_INLINES), max_size=3 - len(within))) if len(within) < 3 else ():
            made = None if kind in within else self._inline(kind, notes, breaks, (*within, kind))
            if made is not None:
                pieces += [made, self._plain()]
        return Typed("".join(pieces), "".join(piece.printed[0] for piece in pieces))

    def _inline(self, kind: str, notes: bool, breaks: bool, within: tuple[str, ...]) -> Typed | None:
        match kind:
            case "strong" | "emphasis":
                inner, mark = self.inlines(notes=notes, breaks=breaks, within=within), "**" if kind == "strong" else "*"
                return Typed(f" {mark}{inner}{mark} ", f" {inner.printed[0]} ")
            case "link":
                inner = self.inlines(notes=notes, breaks=breaks, within=within)
                return Typed(f"[{inner}](https://example.nl/{self.marker()}?a=1&b=2)", inner.printed[0])
            case "break" if breaks:
                return Typed("\\\n", "\n")
            case "expression":
                word = self._draw(st.sampled_from(["{{", "}}", "{%", "a < b", "**", "x"]))
                return Typed(f"{{{{ '{word}' }}}}", word)
            case "note" if notes:
                text = self.inlines(notes=False, breaks=False, within=within)
                return Typed(f"^[{text}]", NOTE_OPEN + text.printed[0] + NOTE_CLOSE)
            case "reference" if notes and self._notes:
                key = self._draw(st.sampled_from(list(self._notes)))
                return Typed(f"[^{key}]", NOTE_OPEN + _told(self._notes[key]) + NOTE_CLOSE)
        return None

    def _plain(self) -> Typed:
        """Words that begin and end in a letter or digit, so that marks of emphasis beside them are marks."""
        text = f"{self.marker()}{self._draw(hostile(2))}{self.marker()}"
        return Typed(escape_markdown(text), text)

    def paragraph(self, *, notes: bool) -> Typed:
        if self._rich and self.flag():
            return self.inlines(notes=notes)
        text = self.words().strip(" \t")
        return Typed(escape_markdown(text), text)

    def _blocks(self, *, notes: bool) -> list[Typed]:
        made: list[Typed] = []
        kinds = self._draw(st.lists(st.sampled_from(_BLOCKS), min_size=1, max_size=2)) if self._rich else ["paragraph"]
        for before, kind in zip(["", *kinds], kinds, strict=False):
            if kind == before != "paragraph":  # two lists that touch are one list in Markdown
                made.append(self.paragraph(notes=notes))
            match kind:
                case "paragraph":
                    made.append(self.paragraph(notes=notes))
                case "table":
                    made.append(self._table(notes))
                case _:
                    made.append(self._list_block(kind, notes, 1))
        return made

    def _list_block(self, kind: str, notes: bool, level: int) -> Typed:
        start = self._draw(st.integers(0, 12)) if kind == "numbered" else 0
        lines, printed = [], []
        for at in range(self._draw(st.integers(1, 2))):
            mark = f"{start + at}. " if kind == "numbered" else "- "
            blocks = [self.paragraph(notes=notes)]
            if level < 3 and self.flag():
                blocks.append(self._list_block(self._draw(st.sampled_from(["numbered", "bullets"])), notes, level + 1))
            if self._draw(st.integers(0, 3)) == 3:
                blocks.append(self.paragraph(notes=notes))
            text = "\n\n".join(blocks).replace("\n", "\n" + " " * len(mark))
            lines.append(mark + re.sub(r"\n +\n", "\n\n", text))
            printed += [line for block in blocks for line in block.printed]
        return Typed("\n".join(lines), *printed)

    def _table(self, notes: bool) -> Typed:
        columns = self._draw(st.integers(1, 2))
        rows = [[self.inlines(notes=notes, breaks=False) for _ in range(columns)] for _ in range(self._draw(st.integers(1, 2)))]
        aligned = self._draw(st.lists(st.sampled_from(["---", ":--", "--:", ":-:"]), min_size=columns, max_size=columns))
        lines: list[list[Any]] = [rows[0], aligned, *rows[1:]]
        source = "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)
        return Typed(source, *(cell.printed[0] for row in rows for cell in row))


_INLINES = ("strong", "emphasis", "link", "break", "expression", "note", "reference", "note", "reference")
_BLOCKS = ("paragraph", "paragraph", "numbered", "bullets", "table")
_DOCUMENTS = ("memo", "tweede_kamerbrief", "eerste_kamerbrief", "annotated_agenda")
_REGISTRY = {
    "councils": ["milieuraad", "jbz-raad"],
    "presidencies": ["2026-1"],
    "kinds": ["beleidsdebat", "raadsconclusies", "diversenpunt"],
    "chambers": ["tweede_kamer", "eerste_kamer"],
}
ATTACHMENT = "bijlage.pdf"
"""The file that every external attachment of a drawn dossier is; ``documents.built`` puts it there."""
IMAGE = "beeld.png"
"""The file that every image of a drawn dossier is; ``documents.built`` puts it there."""


def _keys(store: str, least: int, most: int = 3) -> SearchStrategy[list[str]]:
    return st.integers(least, most).map(lambda count: [f"{store[:4]}-{number}" for number in range(1, count + 1)])


def _stored_in(rules: Rules) -> str | None:
    """The store that a field, or each item of a list, refers to."""
    found: str | None = rules.get("refers") or (rules["schema"].get("refers") if rules["type"] == "list" else None)
    return found


def _told(note: Typed | Data) -> str:
    """The text of a note of the store."""
    if isinstance(note, Typed):
        return note.printed[0]
    [fields] = note.values()
    word = next(fields[name] for name in ("title", "number", "url") if name in fields)
    return CITED + (word.printed[0] if isinstance(word, Typed) else word) + CITED


def _listed(value: str | Sequence[str]) -> Sequence[str]:
    return [value] if isinstance(value, str) else value


def _settle(data: Data, drawer: Dossiers) -> None:
    """What the rules of assembler.checks ask beyond the schema."""
    meeting = data["meeting"]
    if "last_date" in meeting:
        meeting["last_date"] = (date.fromisoformat(meeting["date"]) + timedelta(days=drawer.count % 3)).isoformat()
    for item in data.get("agenda", []):
        if "title" not in item and "label" not in item:
            item["label" if drawer.flag() else "title"] = drawer._text()


@st.composite
def dossiers(draw: Draw, *, rich: bool = True) -> Data:
    """Data of a dossier without errors; texts are ``Typed``."""
    return Dossiers(draw, rich=rich).dossier()


def tried(cases: SearchStrategy[T], holds: Callable[[T], None], examples: int) -> None:
    """Tries a property on that many cases: the same ones at every run, unless they are a great many."""
    patient = settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=examples < 100,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    patient(given(cases)(holds))()


def to_plain(value: Any) -> Any:
    """The same data with plain strings."""
    if isinstance(value, str):
        return str(value) if type(value) is str else str.__str__(value)
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [to_plain(item) for item in value]
    return value


def texts(value: Any, path: Path = ()) -> dict[Path, Typed]:
    """Every typed text of the data, by its path."""
    if isinstance(value, Typed):
        return {path: value}
    items = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
    return {where: text for key, item in items for where, text in texts(item, (*path, key)).items()}

"""Patterns that are kept between runs are the same as those that ``re`` makes."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler import cache, patterns
from assembler.patterns import foresee, keep_patterns, pattern

SOURCES = [
    (r"(?P<dag>\d{1,2}) (?P<maand>januari|maart)(?: (\d{4}))?", 0),
    (r"(?<![\w-])(?:de|het)\s+(\w+)(?i:raad)", 0),
    (r"^[A-ZÀ-Þ’'-]+$", re.MULTILINE),
    (r"een (?>twee|drie)+? (?=vier)", re.IGNORECASE),
    (r"(a)(?P<b>b)?(?(1)c|d)\2", re.DOTALL | re.VERBOSE),
]


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("ASSEMBLER_CACHE", str(tmp_path / "kept"))
    cache._folder.cache_clear()
    forget(monkeypatch)
    yield
    cache._folder.cache_clear()


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a new run begins."""
    monkeypatch.setattr(patterns, "_known", None)
    monkeypatch.setattr(patterns, "_fresh", {})


@pytest.mark.parametrize(("text", "flags"), SOURCES)
def test_a_kept_pattern_is_the_one_that_re_makes(text: str, flags: int, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = re.compile(text, flags)
    first = pattern(text, flags)
    keep_patterns()
    forget(monkeypatch)
    monkeypatch.setattr(patterns, "_compiled", None)  # what comes now was kept
    for made in (first, pattern(text, flags)):
        assert made == plain
        assert (made.pattern, made.flags, made.groups, made.groupindex) == (plain.pattern, plain.flags, plain.groups, plain.groupindex)


@given(st.text("aAbBéÉ’' 12-", max_size=40))
def test_it_finds_the_same(text: str) -> None:
    for source, flags in (*SOURCES, (r"(?i)\b[a-bé]+(?P<rest>[’' ]?)", 0)):
        made, plain = (one.search(text) for one in (pattern(source, flags), re.compile(source, flags)))
        assert told(made) == told(plain)


def told(found: re.Match[str] | None) -> object:
    return found and (found.span(), found.groups(), found.lastgroup)


def test_a_wrong_pattern_is_told_as_ever() -> None:
    with pytest.raises(re.error, match="unterminated"):
        pattern("(a")


@pytest.mark.parametrize("kept", [{("a+", 0): ("onzin",)}, {("a+", 0): (32, [1, 2, 3], 0, {}, (None,))}, ["onzin"], None])
def test_what_was_not_kept_right_is_compiled_anew(kept: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.keep(kept, "patterns")
    forget(monkeypatch)
    assert pattern("a+").fullmatch("aaa")


def test_without_the_parts_of_python_it_is_compiled_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    def compiled(text: str, flags: int) -> None:
        raise AttributeError("module 're._compiler' has no attribute '_code'")

    monkeypatch.setattr(patterns, "_compiled", compiled)
    assert pattern("b+").fullmatch("bb")


def test_a_library_finds_its_patterns_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its constants, and those of its classes; what was made of data in a function is not kept."""
    library = ModuleType("a_library")
    library.CONSTANT = re.compile("(?P<first>een|twee) [a-z]+", re.IGNORECASE)  # type: ignore[attr-defined]
    library.Reader = type("Reader", (), {"SIGNS": re.compile(rb"[\x00-\x1f]+")})  # type: ignore[attr-defined]
    re.compile("van een dossier")
    monkeypatch.setitem(sys.modules, "a_library", library)
    pattern("iets van ons")
    keep_patterns()
    re.purge()
    foresee()
    known = getattr(re, "_cache")  # noqa: B009 - no part of re's stubs
    assert {("(?P<first>een|twee) [a-z]+", int(re.IGNORECASE)), (rb"[\x00-\x1f]+", 0)} <= {key[1:] for key in known}
    assert "van een dossier" not in {key[1] for key in known}
    for made, text in ((library.CONSTANT, "TWEE uur"), (library.Reader.SIGNS, b"a\x01\x02b")):
        again = re.compile(made.pattern, made.flags & ~re.UNICODE)
        assert again is not made
        assert again == made
        found, expected = again.search(text), made.search(text)
        assert found is not None
        assert (found.span(), found.groupdict()) == (expected.span(), expected.groupdict())


def test_nothing_kept_or_another_python_is_no_hindrance(monkeypatch: pytest.MonkeyPatch) -> None:
    foresee()
    pattern("iets van ons")
    keep_patterns()
    monkeypatch.delattr(re, "_cache")
    foresee()


def test_a_pattern_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    compiled = patterns._compiled

    def counted(text: str | bytes, flags: int) -> tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]:
        made.append(text)
        return compiled(text, flags)

    monkeypatch.setattr(patterns, "_compiled", counted)
    assert pattern("[a-z]{3}x").match("abcx")
    assert pattern("[a-z]{3}x").match("abcx")
    assert len(made) == 1

"""What is kept between runs: only in a folder of the user's own, only whole, and only for the same contents."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assembler import cache
from assembler.plan.known import Known, known_facts
from assembler.render import Expected, compile_template
from tests.render.small import p, template


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder of the test's own."""
    monkeypatch.setenv("ASSEMBLER_CACHE", str(tmp_path / "kept"))
    cache._folder.cache_clear()
    yield tmp_path / "kept"
    cache._folder.cache_clear()


def test_what_is_kept_comes_back_for_the_same_contents_only() -> None:
    assert cache.recall("kind", b"a") is None
    cache.keep({"x": (1, "é")}, "kind", b"a")
    assert cache.recall("kind", b"a") == {"x": (1, "é")}
    assert cache.recall("kind", b"b") is None
    assert cache.recall("other", b"a") is None


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: b"", lambda data: data[:40] + b"\x00" + data[41:]])
def test_a_damaged_entry_is_ignored(damage: object, folder: Path) -> None:
    cache.keep("whole", "kind", b"a")
    (entry,) = folder.glob("kind-*")
    entry.write_bytes(damage(entry.read_bytes()))  # type: ignore[operator]
    assert cache.recall("kind", b"a") is None


def test_a_folder_that_others_can_write_in_is_not_used(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o777)
    cache.keep("x", "kind", b"a")
    assert list(folder.iterdir()) == []
    assert cache.recall("kind", b"a") is None


def test_an_empty_name_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSEMBLER_CACHE", "")
    cache._folder.cache_clear()
    cache.keep("x", "kind", b"a")
    assert cache.recall("kind", b"a") is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere platformdirs itself is asked")
@pytest.mark.parametrize("given", ["", "/var/lib/kast", "niet/vanaf/de/wortel"])
def test_the_users_folder_is_the_one_that_platformdirs_names(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from platformdirs import user_cache_path

    monkeypatch.setenv("XDG_CACHE_HOME", given)
    expected = user_cache_path("assembler", appauthor=False)
    assert cache._user_folder() == (expected if expected.is_absolute() else Path.home() / ".cache" / "assembler")


def test_the_verdict_on_a_template_is_kept_with_the_facts_that_it_was_reached_with() -> None:
    worked_out: list[str] = []

    def expected(*derived: str) -> Expected:
        def known() -> Known:
            worked_out.append(" ".join(derived))
            return known_facts(derived)

        return Expected(repr(derived).encode(), known)

    data = template(p("{{ meeting.motto }}"))
    good = expected("meeting.motto")
    assert [one.code for one in compile_template(data, "s.docx", facts=expected())[1]] == ["T013"]
    assert compile_template(data, "s.docx", facts=good)[1] == compile_template(data, "s.docx", facts=good)[1] == []
    assert [one.code for one in compile_template(data, "s.docx", facts=expected())[1]] == ["T013"]
    assert worked_out == ["", "meeting.motto", ""]


def test_what_is_old_goes_at_most_once_a_day(folder: Path) -> None:
    cache.keep("oud", "kind", b"oud")
    (old,) = [one for one in folder.iterdir() if one.name.startswith("kind")]
    month = time.time() - 31 * 86_400
    os.utime(old, (month, month))
    cache.keep("nieuw", "kind", b"nieuw")
    assert old.exists()
    looked = folder / "looked-through"
    os.utime(looked, (month, month))
    cache.keep("nieuw", "kind", b"weer nieuw")
    assert not old.exists()
    assert cache.recall("kind", b"nieuw") == "nieuw"
    assert looked.exists()

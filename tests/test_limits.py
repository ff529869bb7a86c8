"""Work with somebody else's template is stopped past its limits, whatever it is doing, and leaves nothing behind."""

import inspect
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

import assembler
from assembler import pipeline, preview, reference, vetting
from assembler.data import values
from assembler.data.reader import UNPRINTABLE
from assembler.data.values import Day, Number, Text
from assembler.diagnostics import Diagnostic
from assembler.incremental import Order, build_into
from assembler.limits import StoppedError, is_limited, run_limited, working_on
from assembler.limits.messages import dumps, loads, receive
from assembler.limits.parent import WorkError, _Fresh
from assembler.limits.settings import MEGABYTES, SECONDS, setting
from assembler.trace import trace_json
from tests.cli.runs import assemble
from tests.dossiers import MILIEURAAD, ROOT, contents, own_pack, write_dossier
from tests.render.small import p, template

SLOW = p("{% for a in range(99999) %}{% for b in range(99999) %}{{ b }}{% endfor %}{% endfor %}")
FILLING = p("{% for a in range(99999) %}{% for b in range(99999) %}" + "vol " * 5000 + "{% endfor %}{% endfor %}")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory and ties a child to its parent")


def hostile(folder: Path, body: str) -> Path:
    """The pack rijk with this body in the place of its agenda."""
    pack = own_pack(folder)
    (pack / "agenda.docx").write_bytes(template(body))
    return pack


def told(found: list[Diagnostic]) -> list[tuple[str, object]]:
    return [(one.code, one.facts.get("name")) for one in found]


@pytest.fixture(params=["fork", "fresh"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to start a child."""
    monkeypatch.setattr("assembler.limits.parent._may_fork", lambda: request.param == "fork")
    return str(request.param)


def work(*given: object, **named: object) -> object:
    return given, named, is_limited()


def sleep(name: str) -> None:
    working_on(name)
    time.sleep(60)


def spin() -> None:
    while True:
        pass


def hoard() -> int:
    return len(bytes(2 * 2**30))


def fail() -> None:
    raise LookupError("weg")


def die() -> None:
    working_on("a.docx")
    os.kill(os.getpid(), signal.SIGSEGV)


def advance(progress: Callable[[int, int], None]) -> str:
    progress(1, 2)
    return "klaar"


def stop(work: Callable[..., Any], *args: object) -> tuple[str, str, int]:
    with pytest.raises(StoppedError) as caught:
        run_limited(work, args, {})
    return caught.value.reason, caught.value.name, caught.value.limit


# --- a child ------------------------------------------------------------------------------------------------------------


def test_a_result_comes_back(way: str) -> None:
    assert run_limited(work, (1, "é"), {"b": None}) == ((1, "é"), {"b": None}, True)
    assert not is_limited()


def test_values_that_know_their_place_keep_it(way: str) -> None:
    path = ("agenda", 0)
    (text, day, number, markup), _, _ = run_limited(
        work, (Text("a", path), _day(path), Number.at(3, path), values.Markup("*a*", path, True)), {}
    )
    assert (text, text.paths) == ("a", (path,))
    assert (day, day.paths, type(day)) == (_day(path), (path,), Day)
    assert (number, number.paths) == (3, (path,))
    assert markup == values.Markup("*a*", path, True)


def _day(path: tuple[str | int, ...]) -> Day:
    return Day.at(Day(2026, 3, 17), path)


def test_a_text_of_a_library_comes_back_as_a_plain_one(way: str) -> None:
    given, _, _ = run_limited(say, ("a",), {})
    assert (given, type(given)) == (["<a>"], list)
    assert type(given[0]) is str


def say(text: str) -> object:
    return [Markup("<{}>").format(text)], None, None


def test_progress_is_told_on_the_way(way: str) -> None:
    seen: list[tuple[int, int]] = []
    assert run_limited(advance, (), {"progress": lambda done, total: seen.append((done, total))}) == "klaar"
    assert seen == [(1, 2)]


def test_an_exception_nobody_expected_is_one_here_too(way: str) -> None:
    with pytest.raises(WorkError, match="LookupError: weg") as caught:
        run_limited(fail, (), {})
    assert "in fail" in caught.value.__notes__[0]


def test_sleeping_is_stopped_by_the_clock(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECONDS, "1")
    assert stop(sleep, "a.docx") == ("time", "a.docx", 1)


def test_working_is_stopped_by_its_own_time(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECONDS, "1")
    assert stop(spin) == ("time", "", 1)


@linux
def test_memory_is_bounded(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(MEGABYTES, "300")
    assert stop(hoard) == ("memory", "", 300)


def test_a_child_that_breaks_off_is_told(way: str) -> None:
    assert stop(die) == ("died", "a.docx", 0)


def test_threads_do_no_harm() -> None:
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda number: run_limited(work, (number,), {})[0], range(3))) == [(0,), (1,), (2,)]


def test_a_callback_that_fails_stops_the_child(way: str) -> None:
    def refuse(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_limited(advance, (), {"progress": refuse})


@linux
@pytest.mark.parametrize("fork", [True, False])
def test_a_child_does_not_outlive_its_parent(fork: bool, tmp_path: Path) -> None:
    script = (
        "import os, assembler.limits.parent as parent, tests.test_limits as tests\n"
        f"parent._may_fork = lambda: {fork}\n"
        f"parent.run(tests.note_and_sleep, ({str(tmp_path / 'pid')!r},), {{}})"
    )
    with subprocess.Popen([sys.executable, "-c", script], cwd=ROOT) as process:
        child = _awaited(tmp_path / "pid")
        process.kill()
    for _ in range(200):
        if not _alive(child):
            return
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    pytest.fail("the child lives on")


def note_and_sleep(file: str) -> None:
    Path(file + "~").write_text(str(os.getpid()), "utf-8")
    os.replace(file + "~", file)
    time.sleep(60)


def _awaited(file: Path) -> int:
    for _ in range(400):
        if file.exists():
            return int(file.read_text("utf-8"))
        time.sleep(0.05)
    pytest.fail("no child was started")


def _alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text("utf-8")
    except OSError:
        return False


def test_no_process_or_thread_or_file_stays(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECONDS, "1")
    threads = threading.active_count()
    files = len(os.listdir("/proc/self/fd")) if sys.platform == "linux" else 0
    run_limited(work, (), {})
    stop(sleep, "")
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
    assert threading.active_count() == threads
    assert not files or len(os.listdir("/proc/self/fd")) == files


@pytest.mark.parametrize("value", [os.system, subprocess.Popen, eval, assembler.write_files, UNPRINTABLE, work, _Fresh])
def test_a_child_that_was_taken_over_gets_nothing_run_here(value: object) -> None:
    with pytest.raises(pickle.UnpicklingError):
        loads(dumps(value))


def test_a_child_cannot_fill_the_memory_of_its_parent() -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as source, os.fdopen(writing, "wb") as out:
        out.write(b"r" + (2**62).to_bytes(8, "big"))
        out.flush()
        assert receive(source.fileno()) is None


@pytest.mark.parametrize("given", ["", "0", "-1", "veel", "1.5", "²", "9999999999"])
def test_a_limit_that_makes_no_sense_is_the_default(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECONDS, given)
    assert setting(SECONDS) == 15


# --- templates ------------------------------------------------------------------------------------------------------------


def test_everything_that_touches_a_pack_or_template_is_limited() -> None:
    modules = (pipeline, preview, reference, vetting)
    functions = [one for module in modules for name, one in vars(module).items() if inspect.isfunction(one) and name[0] != "_"]
    here = [one for one in functions if one.__module__ in [module.__name__ for module in modules]]
    # called by the others, or with a pack that was loaded, or doing their work in one that is limited
    within = (
        pipeline.documents_of,
        pipeline.editor_schema,
        pipeline.expected_facts,
        vetting.pack_of_template,
        pipeline.pack_schema,
        vetting.shelf_of,
        vetting.check_templates,
        pipeline.load,
        pipeline.check,
        pipeline.build,
    )
    touching = [one for one in here if {"pack", "name"} & set(inspect.signature(one).parameters) and one not in within]
    assert {one.__name__ for one in touching} >= {"check_template", "check_pack", "reference"}
    working = [*touching, pipeline._load_with, pipeline._check, pipeline._build_with]
    assert [one for one in working if not hasattr(one, "__wrapped__")] == []


def test_a_pack_that_comes_along_is_not_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assembler.untrusted.run_limited", lambda *_: pytest.fail("a child was started"))
    assert assembler.check(MILIEURAAD) == []


def test_a_set_made_in_a_child_is_the_same(tmp_path: Path, way: str) -> None:
    own = own_pack(tmp_path / "own")
    here, there = assembler.build(MILIEURAAD), assembler.build(MILIEURAAD, pack=str(own))
    assert there.files == here.files
    assert there.diagnostics == here.diagnostics
    assert there.loaded.dossier == here.loaded.dossier
    assert trace_json(there) == trace_json(here)


def test_a_child_is_given_all_that_its_work_takes(tmp_path: Path, way: str) -> None:
    own, file = own_pack(tmp_path / "own"), write_dossier(tmp_path / "dossier")
    order = Order(file, file.parent / "out", pack=str(own))
    before = build_into(order)
    changed = own / "agenda.docx"
    changed.write_bytes(template(p("anders")))
    again = build_into(order)
    assert again.outputs != before.outputs
    assert 0 < len(again.delivery.unchanged) < len(before.delivery.written)
    changed.write_bytes(template(p("{{ a | }}")))
    found = vetting.check_template(changed)
    assert [one.code for one in found] == ["T001"]
    assert vetting.annotate_template(changed, found, "nl") is not None


@pytest.mark.parametrize("task", ["build", "check"])
def test_an_endless_template_is_stopped_and_named(task: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECONDS, "2")
    pack = hostile(tmp_path / "own", SLOW)
    done = getattr(assembler, task)(MILIEURAAD, pack=str(pack))
    assert told(done.diagnostics if task == "build" else done) == [("T040", "agenda.docx")]


@linux
def test_a_template_that_fills_the_memory_is_stopped_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(MEGABYTES, "300")
    built = assembler.build(MILIEURAAD, pack=str(hostile(tmp_path / "own", FILLING)))
    assert (told(built.diagnostics), built.files, built.loaded.pack) == ([("T041", "agenda.docx")], {}, None)


@linux
def test_a_template_of_which_no_tree_can_be_made_is_stopped_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """libxml2 says in its own way that there is no room."""
    monkeypatch.setenv(MEGABYTES, "50")
    file = tmp_path / "a.docx"
    file.write_bytes(template("".join(p(str(number)) for number in range(100_000))))
    assert told(vetting.check_template(file)) == [("T041", str(file))]


def test_a_pack_is_checked_within_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECONDS, "2")
    assert told(vetting.check_pack(str(hostile(tmp_path / "own", SLOW)))) == [("T040", "agenda.docx")]


def test_the_command_tells_it_and_leaves_what_was_there(tmp_path: Path) -> None:
    file = write_dossier(tmp_path / "dossier")
    (file.parent / "out").mkdir()
    (file.parent / "out" / "oud.docx").write_bytes(b"oud")
    before = contents(file.parent)
    run = assemble("build", file, "--pack", hostile(tmp_path / "own", SLOW), ASSEMBLER_SECONDS="2")
    assert (run.code, run.out) == (1, "")
    assert "fout T040: Het werk aan agenda.docx duurde te lang" in run.err
    assert "Traceback" not in run.err
    assert contents(file.parent) == before


def test_a_form_that_takes_forever_stops_what_only_reads_a_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSEMBLER_SECONDS", "1")
    field = "{type: text, regex: '(a+)+$', default: " + "a" * 40 + "b, meta: {title: A, description: A.}}"
    (tmp_path / "pack.yaml").write_text(f"name: own\ntitle: Own\nextends: rijk\nfields:\n  key: eigen\n  dossier:\n    a: {field}\n")
    assert told(pipeline.open_pack(str(tmp_path))[1]) == [("T040", str(tmp_path))]

"""The engine beside docxtpl and its peers, from the same templates and data: S a memo of five pages, L the same with 500 items and a
table of 500 rows, T a long template with few tags.

The text that comes out is compared first. Every figure is a ratio to docxtpl in the same run: CPU time, the least of the runs, of whole
processes taken in turn or of fillings within one process; and the peak of memory of a process. Usage: targets.py [RUNS] [--peers]; with
``--peers`` docxtemplater, easy-template-x and carbone (npm), rust-docxtpl and docxtpl-ng (PyPI) are installed into benchmarks/.peers
and run beside it. A peer that cannot be installed is told and left out.
"""

import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from zipfile import ZipFile

import yaml
from docx import Document
from dossier import ROOT, warm_environment
from lxml import etree

HERE = ROOT / "benchmarks" / "peers"
INSTALLED = ROOT / "benchmarks" / ".peers"
NODE_PEERS = ("docxtemplater", "easy-template-x", "carbone")
PYTHON_PEERS = ("rust-docxtpl", "docxtpl-ng")
ENDINGS = ("", "", "en", "e", "heid", "ing", "s", "lijk")
WORDS = "de inzet van het kabinet is dat de lidstaten de komende jaren meer doen aan schoon water en aan herstel van natuur".split()


class Syntax(NamedTuple):
    """How a tool writes a value, the beginning and end of a loop over paragraphs, and the three cells of a row that repeats."""

    value: Callable[[str], str]
    loop: tuple[str, str]
    item: Callable[[str], str]
    rows: list[list[str]]


JINJA = Syntax(
    lambda name: "{{ " + name + " }}",
    ("{%p for one in items %}", "{%p endfor %}"),
    lambda name: "{{ one." + name + " }}",
    [["{%tr for row in rows %}", "", ""], ["{{ row.name }}", "{{ row.text }}", "{{ row.amount }}"], ["{%tr endfor %}", "", ""]],
)
MUSTACHE = Syntax(
    lambda name: "{" + name + "}",
    ("{#items}", "{/items}"),
    lambda name: "{" + name + "}",
    [["{#rows}{name}", "{text}", "{amount}{/rows}"]],
)
CARBONE = Syntax(
    lambda name: "{d." + name + "}",
    ("", "{d.items[i+1].title}"),
    lambda name: "{d.items[i]." + name + "}",
    [[f"{{d.rows[{at}].{name}}}" for name in ("name", "text", "amount")] for at in ("i", "i+1")],
)
SYNTAXES = {"docxtemplater": MUSTACHE, "easy-template-x": MUSTACHE, "carbone": CARBONE}


def words(count: int, seed: int) -> str:
    """A text that compresses about as well as a real one."""
    chance = Random(seed)
    return " ".join(chance.choice(WORDS) + chance.choice(ENDINGS) for _ in range(count))


def memo(file: Path, syntax: Syntax) -> None:
    document = Document()
    document.add_heading(syntax.value("title"), 1)
    for name in ("sender", "addressee", "day"):
        document.add_paragraph(f"{name}: {syntax.value(name)}")
    for at in range(10):
        document.add_paragraph(words(100, at))
    begin, end = syntax.loop
    for text in (begin, syntax.item("title"), syntax.item("text"), end):
        if text:
            document.add_paragraph(text)
    table = document.add_table(0, 3, "Table Grid")
    for row in syntax.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(file))


def long_template(file: Path, count: int, syntax: Syntax) -> None:
    """``count`` paragraphs; one in a hundred has a tag."""
    document = Document()
    for at in range(count):
        document.add_paragraph(syntax.value("title") if at % 100 == 0 else f"{at} {words(25, at)}")
    document.save(str(file))


def facts(count: int) -> dict[str, Any]:
    items = [{"title": f"Punt {at} & meer", "text": f"Over {at}: {words(280, at)}"} for at in range(count)]
    rows = [{"name": f"Rij {at}", "text": words(8, at), "amount": str(at * 7)} for at in range(count)]
    return {"title": "Memo over water", "sender": "A. Jansen", "addressee": "B. de Vries", "day": "17 maart", "items": items, "rows": rows}


class Case(NamedTuple):
    """A template, in every syntax, with the data to fill it with."""

    name: str
    items: int
    paragraphs: int = 0


CASES = {
    one.name: one for one in (Case("S", 5), Case("L", 500), Case("5,000", 5000), Case("T 1,000", 0, 1000), Case("T 10,000", 0, 10_000))
}


class Tool(NamedTuple):
    name: str
    command: Sequence[str]
    folder: Path = ROOT

    def syntax(self) -> Syntax:
        return SYNTAXES.get(self.name, JINJA)


def tools(wanted: bool) -> list[Tool]:
    found = [
        Tool("ours", [sys.executable, str(HERE / "fill_ours.py")]),
        Tool("docxtpl", [sys.executable, str(HERE / "fill_docxtpl.py")]),
    ]
    return [*found, *_peers()] if wanted else found


def _peers() -> Iterable[Tool]:
    """Those that can be installed here."""
    INSTALLED.mkdir(exist_ok=True)
    for name in NODE_PEERS:
        (INSTALLED / name).mkdir(exist_ok=True)
        packages = [name, "pizzip"] if name == "docxtemplater" else [name]
        if _done(
            name, ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(INSTALLED / name), *packages], "node_modules"
        ):
            yield Tool(name, ["node", str(HERE / "fill.js"), name], INSTALLED / name)
    for name in PYTHON_PEERS:
        python = INSTALLED / name / "bin" / "python"
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", str(INSTALLED / name)], check=True)
        if _done(name, [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", name, "pyyaml"], ".installed"):
            (INSTALLED / name / ".installed").touch()
            yield Tool(name, [str(python), str(HERE / "fill_docxtpl.py")])


def _done(name: str, install: Sequence[str], sign: str) -> bool:
    if (INSTALLED / name / sign).exists():
        return True
    try:
        subprocess.run(install, check=True, capture_output=True, text=True)
    except FileNotFoundError as error:
        print(f"{name}: left out, since {error.filename} is not installed")
    except subprocess.CalledProcessError as error:
        print(f"{name}: left out, since it cannot be installed: {(error.stderr or '').strip().splitlines()[-1:]}")
    else:
        return True
    return False


class Bench:
    """Runs tools on cases in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = warm_environment(folder / "cache")

    def command(self, tool: Tool, case: Case, times: int) -> list[str]:
        template = self.folder / f"{case.name}-{list(SYNTAXES.values()).index(tool.syntax()) if tool.name in SYNTAXES else 'jinja'}.docx"
        if not template.exists():
            long_template(template, case.paragraphs, tool.syntax()) if case.paragraphs else memo(template, tool.syntax())
        data = self.folder / f"{case.name}.{'json' if tool.name in SYNTAXES else 'yaml'}"
        if not data.exists():
            given = facts(case.items)
            data.write_text(json.dumps(given) if data.suffix == ".json" else yaml.safe_dump(given, allow_unicode=True), "utf-8")
        return [*tool.command, str(template), str(data), str(self.out(tool, case)), str(times)]

    def out(self, tool: Tool, case: Case) -> Path:
        return self.folder / f"{tool.name}-{case.name}.docx"

    def whole(self, tool: Tool, case: Case, *, first: bool = False) -> tuple[float, int]:
        """CPU seconds and peak memory (kB) of one filling as a process; ``first`` as if the template was never seen."""
        if first:
            for kept in (self.folder / "cache").glob("template-*"):
                kept.unlink()
        return measured(self.command(tool, case, 1), self.environment, tool.folder)

    def within(self, tool: Tool, case: Case, times: int) -> float:
        """CPU seconds of one filling in a process that did some before."""
        command = self.command(tool, case, times)
        done = subprocess.run(command, env=self.environment, cwd=tool.folder, check=True, capture_output=True, text=True)
        return min(float(line) for line in done.stdout.splitlines()[:times])

    def text(self, tool: Tool, case: Case) -> list[str]:
        """The texts of the paragraphs of the last document made, empty ones left out."""
        with ZipFile(self.out(tool, case)) as archive:
            root = etree.fromstring(archive.read("word/document.xml"), etree.XMLParser(huge_tree=True))
        word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        texts = ("".join(one.text or "" for one in paragraph.iter(f"{word}t")) for paragraph in root.iter(f"{word}p"))
        return [text for text in texts if text]


def measured(command: Sequence[str], environment: dict[str, str], folder: Path = ROOT) -> tuple[float, int]:
    """CPU seconds, and the peak of memory (kB) that the process tells of at its end, 0 when it tells of none.

    What the system says of a finished process will not do: it begins with the memory of the process that started it, which is this one.
    """
    process = subprocess.Popen(command, env=environment, cwd=folder, stdout=subprocess.PIPE)
    assert process.stdout is not None
    with process.stdout as told:
        lines = told.read().decode().splitlines()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    peaks = [int(line.split()[1]) for line in lines if line.startswith("VmHWM:")]
    return used.ru_utime + used.ru_stime, peaks[0] if peaks else 0


def main(runs: int, peers: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        ours, docxtpl, *others = tools(peers)
        others = [one for one in others if same_text(bench, one, docxtpl)]
        assert same_text(bench, ours, docxtpl), "the texts differ"
        rows = targets(bench, runs, [ours, docxtpl, *others])
        names = ["ours", *(one.name for one in others)]
        print(f"{'× docxtpl':36}{'must':>7}{'stretch':>9}" + "".join(f"{name:>17}" for name in names))
        for title, must, stretch, ratios in rows:
            print(
                f"{title:36}{must:7.2f}{stretch:9.2f}"
                + "".join(f"{ratio:17.2f}" for ratio in ratios)
                + ("" if ratios[0] <= must else "  MISSED")
            )


def same_text(bench: Bench, tool: Tool, docxtpl: Tool) -> bool:
    for case in (CASES["S"], CASES["L"], CASES["T 1,000"]):
        for one in (tool, docxtpl):
            bench.whole(one, case)
        if bench.text(tool, case) != bench.text(docxtpl, case):
            print(f"{tool.name}: makes another text of {case.name}; left out")
            return False
    return True


def targets(bench: Bench, runs: int, all_tools: Sequence[Tool]) -> list[tuple[str, float, float, list[float]]]:
    def ratios(of: Callable[[Tool], float], times: int = runs) -> list[float]:
        """The least of each tool's runs, which were taken in turn, as a ratio to docxtpl's."""
        taken = [[of(tool) for tool in all_tools] for _ in range(times)]
        least = [min(column) for column in zip(*taken, strict=True)]
        return [least[0] / least[1], *(one / least[1] for one in least[2:])]

    def peak(case: Case) -> list[float]:
        return ratios(lambda tool: bench.whole(tool, case)[1], 2)

    def growth(small: Case, large: Case) -> list[float]:
        """The exponents themselves, and not compared with docxtpl's."""
        grown = [bench.within(tool, large, 2) / bench.within(tool, small, 5) for tool in all_tools]
        exponents = [math.log10(one) for one in grown]
        return [exponents[0], *exponents[2:]]

    small, large, huge, long, longest = CASES.values()
    start = [sys.executable, "-c", "pass"]
    python = min(measured(start, bench.environment)[0] for _ in range(runs))
    own = {
        word: min(measured([sys.executable, "-m", "assembler", word], bench.environment)[0] for _ in range(runs))
        for word in ("--version", "--help")
    }
    return [
        ("cold S, compiled template kept", 0.65, 0.35, ratios(lambda tool: bench.whole(tool, small)[0])),
        ("cold S, first use of the template", 1.0, 0.8, ratios(lambda tool: bench.whole(tool, small, first=True)[0])),
        *((f"assemble {word} (× python -c pass)", 3.0, 2.0, [taken / python]) for word, taken in own.items()),
        ("warm S", 0.30, 0.12, ratios(lambda tool: bench.within(tool, small, 30), 3)),
        ("L, data loaded", 0.42, 0.25, ratios(lambda tool: bench.within(tool, large, 4), 3)),
        ("T 1,000, compiled", 0.10, 0.06, ratios(lambda tool: bench.within(tool, long, 5), 3)),
        ("T 10,000, compiled", 0.10, 0.06, ratios(lambda tool: bench.within(tool, longest, 2), 1)),
        ("growth with the data (exponent)", 1.1, 1.0, growth(large, huge)),
        ("growth with the template (exponent)", 1.1, 1.0, growth(long, longest)),
        ("peak memory S", 0.8, 0.65, peak(small)),
        ("peak memory L", 0.8, 0.6, peak(large)),
        ("peak memory 5,000 items", 0.55, 0.4, peak(huge)),
    ]


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:] if one.isdigit()]
    main(numbers[0] if numbers else 10, "--peers" in sys.argv)

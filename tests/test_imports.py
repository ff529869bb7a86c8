"""What a start costs: help, version and explanations load nothing of the work, and importing the package loads nothing at all."""

import inspect
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.dossiers import ROOT

HEAVY = {"yaml", "lxml", "jinja2", "docx", "docxtpl", "cerberus", "markdown_it", "babel", "num2words", "watchfiles", "pikepdf", "pypdfium2"}


def loaded_after(code: str, cache: str = "") -> set[str]:
    """The top-level packages in ``sys.modules`` of a fresh interpreter that ran ``code``, with what is kept between runs in ``cache``."""
    script = f"import sys\n{code}\nprint()\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    env = {**os.environ, "PYTHONPATH": str(ROOT), "ASSEMBLER_CACHE": cache}
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, env=env)
    return set(done.stdout.splitlines()[-1].split())


LIGHT = [
    ["--version"],
    ["--help"],
    ["-h"],
    ["build", "--help"],
    ["ci", "--help"],
    ["ci", "init", "--help"],
    ["ci", "init", "gitlab", "-o", "-"],
    ["check", "--help"],
    ["init", "--help"],
    ["pack", "--help"],
    ["pack", "list", "--help"],
    ["pack", "new", "--help"],
    ["pack", "check", "--help"],
    ["template", "--help"],
    ["template", "fields", "--help"],
    ["template", "preview", "--help"],
    ["schema", "--help"],
    ["watch", "--help"],
    ["explain", "--help"],
    ["explain"],
    ["explain", "S001"],
    ["explain", "s001", "--lang", "en"],
    ["explain", "onzin"],
]


@pytest.mark.parametrize("arguments", LIGHT, ids=" ".join)
def test_what_needs_nothing_of_the_work_loads_nothing_of_it(arguments: list[str]) -> None:
    loaded = loaded_after(f"sys.argv = ['assemble', *{arguments}]; from assembler.cli import run; run()")
    assert not HEAVY & loaded
    assert "click" in loaded


def test_a_check_loads_nothing_that_only_documents_need(tmp_path: Path) -> None:
    """Once its templates are compiled; there is nothing to tell about this file, so no word need be guessed."""
    file = ROOT / "examples" / "minimaal" / "meeting.yaml"
    code = f"import assembler; assert not assembler.check({str(file)!r})"
    assert "lxml" in loaded_after(code, str(tmp_path))
    loaded = loaded_after(code, str(tmp_path))
    assert not {"lxml", "docxtpl", "docx", "zipfile", "num2words", "babel", "difflib"} & loaded
    assert {"yaml", "jinja2", "markdown_it"} <= loaded


MEETING = ROOT / "examples" / "minimaal" / "meeting.yaml"
ONLY_TO_COMPILE = ("render.compile", "render.normalise", "render.includes", "render.tag_faults", "render.check", "ooxml.joining")
OTHER_COMMANDS = ("cli.check", "cli.explain", "cli.init", "cli.pack", "cli.schema", "cli.template")


def modules_after(command: list[str], cache: Path) -> set[str]:
    """All modules of a fresh interpreter that ran ``assemble`` with these arguments."""
    script = (
        f"import sys\nsys.argv = ['assemble', *{command}]\nfrom assembler.cli import run\nassert run() == 0\nprint()\nprint(*sys.modules)"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT), "ASSEMBLER_CACHE": str(cache)}
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, env=env)
    return set(done.stdout.splitlines()[-1].split())


def test_a_build_with_compiled_templates_loads_only_what_fills_them(tmp_path: Path) -> None:
    build = ["build", "-q", "--force", str(MEETING), "-o", str(tmp_path / "uit")]
    modules_after(build, tmp_path)
    loaded = modules_after(build, tmp_path)
    assert {"lxml", "jinja2", "yaml", "assembler.render.document"} <= loaded
    assert not {"docxtpl", "docx", "num2words", "babel", "importlib.metadata"} & loaded
    assert not {f"assembler.{name}" for name in (*ONLY_TO_COMPILE, *OTHER_COMMANDS)} & loaded


def test_where_nothing_changed_nothing_of_the_work_is_loaded(tmp_path: Path) -> None:
    build = ["build", "-q", str(MEETING), "-o", str(tmp_path / "uit")]
    modules_after(build, tmp_path)
    loaded = modules_after(build, tmp_path)
    assert "assembler.incremental" in loaded
    assert not HEAVY & {name.partition(".")[0] for name in loaded}
    assert "assembler.pipeline" not in loaded


def test_importing_the_package_loads_nothing() -> None:
    assert not {*HEAVY, "click"} & loaded_after("import assembler; assembler.__version__")


def test_every_public_name_is_there() -> None:
    import assembler

    for name in assembler.__all__:
        assert getattr(assembler, name) is getattr(assembler, name)
        assert not inspect.ismodule(getattr(assembler, name)), f"importing a module of this name would hide {name}"
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = assembler.nothing


def test_a_build_needs_docxtpl_only_to_compile(tmp_path: object) -> None:
    loaded = loaded_after("import assembler; assembler.build")
    assert "docxtpl" not in loaded


def test_only_who_asks_for_pdfs_loads_what_makes_them(tmp_path: Path) -> None:
    """And with nothing to make not even then, nor anything else of the work."""
    file, cache = ROOT / "examples" / "minimaal" / "meeting.yaml", str(tmp_path / "cache")
    command = f"from assembler.incremental import Order, build_into; from pathlib import Path; folder = Path({str(tmp_path)!r})"
    build = f"{command}; assert build_into(Order(Path({str(file)!r}), folder / 'out', pdf={{}})).outputs"
    assert not {"pikepdf", "pypdfium2"} & loaded_after(build.format(False), cache)
    again = build.format(True)
    assert not HEAVY & loaded_after(f"import assembler.pdf.means as means; means.find_office = lambda: None; {again}", cache)


def test_cerberus_comes_without_the_metadata_of_packages() -> None:
    """Its version number is all that it wants them for; what the stand-in does must not be seen outside."""
    loading = "import sys, assembler.data.schema; print('importlib.metadata' in sys.modules)"
    asking = "import importlib.metadata; importlib.metadata.version('click')"
    done = subprocess.run([sys.executable, "-c", f"{loading}\n{asking}"], check=True, capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.split() == ["False"]


def test_compiling_leaves_nothing_of_the_stand_in_for_python_docx() -> None:
    """Whoever loads docxtpl afterwards gets it as it is, and what ours made of a part is what that one makes of it."""
    tagged = "<w:p><w:r><w:t>{{ a</w:t></w:r><w:r><w:t> }}{%p if x %}</w:t></w:r></w:p><w:tr><w:tc><w:t>{%tr endif %}</w:t></w:tc></w:tr>"
    compiling = f"from assembler.render.compile import _patched; ours = _patched({tagged!r})"
    assert not {"docx", "docxtpl"} & loaded_after(compiling)
    comparing = f"import docx, docxtpl; assert docx.Document(); assert ours == docxtpl.DocxTemplate.patch_xml(None, {tagged!r})"
    assert {"docx", "docxtpl"} <= loaded_after(f"{compiling}; {comparing}")


@pytest.mark.parametrize("package", ["assembler.language", "assembler.packs"])
def test_every_name_of_a_package_is_what_it_says(package: str) -> None:
    lines = (
        f"import importlib, inspect; loaded = importlib.import_module({package!r})",
        "assert not [name for name in loaded.__all__ * 2 if inspect.ismodule(getattr(loaded, name))]",
    )
    loaded_after("\n".join(lines))

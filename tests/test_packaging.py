"""The wheel: installed in an environment of its own it works from any folder, with templates, schemas and the first data file inside."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.dossiers import MILIEURAAD, ROOT, outputs


def run(*command: object, cwd: Path | None = None) -> str:
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run([str(part) for part in command], cwd=cwd, env=env, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="the wheel is made by hatchling (extra dev)")
    pytest.importorskip("build", reason="the wheel is made by build (extra dev)")
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the commands of a new environment that has the wheel; its dependencies are those of this one."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=False)
    binaries = folder / ("Scripts" if os.name == "nt" else "bin")
    run(sys.executable, "-m", "pip", "--python", binaries / "python", "install", "--quiet", "--no-deps", wheel)
    here = [path for path in sys.path if path.endswith("site-packages")]
    own = Path(run(binaries / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (own / "dependencies.pth").write_text("\n".join(here) + "\n")
    where = run(binaries / "python", "-c", "import assembler; print(assembler.__file__)", cwd=folder)
    assert str(folder) in where, "the new environment took the checkout"
    return binaries


def test_the_wheel_holds_what_is_needed_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as package:
        names = set(package.namelist())
    shipped = {name.removeprefix("assembler/_shipped/") for name in names if name.startswith("assembler/_shipped/")}
    assert shipped == {
        *("templates/rijk/pack.yaml", "templates/rijk/memo.docx", "templates/rijk/letter.docx", "templates/rijk/agenda.docx"),
        *(
            "templates/start/meeting.yaml",
            "templates/start/pack/pack.yaml",
            *(f"templates/ci/{name}" for name in ("github.yml", "gitlab.yml", "azure.yml", "pre-commit.yaml")),
            "schemas/facts.yaml",
            "schemas/meeting.yaml",
            "schemas/meeting.schema.json",
            "schemas/pack.yaml",
        ),
    }
    assert {name.partition("/")[0] for name in names if ".dist-info" not in name} == {"assembler"}
    modules = {str(file.relative_to(ROOT)) for file in (ROOT / "assembler").rglob("*.py")}
    assert modules == {name for name in names if name.endswith(".py")}


def test_the_installed_command_makes_what_the_checkout_makes(installed: Path, tmp_path: Path) -> None:
    run(installed / "assemble", "build", MILIEURAAD, "-o", tmp_path / "installed", cwd=tmp_path)
    run(sys.executable, "-m", "assembler", "build", MILIEURAAD, "-o", tmp_path / "checkout", cwd=ROOT)
    assert outputs(tmp_path / "installed") == outputs(tmp_path / "checkout")


def test_the_installed_command_starts_a_dossier(installed: Path, tmp_path: Path) -> None:
    run(installed / "assemble", "init", "dossier", cwd=tmp_path)
    run(installed / "assemble", "build", "dossier/meeting.yaml", cwd=tmp_path)
    assert len(outputs(tmp_path / "dossier" / "out")) == 5
    assert run(installed / "assemble", "--version").startswith("assemble ")

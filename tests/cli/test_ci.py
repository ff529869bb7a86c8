"""Pipelines: valid by the schemas of the services, and their commands do what they say."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from assembler.version import VERSION
from tests.cli.runs import assemble
from tests.dossiers import MINIMAL, ROOT, write_dossier

FILES = {
    "github": ".github/workflows/dossiers.yml",
    "gitlab": ".gitlab-ci.yml",
    "azure": "azure-pipelines.yml",
    "pre-commit": ".pre-commit-config.yaml",
}
SCHEMAS = {"github": "github-workflows", "gitlab": "gitlab-ci", "azure": "azure-pipelines"}
services = pytest.mark.parametrize("service", FILES)


def pipeline(service: str) -> Any:
    return yaml.safe_load(assemble("ci", "init", service, "-o", "-").out)


@services
def test_a_pipeline_is_written_where_its_service_looks_and_over_nothing(service: str, tmp_path: Path) -> None:
    run = assemble("ci", "init", service, cwd=tmp_path)
    assert (run.code, run.out) == (0, f"{FILES[service]} staat klaar. Leg het vast in Git; vanaf dan gebeurt het vanzelf.\n")
    file = tmp_path / FILES[service]
    text = file.read_text("utf-8")
    assert text == assemble("ci", "init", service, "-o", "-").out
    file.write_text("eigen werk", "utf-8")
    run = assemble("ci", "init", service, cwd=tmp_path)
    assert run.code == 1
    assert run.err.startswith(f"{FILES[service]} bestaat al en blijft zoals het is. Met -o -")
    assert file.read_text("utf-8") == "eigen werk"
    assert assemble("ci", "init", service, "--force", cwd=tmp_path).code == 0
    assert file.read_text("utf-8") == text


def test_a_place_of_ones_own(tmp_path: Path) -> None:
    assert assemble("ci", "init", "gitlab", "-o", "ci/dossiers.yml", cwd=tmp_path).code == 0
    assert [str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*.yml")] == ["ci/dossiers.yml"]


def test_a_service_that_is_not_known_is_wrong_use() -> None:
    run = assemble("ci", "init", "onzin")
    assert run.code == 2
    assert "github" in run.err


@pytest.mark.parametrize(("service", "schema"), SCHEMAS.items())
def test_the_schema_of_the_service_accepts_it(service: str, schema: str, tmp_path: Path) -> None:
    file = tmp_path / "pipeline.yml"
    assemble("ci", "init", service, "-o", file)
    check = [sys.executable, "-m", "check_jsonschema", "--regex-variant", "python", "--builtin-schema", f"vendor.{schema}", str(file)]
    done = subprocess.run(check, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    faulty = file.read_text("utf-8").replace("\n  image:", "\n  imago:").replace("\n    steps:", "\n    stappen:")
    file.write_text(f"{faulty}pool: [1]\n", "utf-8")
    assert subprocess.run(check, capture_output=True).returncode == 1, "a schema that refuses nothing proves nothing"


def commands(service: str) -> list[str]:
    """What a pipeline runs in the shell: what is not the service's own."""
    given = pipeline(service)
    if service == "github":
        return [step["run"] for step in given["jobs"]["documenten"]["steps"] if "run" in step]
    if service == "gitlab":
        return [*given["documenten"]["before_script"], *given["documenten"]["script"]]
    return [step["bash"] for step in given["steps"] if "bash" in step]


@pytest.fixture
def machine(tmp_path: Path) -> dict[str, str]:
    """The environment of a job on which our command is there, and pip only notes what it is to install."""
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "assemble").write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m assembler "$@"\n')
    (programs / "python").write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/installed\n')
    for one in programs.iterdir():
        one.chmod(0o755)
    return {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "GITHUB_STEP_SUMMARY": str(tmp_path / "job" / "summary.md")}


def run_all(service: str, checkout: Path, env: dict[str, str]) -> list[subprocess.CompletedProcess[str]]:
    return [subprocess.run(["bash", "-e", "-c", one], cwd=checkout, env=env, capture_output=True, text=True) for one in commands(service)]


@pytest.mark.parametrize("service", SCHEMAS)
def test_the_commands_check_and_build_every_dossier(service: str, tmp_path: Path, machine: dict[str, str]) -> None:
    checkout = tmp_path / "checkout"
    write_dossier(checkout / "juni")
    write_dossier(checkout / "juli", more="\nfootnotes:\n  een: Nooit aangehaald.\n")
    runs = run_all(service, checkout, machine)
    assert [(one.returncode, one.stderr.count("R007")) for one in runs][:2] == [(0, 0), (0, 1)]
    assert (tmp_path / "installed").read_text() == f"-m pip install assembler=={VERSION}\n"
    for dossier in ("juni", "juli"):
        assert len(list((checkout / "documenten" / dossier).glob("*.docx"))) == 4
        assert len(list((checkout / "documenten" / dossier).glob("*.md"))) == 4
    assert "2 dossiers: 8 documenten" in summary_of(service, tmp_path, runs).read_text("utf-8")
    assert "R007" in report_of(service, checkout, runs)


@pytest.mark.parametrize("service", SCHEMAS)
def test_a_faulty_dossier_fails_the_job_and_is_in_its_reports(service: str, tmp_path: Path, machine: dict[str, str]) -> None:
    checkout = tmp_path / "checkout"
    write_dossier(checkout / "juni", ("date: 2026-06-08", "date: morgen"))
    runs = run_all(service, checkout, machine)
    assert runs[1].returncode == 1
    assert "**fout S010** juni/meeting.yaml:7:9" in summary_of(service, tmp_path, runs).read_text("utf-8")
    assert "S010" in report_of(service, checkout, runs)


def summary_of(service: str, folder: Path, runs: list[subprocess.CompletedProcess[str]]) -> Path:
    if service == "azure":
        named = re.fullmatch(r"##vso\[task\.uploadsummary\](.+)\n", runs[-1].stdout)
        assert named is not None
        return Path(named[1])
    return folder / "job" / "summary.md" if service == "github" else folder / "checkout" / "samenvatting.md"


def report_of(service: str, checkout: Path, runs: list[subprocess.CompletedProcess[str]]) -> str:
    if service == "gitlab":
        name: str = pipeline("gitlab")["documenten"]["artifacts"]["reports"]["codequality"]
        return (checkout / name).read_text("utf-8")
    return (checkout / "assemble.sarif").read_text("utf-8") + (runs[1].stdout if service == "github" else "")


def test_the_hook_checks_the_data_files_that_changed(tmp_path: Path, machine: dict[str, str]) -> None:
    (hook,) = pipeline("pre-commit")["repos"][0]["hooks"]
    assert hook["additional_dependencies"] == [f"assembler=={VERSION}"]
    names = ["meeting.yaml", "juni/meeting.yml", "meeting.yaml.bak", "juni/xmeeting.yaml"]
    assert [name for name in names if re.search(hook["files"], name)] == names[:2]
    file = tmp_path / "meeting.yaml"
    for text, code in ((MINIMAL, 0), (MINIMAL.replace("date: 2026-06-08", "date: morgen"), 1)):
        file.write_text(text, "utf-8")
        done = subprocess.run(["bash", "-c", f"{hook['entry']} meeting.yaml"], cwd=tmp_path, env=machine, capture_output=True, text=True)
        assert done.returncode == code, done.stderr

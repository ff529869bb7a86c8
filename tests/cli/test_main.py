"""The command itself: as a module, its version and its help."""

import assembler
from tests.cli.runs import assemble


def test_python_m_assembler_is_assemble() -> None:
    run = assemble("--version")
    assert (run.code, run.out) == (0, f"assemble {assembler.__version__}\n")


def test_help_names_every_command() -> None:
    run = assemble("--help")
    assert run.code == 0
    assert "Gebruik: assemble [OPTIES] OPDRACHT" in run.out
    for name in ("build", "check", "explain", "init"):
        assert f"  {name} " in run.out


def test_no_command_is_wrong_use() -> None:
    assert assemble().code == 2

"""What a build leaves for the page of a job: a summary as Markdown, and reports in the forms of a check."""

import json
from pathlib import Path

import pytest

from tests.cli.runs import assemble
from tests.dossiers import MILIEURAAD, write_dossier

UNCITED = "\nfootnotes:\n  een: Nooit aangehaald.\n"


def summary(*arguments: object, folder: Path) -> str:
    file = folder / "summary.md"
    assemble("build", *arguments, "--summary", file, cwd=folder)
    return file.read_text("utf-8")


def test_the_summary_of_one_dossier_names_its_files_and_counts(tmp_path: Path) -> None:
    told = summary(MILIEURAAD, "-o", "uit", folder=tmp_path)
    assert told.startswith(f"# Documenten\n\n1 dossier: 5 documenten, 1 bestand overgenomen, 27 noten.\n\n## {MILIEURAAD}\n\n")
    assert "| Bestand | Noten | Uitkomst |\n| --- | ---: | --- |\n| 01 Nota ter beslissing Milieuraad" in told
    assert "| 04 Geannoteerde agenda Milieuraad 17 maart 2026.docx | 12 | geschreven |\n" in told
    assert told.endswith("| 05 Rijstroom-rapport.pdf |  | overgenomen |\n")


def test_the_summary_tells_what_changed(tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    summary(file, folder=tmp_path)
    write_dossier(tmp_path, ("deadline: 2026-05-20", "deadline: 2026-05-19"))
    told = summary(file, "--lang", "en", folder=tmp_path)
    assert told.startswith("# Documents\n\n1 dossier: 4 documents.\n")
    assert [line.rpartition("| ")[2] for line in told.splitlines() if line.startswith("| 0")] == ["written |", *["unchanged |"] * 3]


def test_a_build_that_fails_has_its_errors_in_the_summary(tmp_path: Path) -> None:
    told = summary("meeting.yaml", folder=write_dossier(tmp_path, ("date: 2026-06-08", "date: mor|gen_")).parent)
    assert told == (
        "# Documenten\n\n1 dossier: 1 fout.\n\n## meeting.yaml\n\n"
        r"- **fout S010** meeting.yaml:7:9: mor|gen\_ is geen bestaande datum. Schrijf jaar-maand-dag, zoals 2026-03-17."
        "\n"
    )


def test_the_summary_of_many_has_a_row_for_each_and_more_of_those_with_something_to_tell(tmp_path: Path) -> None:
    write_dossier(tmp_path / "a", more=UNCITED)
    write_dossier(tmp_path / "b", ("date: 2026-06-08", "date: morgen"))
    write_dossier(tmp_path / "c")
    assemble("build", "c", cwd=tmp_path)
    told = summary("a", "b", "c", "leeg", folder=tmp_path)
    assert "4 dossiers: 8 documenten, 2 fouten, 1 waarschuwing.\n" in told
    assert "| a/meeting.yaml | 4 | 0 | 1 waarschuwing, 4 geschreven |\n| b/meeting.yaml |  |  | 1 fout |\n" in told
    assert "| c/meeting.yaml | 4 | 0 | 4 ongewijzigd |\n" in told
    assert "| leeg |  |  | 1 fout |\n" in told
    assert [line for line in told.splitlines() if line.startswith("## ")] == ["## a/meeting.yaml", "## b/meeting.yaml", "## leeg"]
    assert "- **waarschuwing R007** a/meeting.yaml:41:3: De noot een wordt nergens aangehaald." in told
    assert "- **fout S010** b/meeting.yaml:7:9: morgen is geen bestaande datum." in told


def test_what_was_not_begun_is_counted(tmp_path: Path) -> None:
    write_dossier(tmp_path / "a", ("date: 2026-06-08", "date: morgen"))
    write_dossier(tmp_path / "b")
    assert "1 dossier: 1 dossier niet begonnen, 1 fout.\n" in summary("a", "b", "--fail-fast", "-j1", folder=tmp_path)


def test_the_summary_of_a_check_names_what_is_out_of_date(tmp_path: Path) -> None:
    write_dossier(tmp_path)
    told = summary("meeting.yaml", "--check", folder=tmp_path)
    assert told.startswith("# Controle van de documenten\n\n1 dossier: 4 fouten.\n")
    assert "- **fout O007** out/02 Tweede Kamerbrief Transportraad 8 juni 2026.docx ontbreekt." in told


def test_reports_have_what_a_build_finds_in_every_form_asked_for(tmp_path: Path) -> None:
    write_dossier(tmp_path, more=UNCITED)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "04 Geannoteerde agenda Transportraad 8 juni 2026.docx").write_bytes(b"werk")
    run = assemble(
        "build", "-q", "meeting.yaml", "--report", "sarif:a.sarif", "--report", "gitlab:b.json", "--report", "github:-", cwd=tmp_path
    )
    assert run.code == 1
    assert [line.partition(" ")[0] for line in run.out.splitlines()] == ["::warning", "::error"]
    results = json.loads((tmp_path / "a.sarif").read_bytes())["runs"][0]["results"]
    assert [one["ruleId"] for one in results] == ["R007", "O005"]
    assert [one["check_name"] for one in json.loads((tmp_path / "b.json").read_bytes())] == ["R007", "O005"]


@pytest.mark.parametrize("given", ["sarif", "onzin:a", "sarif:"])
def test_a_report_without_a_form_or_a_file_is_wrong_use(given: str, tmp_path: Path) -> None:
    run = assemble("build", write_dossier(tmp_path), "--report", given)
    assert run.code == 2
    assert f"--report {given}: schrijf een vorm en een bestand, zoals sarif:verslag.sarif" in run.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("option", ["--summary", "--report"])
def test_nothing_of_the_dossier_is_written_over(option: str, tmp_path: Path) -> None:
    file = write_dossier(tmp_path)
    text = file.read_bytes()
    given = "meeting.yaml" if option == "--summary" else "json:meeting.yaml"
    run = assemble("build", "meeting.yaml", option, given, cwd=tmp_path)
    assert run.code == 2
    assert f"{option}: meeting.yaml is een bestand van het dossier zelf" in run.err
    assert file.read_bytes() == text


def test_a_summary_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "map").write_bytes(b"")
    run = assemble("build", write_dossier(tmp_path), "--summary", tmp_path / "map" / "summary.md")
    assert run.code == 1
    assert "fout O002" in run.err


def test_documents_and_their_text_in_the_table(tmp_path: Path) -> None:
    run = assemble("build", write_dossier(tmp_path), "--text")
    assert run.code == 0
    assert run.out.startswith("8 bestanden in ")
    assert "8 juni 2026.md" in run.out
    assert run.out.count("  tekst\n") == 4

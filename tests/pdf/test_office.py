"""Finding LibreOffice."""

from pathlib import Path

import pytest

from assembler.pdf.office import VARIABLE, find_office


def program(file: Path, version: str | None = "[Version]\nbuildid=1\n") -> Path:
    """A program that says what it is, and beside it the file with its version, as LibreOffice has it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("#!/bin/sh\necho LibreOffice 9.9\n")
    file.chmod(0o755)
    if version is not None:
        (file.parent / "versionrc").write_text(version)
    return file


def test_it_is_found_on_the_path_under_any_of_its_names(tmp_path: Path) -> None:
    for name in ("soffice", "libreoffice"):
        there = program(tmp_path / name / name)
        found = find_office({"PATH": str(there.parent)}, ())
        assert found is not None
        assert found.program == str(there)


def test_it_is_found_in_the_usual_places_the_newest_first(tmp_path: Path) -> None:
    program(tmp_path / "LibreOffice 7" / "soffice")
    newest = program(tmp_path / "LibreOffice 8" / "soffice")
    found = find_office({}, [str(tmp_path / "LibreOffice*" / "soffice")])
    assert found is not None
    assert found.program == str(newest)


def test_the_one_that_is_named_goes_before_all_others(tmp_path: Path) -> None:
    there, named = program(tmp_path / "a" / "soffice"), program(tmp_path / "b" / "eigen")
    found = find_office({"PATH": str(there.parent), VARIABLE: str(named)}, ())
    assert found is not None
    assert found.program == str(named)


def test_no_other_is_taken_for_one_that_is_named_and_is_not_there(tmp_path: Path) -> None:
    there = program(tmp_path / "soffice")
    assert find_office({"PATH": str(there.parent), VARIABLE: str(tmp_path / "weg")}, [str(there)]) is None


def test_nothing_is_found_where_there_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "soffice").mkdir()
    text = tmp_path / "bin" / "soffice"
    program(text).chmod(0o644)
    assert find_office({"PATH": f"{tmp_path}:{text.parent}"}, [str(tmp_path / "soffice"), str(text)]) is None
    assert find_office({}, ()) is None


@pytest.mark.parametrize("link", [False, True])
def test_its_version_changes_with_the_file_that_tells_it(link: bool, tmp_path: Path) -> None:
    there = program(tmp_path / "program" / "soffice")
    if link:
        (tmp_path / "bin").mkdir()
        (tmp_path / "bin" / "soffice").symlink_to(there)
    environ = {"PATH": str(tmp_path / ("bin" if link else "program"))}
    before = find_office(environ, ())
    assert before == find_office(environ, ())
    program(there, "[Version]\nbuildid=2\n")
    after = find_office(environ, ())
    assert before is not None
    assert after is not None
    assert before.version != after.version


def test_one_without_such_a_file_is_asked(tmp_path: Path) -> None:
    there = program(tmp_path / "soffice", version=None)
    found = find_office({VARIABLE: str(there)}, ())
    assert found is not None
    assert found.version == "LibreOffice 9.9"

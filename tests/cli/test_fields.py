"""``assemble template fields`` as its user sees it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assembler.cli import assemble as command
from assembler.reference import reference
from tests.dossiers import own_pack


def fields(*arguments: object, **environment: str) -> Result:
    return CliRunner().invoke(command, ["template", "fields", *map(str, arguments)], env=environment)


def test_a_word_finds_what_has_it() -> None:
    result = fields("beslistermijn", "--document", "memo")
    assert result.exit_code == 0
    assert result.stdout == (
        "memo: nota\n"
        "\n"
        "  {{ memo.deadline }}\n"
        "      (datum) Beslistermijn. De datum waarop uiterlijk besloten moet zijn.\n"
        "      Voorbeeld: 20 mei 2026\n"
        "\n"
        "  {{ memo.deadline_text }}\n"
        "      (tekst) Tekst bij de beslistermijn. De tekst onder Beslistermijn.\n"
        "      Voorbeeld: De GA en de brieven worden uiterlijk 22 mei 2026 aan de Kamers gezonden.\n"
    )


def test_what_stands_in_a_loop_says_so() -> None:
    told = fields("krachtenveld").stdout
    assert told.startswith("item: agendapunt\nTussen {% for item in agenda %} en {% endfor %}:\n\n  {{ item.state_of_play }}\n")


def test_in_english() -> None:
    told = fields("krachtenveld", "--lang", "en").stdout
    assert "Between {% for item in agenda %} and {% endfor %}:" in told
    assert "Example: De meeste lidstaten" in told


def test_a_word_that_nothing_has() -> None:
    result = fields("onvindbaar")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "Er is niets met onvindbaar. Zoek een ander woord.\n"


def test_as_json() -> None:
    sections = json.loads(fields("--format", "json").stdout)
    assert [one["title"] for one in sections] == [one.title for one in reference("rijk")[0]]
    assert {"name", "tag", "kind", "text", "example"} == {*sections[1]["entries"][0]}


def test_as_markdown() -> None:
    told = fields("weekdag", "--format", "markdown").stdout
    assert told.startswith(
        "## Filters\n\n| tag | soort | wat het is | voorbeeld |\n|---|---|---|---|\n| `{{ meeting.date \\| date }}` | filter | "
    )


@pytest.mark.parametrize(("arguments", "code"), [(["--document", "brief"], "K003"), (["--pack", "weg"], "K001")])
def test_what_is_not_there(arguments: list[str], code: str) -> None:
    result = fields(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert code in result.stderr


def test_the_fields_of_an_own_pack(tmp_path: Path) -> None:
    pack = own_pack(tmp_path / "eigen", ("derived:\n", "derived:\n  agenda[].besluit: Besluit over {{ this.label }}\n"))
    assert "{{ item.besluit }}" in fields("besluit", "--pack", pack).stdout

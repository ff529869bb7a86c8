"""The language of messages, by what the environment says."""

import sys

import pytest

from assembler.cli.language import chosen_language, system_locale


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "nl"),
        ({"LANG": "C"}, "nl"),
        ({"LANG": "C.UTF-8"}, "nl"),
        ({"LC_ALL": "POSIX"}, "nl"),
        ({"LANG": ""}, "nl"),
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_BE@euro"}, "nl"),
        ({"LANG": "nl-NL"}, "nl"),
        ({"LANG": "Dutch_Netherlands.1252"}, "nl"),
        ({"LANG": "NL"}, "nl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "nlx_XX"}, "en"),
        ({"LC_MESSAGES": "nl_NL", "LANG": "en_US"}, "nl"),
        ({"LC_MESSAGES": "en_US", "LANG": "nl_NL"}, "en"),
        ({"LC_ALL": "en_US", "LC_MESSAGES": "nl_NL", "LANG": "nl_NL"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_US"}, "en"),
        ({"LC_ALL": "C", "LANG": "en_US"}, "nl"),
        ({"LC_TIME": "en_US"}, "nl"),
        ({"LANGUAGE": "en:nl", "LANG": "nl_NL"}, "en"),
        ({"LANGUAGE": "nl:en", "LC_ALL": "en_US"}, "nl"),
        ({"LANGUAGE": "", "LANG": "en_US"}, "en"),
    ],
)
def test_the_first_variable_that_is_set_decides(environ: dict[str, str], language: str) -> None:
    assert chosen_language(environ) == language


def test_where_no_variable_is_set_the_system_decides() -> None:
    assert chosen_language({}, lambda: "en") == "en"
    assert chosen_language({}, lambda: "nl") == "nl"
    assert chosen_language({}, lambda: None) == "nl"
    assert chosen_language({"LANG": "nl_NL"}, lambda: "en") == "nl"
    if sys.platform != "win32":
        assert system_locale() is None

"""The commands speak Dutch in these tests, without colours, whatever the machine's own settings."""

import pytest


@pytest.fixture(autouse=True)
def dutch_without_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

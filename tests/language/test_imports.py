"""What importing the language costs: nothing but the standard library, until a function needs more."""

import subprocess
import sys

import pytest


def loaded_after(code: str) -> set[str]:
    """The top-level packages in ``sys.modules`` of a fresh interpreter that ran ``code``."""
    script = f"import sys\n{code}\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    return set(subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import assembler.language",
        "import assembler.content.citations",
        "from assembler.language import enumerate_nl; enumerate_nl(['a'])",
        "import datetime; from assembler.language import long_date; long_date(datetime.date(2026, 3, 17))",
        "from assembler.language import enumerate_nl, number_in_words; enumerate_nl(['a', 'b']); number_in_words(20)",
        "import datetime; from assembler.language import parliamentary_year; parliamentary_year(datetime.date(2026, 3, 17))",
    ],
)
def test_nothing_heavy_is_imported(code: str) -> None:
    assert not {"babel", "num2words", "decimal"} & loaded_after(code)

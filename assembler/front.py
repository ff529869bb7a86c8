"""What ``assemble --version`` and ``assemble --help`` print, without loading click, which takes longer than the rest of them together."""

import os
import sys

from assembler.version import VERSION

_FULL_WIDTH = 80
"""Columns; on a narrower screen click breaks the lines elsewhere."""

HELP = """\
Gebruik: assemble [OPTIES] OPDRACHT ...

  Maakt van een gegevensbestand een hele set Word-documenten.

Opties:
  --version   Toon de versie.
  -h, --help  Toon deze uitleg.

Opdrachten:
  build     Maakt de documenten van MEETING, een gegevensbestand in YAML.
  check     Controleert gegevensbestanden en meldt alles wat fout of...
  ci        Pijplijnen die bij elke wijziging de documenten maken.
  explain   Legt uit wat de melding CODE betekent, met een voorbeeld;...
  init      Schrijft in DIR een klein gegevensbestand met uitleg, waarmee...
  pack      Pakketten met Word-sjablonen: welke er zijn, een eigen pakket...
  schema    Schrijft het schema van het gegevensbestand: welke velden er...
  template  Hulp bij het maken van Word-sjablonen.
  watch     Maakt de documenten van MEETING opnieuw, elke keer dat u iets...
"""
"""What click makes of the commands; a test holds them together."""


def front_page(words: list[str]) -> str | None:
    """What to print for these words of a command line; None when the command itself must be loaded."""
    if words == ["--version"]:
        return f"assemble {VERSION}\n"
    if words in (["-h"], ["--help"]) and _columns() >= _FULL_WIDTH:
        return HELP
    return None


def _columns() -> int:
    """The width of the screen, found as click finds it; that of a full one where there is none."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _FULL_WIDTH if sys.__stdout__ is not None else _FULL_WIDTH
    except (ValueError, OSError):
        return _FULL_WIDTH

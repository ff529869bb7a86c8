"""Write the Word templates of `examples/energieraad`: `python templates/make_energieraad.py [folder]`, by default into its `pakket/`.

A program makes them so that a change can be reviewed as text, as with the pack rijk. What comes out are plain Word files; a department
makes its own in Word.
"""

import sys
from pathlib import Path

from energieraad_source.key_facts import key_facts
from energieraad_source.nota import nota
from energieraad_source.page import write
from energieraad_source.press_line import press_line


def main(folder: Path) -> None:
    for template in (nota(), press_line(), key_facts()):
        file = folder / template.name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(write(template))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "examples" / "energieraad" / "pakket")

"""Write the Word templates of the pack rijk: `python templates/make_rijk.py [folder]`, by default into `rijk/` beside this file.

The templates are made by a program so that a change to them can be reviewed as text; running it twice gives the same bytes. A department
that wants its own look edits copies of the Word files in Word and needs none of this.
"""

import sys
from pathlib import Path

from rijk_source.agenda import agenda
from rijk_source.letter import letter
from rijk_source.memo import memo
from rijk_source.package import write


def main(folder: Path) -> None:
    for template in (memo(), letter(), agenda()):
        (folder / template.name).write_bytes(write(template))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "rijk")

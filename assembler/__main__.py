"""``python -m assembler`` is ``assemble``."""

import gc
import os
import sys


def main() -> None:
    """Runs the command as a process; most of what that loads and makes lives to its end, so looking for garbage costs a tenth of it."""
    gc.set_threshold(100_000, 50, 50)
    from assembler.front import front_page

    page = front_page(sys.argv[1:])
    if page is not None:
        try:
            sys.stdout.write(page)
            sys.stdout.flush()
        except (OSError, ValueError):
            os._exit(1)  # whoever read it is gone
        return
    from assembler.patterns import foresee

    foresee()
    from assembler.cli import main as run

    run()


if __name__ == "__main__":
    main()

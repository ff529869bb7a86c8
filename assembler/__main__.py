"""``python -m assembler`` is ``assemble``."""

import gc


def main() -> None:
    """Runs the command as a process; most of what that loads and makes lives to its end, so looking for garbage costs a tenth of it."""
    gc.set_threshold(100_000, 50, 50)
    from assembler.cli import main as run

    run()


if __name__ == "__main__":
    main()

"""``python -m assembler`` is ``assemble``."""

from assembler.cli import main

if __name__ == "__main__":
    main()

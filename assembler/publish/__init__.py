"""Writing outputs: all of a set or none of it, with a record of what was made; the only writer of outputs."""

from assembler.publish.files import write_files

__all__ = ["write_files"]

"""Schema-checked data in, a whole set of Word documents out.

``load`` reads and checks a data file, ``build`` makes the documents in memory, ``write_files`` writes them; results and diagnostics
are plain values. See docs/library.md. Importing this package is cheap: each name is loaded when it is first used.
"""

from assembler.version import VERSION

TYPE_CHECKING = False  # as in typing, which takes longer to load than all that ``assemble --version`` needs
if TYPE_CHECKING:
    from typing import Any

    from assembler.diagnostics import Diagnostic, Severity
    from assembler.mending import Mended, mend
    from assembler.pipeline import Built, Loaded, Output, build, check, load
    from assembler.publish import write_files
    from assembler.trace import trace_json

__version__ = VERSION

_HOMES = {
    "Built": "pipeline",
    "Diagnostic": "diagnostics",
    "Loaded": "pipeline",
    "Mended": "mending",
    "Output": "pipeline",
    "Severity": "diagnostics",
    "build": "pipeline",
    "check": "pipeline",
    "load": "pipeline",
    "mend": "mending",
    "trace_json": "trace",
    "write_files": "publish",
}

__all__ = [
    "Built",
    "Diagnostic",
    "Loaded",
    "Mended",
    "Output",
    "Severity",
    "__version__",
    "build",
    "check",
    "load",
    "mend",
    "trace_json",
    "write_files",
]


def __getattr__(name: str) -> "Any":
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"assembler.{_HOMES[name]}"), name)

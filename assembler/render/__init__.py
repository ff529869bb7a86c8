"""Template and facts to a document: compiling once, filling, and grafting rich values into their places.

Only what filling needs is loaded with this package; ``render.document``, which makes the package, is loaded by who wants one.
"""

from assembler.render.fill import Filled, failures_once, fill_template
from assembler.render.template import CompiledTemplate, Expected, Use, compile_template

__all__ = ["CompiledTemplate", "Expected", "Filled", "Use", "compile_template", "failures_once", "fill_template"]

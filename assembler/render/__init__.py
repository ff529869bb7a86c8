"""Template and facts to a document: compiling once, filling, and grafting rich values into their places."""

from assembler.render.compile import compile_template
from assembler.render.document import Rendered, render_document
from assembler.render.template import CompiledTemplate

__all__ = ["CompiledTemplate", "Rendered", "compile_template", "render_document"]

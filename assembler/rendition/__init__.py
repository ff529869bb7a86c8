"""A finished document as Markdown, so that a reviewer sees in a merge request what changed: every word of it, and nothing of its looks."""

from assembler.rendition.document import markdown_of

__all__ = ["markdown_of"]

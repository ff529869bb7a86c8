"""Putting the text of one Word file into another, with the styles, lists, notes, pictures and addresses that it uses.

It is what Word does when text is pasted "with the styles of the destination": a style that both files have looks as it does in the file
that is joined to, and what that file lacks is copied.
"""

from assembler.ooxml.joining.draft import Draft
from assembler.ooxml.joining.guest import Guest
from assembler.ooxml.joining.joiner import Joiner

__all__ = ["Draft", "Guest", "Joiner"]

"""A tagged PDF of every document: LibreOffice makes it from a copy, its faults are mended, and what came out is held against the Word file.

``office`` finds LibreOffice and ``produce`` does the rest. What the work is done with (pikepdf, pypdfium2) is the extra ``pdf``, which is
loaded only by who asks for it.
"""

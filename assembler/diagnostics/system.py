"""What the operating system says about a file, in the words of a drafter."""

import errno

from assembler.diagnostics.words import Words, english, words

_NO_ACCESS = Words("u hebt hier geen toegang", "you have no access here")
_NO_FOLDER = Words("dit is een bestand en geen map", "this is a file and not a folder")
_WORDS = {
    errno.ENOENT: Words("dit bestand of deze map is er niet", "there is no such file or folder"),
    errno.EISDIR: Words("dit is een map", "this is a folder"),
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
    errno.EACCES: _NO_ACCESS,
    errno.EPERM: _NO_ACCESS,
    errno.EROFS: Words("hier kan alleen gelezen worden", "this place can only be read"),
    errno.ENOSPC: Words("de schijf is vol", "the disk is full"),
    errno.ENAMETOOLONG: Words("deze naam is te lang", "this name is too long"),
    errno.ELOOP: Words("deze koppeling verwijst naar zichzelf", "this link refers to itself"),
    errno.ENXIO: Words("dit is geen gewoon bestand", "this is not an ordinary file"),
}


def reason(error: OSError, file: object) -> Words:
    """``file: what is wrong``; an error that we have no words for stays as the system put it."""
    problem = _WORDS.get(error.errno or 0) or english(error.strerror or str(error))
    return words("{file}: {problem}", "{file}: {problem}", file=file, problem=problem)

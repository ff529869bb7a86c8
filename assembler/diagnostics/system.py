"""What the operating system says about a file, in the words of a drafter."""

import errno

_WORDS = {
    errno.ENOENT: "dit bestand of deze map is er niet",
    errno.EISDIR: "dit is een map",
    errno.ENOTDIR: "dit is een bestand en geen map",
    errno.EEXIST: "dit is een bestand en geen map",
    errno.EACCES: "u hebt hier geen toegang",
    errno.EPERM: "u hebt hier geen toegang",
    errno.EROFS: "hier kan alleen gelezen worden",
    errno.ENOSPC: "de schijf is vol",
    errno.ENAMETOOLONG: "deze naam is te lang",
    errno.ELOOP: "deze koppeling verwijst naar zichzelf",
}


def reason(error: OSError, file: object) -> str:
    """``file: what is wrong``; an error that we have no words for stays as the system put it."""
    return f"{file}: {_WORDS.get(error.errno or 0, error.strerror or str(error))}"

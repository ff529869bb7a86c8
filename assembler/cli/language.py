"""Which language to speak, by what the environment says."""

import sys
from collections.abc import Callable, Mapping

DUTCH, ENGLISH = "nl", "en"
_UNSET = ("c", "posix")
_DUTCH_ON_WINDOWS = 0x13
"""The primary language of a Windows language id (LANG_DUTCH), its lowest ten bits."""


def chosen_language(environ: Mapping[str, str], otherwise: Callable[[], str | None] = lambda: None) -> str:
    """``nl`` or ``en``, by LANGUAGE and then POSIX's order LC_ALL, LC_MESSAGES, LANG: the first that is set decides.

    Dutch for a Dutch locale and for none at all (also C and POSIX), since the users are Dutch; English for any other.
    ``otherwise`` gives a locale where no variable does.
    """
    named = next((environ[name] for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), None) or otherwise()
    return ENGLISH if named is not None and not _is_dutch(named) else DUTCH


def _is_dutch(named: str) -> bool:
    """Of a list of languages, as in LANGUAGE, the first counts."""
    first = named.partition(":")[0].lower()
    language = first.partition(".")[0].partition("@")[0].replace("-", "_").partition("_")[0]
    return language in ("nl", "nld", "dut", "dutch", "nederlands", "", *_UNSET)


def system_locale() -> str | None:
    """The language of Windows itself, which sets no variables; None elsewhere."""
    if sys.platform == "win32":
        import ctypes

        chosen: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return DUTCH if chosen & 0x3FF == _DUTCH_ON_WINDOWS else ENGLISH
    return None

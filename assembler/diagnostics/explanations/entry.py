"""What a code means, at more length than its message."""

from textwrap import dedent
from typing import NamedTuple


class Explanation(NamedTuple):
    """What a code means in Dutch and in English, with a wrong and a right example.

    Most examples are data, a command or a tag and serve both languages; those in words have their English in ``wrong_en`` and
    ``right_en``. ``title`` is the English line that names a consistency rule; other codes have their message for that.
    """

    nl: str
    en: str
    wrong: str
    right: str
    wrong_en: str = ""
    right_en: str = ""
    title: str = ""

    def told(self, language: str) -> str:
        return self.en if language == "en" else self.nl

    def examples(self, language: str) -> tuple[str, str]:
        """The wrong one and the right one."""
        if language == "en":
            return self.wrong_en or self.wrong, self.right_en or self.right
        return self.wrong, self.right


def example(text: str) -> str:
    """An example as it is shown: without the indentation it has in the source, and without blank lines around it."""
    return dedent(text).strip("\n").rstrip()


def explanation(nl: str, en: str, wrong: str, right: str) -> Explanation:
    """With examples that serve both languages."""
    return Explanation(nl, en, example(wrong), example(right))


def explanation_in_words(nl: str, en: str, *, wrong: tuple[str, str], right: tuple[str, str]) -> Explanation:
    """With examples in words, each in Dutch and in English: for what cannot be shown as text, such as a damaged file."""
    return Explanation(nl, en, wrong[0], right[0], wrong[1], right[1])

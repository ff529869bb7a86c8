"""The compiled code of expressions by their source, so that no source is compiled twice: in a process, or from one run to the next."""

from types import CodeType
from typing import Any

import jinja2

from assembler.cache import keep, recall
from assembler.expressions.sandbox import Sandbox

_KIND = "expressions"
_MOST = 20_000
"""Sources kept in a process that lives long; past this the shelf starts anew."""


class Codes:
    """A shelf of code for one environment. ``remember`` and ``store`` keep what one data file used between runs."""

    def __init__(self, name: str, environment: Sandbox) -> None:
        self._name = name
        self.environment = environment
        self._codes: dict[str, CodeType] = {}
        self._used: dict[str, CodeType] = {}
        self._fresh = False

    def template(self, source: str) -> jinja2.Template:
        """The template of a source; a TemplateSyntaxError when it is not one."""
        code = self._codes.get(source)
        if code is None:
            made: Any = self.environment.compile(source)
            code = made
            assert isinstance(code, CodeType)
            self._fresh = True
            if len(self._codes) >= _MOST:
                self._codes.clear()
            self._codes[source] = code
        self._used[source] = code
        return jinja2.Template.from_code(self.environment, code, self.environment.globals)

    def remember(self, owner: str) -> None:
        """Takes in what ``store`` kept for the same owner, and begins to note what is used."""
        self._used = {}
        self._fresh = False
        kept = recall(_KIND, self._name.encode(), owner.encode("utf-8", "surrogatepass"))
        if isinstance(kept, dict):
            self._codes = {**kept, **self._codes}

    def store(self, owner: str) -> None:
        """Keeps what was used since ``remember``, when something new was among it."""
        if self._fresh:
            keep(self._used, _KIND, self._name.encode(), owner.encode("utf-8", "surrogatepass"))

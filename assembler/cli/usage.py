"""Wrong use and help in the user's language: what click itself says is English.

The texts of our own commands and options are Dutch, so their help pages are so altogether; wrong use is told in either language.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import IO, Any

import click

from assembler.cli.language import DUTCH, ENGLISH, chosen_language, system_locale

_LANGUAGE = "assembler.language"
_MESSAGES = (
    (r"No such option:? '?(.+?)'?\.?(?= Did| \(|$)", r"De optie \1 bestaat niet."),
    (r"No such command '(.+?)'\.", r"De opdracht \1 bestaat niet."),
    (r"Did you mean (?!one of)'?(.+?)'?\?", r"Bedoelde u \1?"),
    (r"\((?:Did you mean one of|Possible options): (.+?)\??\)", r"Bedoelde u een van deze: \1?"),
    (r"Missing argument '(.+?)'\.", r"\1 ontbreekt."),
    (r"Missing option '(.+?)'\.", r"De optie \1 ontbreekt."),
    (r"Missing command\.", "Er staat geen opdracht."),
    (r"Got unexpected extra arguments? \((.+)\)\.?", r"Dit is te veel: \1."),
    (r"Option '(.+?)' requires an argument\.", r"Na de optie \1 hoort een waarde."),
    (r"Option '(.+?)' does not take a value\.", r"Bij de optie \1 hoort geen waarde."),
    (r"Invalid value for '?(.+?)'?: ", r"De waarde van \1 klopt niet. "),
    (r"'(.+?)' is not one of (.+)\.", r"\1 kan niet; kies uit \2."),
)
_HELP = (
    (r"^Options$", "Opties"),
    (r"^Commands$", "Opdrachten"),
    (r"\[OPTIONS\]", "[OPTIES]"),
    (r"COMMAND \[ARGS\]\.\.\.", "OPDRACHT ..."),
    (r"\[default: ", "[standaard: "),
    (r"^Show this message and exit\.$", "Toon deze uitleg."),
    (r"^Show the version and exit\.$", "Toon de versie."),
)
_AROUND = {DUTCH: ("Gebruik", "Zie {help} voor uitleg.", "Fout"), ENGLISH: ("Usage", "See {help} for help.", "Error")}
_NO_ARGUMENTS: type[Exception] | tuple[()] = getattr(click.exceptions, "NoArgsIsHelpError", ())
"""Shows the help page; click 8.2 and later."""


def in_dutch(message: str) -> str:
    """What click says of wrong use; a message that we do not know stays English."""
    told = _replaced(message, _MESSAGES)
    return told if told != message else f"{message} (Engelse melding)"


def _replaced(text: str, pairs: Sequence[tuple[str, str]]) -> str:
    for pattern, replacement in pairs:
        text = re.sub(pattern, replacement, text)
    return text


class WrongUse(click.UsageError):
    """A usage error of click in the language of the user."""

    def __init__(self, error: click.UsageError, language: str) -> None:
        message = error.format_message()
        super().__init__(in_dutch(message) if language == DUTCH and not isinstance(error, OwnWords) else message, error.ctx)
        self.language = language

    def show(self, file: IO[Any] | None = None) -> None:
        usage, help_, error = _AROUND[self.language]
        if self.ctx is not None:
            pieces = " ".join(self.ctx.command.collect_usage_pieces(self.ctx))
            click.echo(f"{usage}: {self.ctx.command_path} {_replaced(pieces, _HELP) if self.language == DUTCH else pieces}", file, err=True)
            click.echo(help_.format(help=f"{self.ctx.command_path} --help"), file, err=True)
        click.echo(f"{error}: {self.message}", file, err=True)


class OwnWords(click.UsageError):
    """Wrong use that we found ourselves, told in the right language already."""


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, _replaced(args, _HELP), prefix or "Gebruik: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_replaced(heading, _HELP))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(name, _replaced(told, _HELP)) for name, told in rows], col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose wrong use is told in the language of ``--lang``, or that of the environment."""

    context_class = _Context

    def make_context(self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any) -> click.Context:
        language = asked_language(args)
        with _told_in(language):
            made = super().make_context(info_name, args, parent, **extra)
        made.meta[_LANGUAGE] = language
        return made

    def invoke(self, ctx: click.Context) -> Any:
        with _told_in(ctx.meta[_LANGUAGE]):
            return super().invoke(ctx)


class Group(Command, click.Group):
    """A group of such commands."""


def asked_language(args: Sequence[str]) -> str:
    """The language that is asked for, before the arguments are known to be right."""
    joined = " ".join(args)
    asked = re.search(r"(?:^| )--lang[= ](nl|en)(?= |$)", joined)
    return asked[1] if asked else chosen_language(os.environ, system_locale)


@contextmanager
def _told_in(language: str) -> Iterator[None]:
    try:
        yield
    except (WrongUse, _NO_ARGUMENTS):  # type: ignore[misc]  # mypy takes the empty tuple of an older click for a class
        raise
    except click.UsageError as error:
        raise WrongUse(error, language) from error

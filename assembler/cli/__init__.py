"""The command ``assemble``: options in, printing out, and nothing of the work itself. One module for each command."""

import io
import os
import sys
from importlib import import_module

import click

from assembler import __version__
from assembler.cli.outcome import BUG, FINE, PROBLEMS
from assembler.cli.usage import Group, asked_language

_COMMANDS = ("build", "check", "ci", "explain", "init", "pack", "schema", "template", "watch")
"""Each in the module of its name."""


class _Commands(Group):
    """The commands, each loaded when it is run or its help is asked for: all of them take 5 ms."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"assembler.cli.{cmd_name}"), cmd_name)
        return command


@click.group(
    cls=_Commands, commands=dict.fromkeys(_COMMANDS, click.Command(None)), context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="assemble", message="%(prog)s %(version)s")
def assemble() -> None:
    """Maakt van een gegevensbestand een hele set Word-documenten."""


def main() -> None:
    """Runs the command as a process, and ends it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a letter of a file name is no reason to stop
    _leave(run())


def run() -> int:
    """Runs the command for its exit code; the one place where an exception that nobody expected becomes text (exit code 3)."""
    try:
        assemble.main(prog_name="assemble")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else FINE
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        for line in _OUR_FAULT[asked_language(sys.argv[1:])]:
            click.echo(line.format(error=f"{type(error).__name__}: {error}"), err=True)
        return BUG


_OUR_FAULT = {
    "nl": (
        "Er ging iets mis in assemble zelf ({error}).",
        "Dit is een fout van ons. Meld het met het gegevensbestand erbij; met --debug komt er meer uitleg.",
    ),
    "en": (
        "Something went wrong in assemble itself ({error}).",
        "This is a fault of ours. Report it with the data file; --debug tells more.",
    ),
}


def _leave(code: int) -> None:
    """Ends the process without taking apart what it loaded, which takes an eighth of a build; all files are written and closed by now."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            code = code or PROBLEMS  # whoever read our output is gone
    os._exit(code)

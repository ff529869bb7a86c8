"""The command ``assemble``: options in, printing out, and nothing of the work itself. One module for each command."""

import io
import os
import sys

import click

from assembler import __version__
from assembler.cli.build import build
from assembler.cli.check import check
from assembler.cli.ci import ci
from assembler.cli.explain import explain
from assembler.cli.init import init
from assembler.cli.outcome import BUG, FINE, PROBLEMS
from assembler.cli.pack import pack
from assembler.cli.schema import schema
from assembler.cli.template import template
from assembler.cli.usage import Group, asked_language


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="assemble", message="%(prog)s %(version)s")
def assemble() -> None:
    """Maakt van een gegevensbestand een hele set Word-documenten."""


assemble.add_command(build)
assemble.add_command(check)
assemble.add_command(ci)
assemble.add_command(explain)
assemble.add_command(init)
assemble.add_command(pack)
assemble.add_command(schema)
assemble.add_command(template)


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

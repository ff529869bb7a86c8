"""The command ``assemble``: options in, printing out, and nothing of the work itself. One module for each command."""

import sys

import click

from assembler import __version__
from assembler.cli.build import build
from assembler.cli.init import init
from assembler.cli.outcome import BUG


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="assemble", message="%(prog)s %(version)s")
def assemble() -> None:
    """Maakt van een gegevensbestand een hele set Word-documenten."""


assemble.add_command(build)
assemble.add_command(init)


def main() -> None:
    """Runs the command; the one place where an exception that nobody expected becomes text (exit code 3)."""
    try:
        assemble.main(prog_name="assemble")
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        click.echo(f"Er ging iets mis in assemble zelf ({type(error).__name__}: {error}).", err=True)
        click.echo("Dit is een fout van ons. Meld het met het gegevensbestand erbij; met --debug komt er meer uitleg.", err=True)
        sys.exit(BUG)

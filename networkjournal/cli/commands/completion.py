"""``completion``: what a shell needs to complete commands and options."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

from networkjournal.cli.commands import every_command
from networkjournal.cli.faults import WrongUsageError
from networkjournal.cli.output import say
from networkjournal.cli.parser import PROGRAM, add_everywhere
from networkjournal.cli.session import Session
from networkjournal.language import _


def arguments(parser: argparse.ArgumentParser, command: str) -> None:
    """Add the shell."""
    parser.add_argument("shell", metavar=_("SHELL"), help="bash, zsh, fish, tcsh, powershell")


def run(session: Session, options: argparse.Namespace) -> None:
    """Print the completion for the shell.

    Raises:
        WrongUsageError: no completion is known for it.
    """
    import shtab

    shell = Path(options.shell).name
    if shell not in shtab.SUPPORTED_SHELLS:
        raise WrongUsageError(
            _("“{shell}” is no shell that can be completed; these are: {shells}.").format(
                shell=shell, shells=", ".join(shtab.SUPPORTED_SHELLS)
            )
        )
    say(shtab.complete(whole_parser(), shell))


_FILES = frozenset({"journal", "file", "files", "salvage", "backup"})
"""What holds the path of a file, by the names of the options and words."""


def whole_parser() -> argparse.ArgumentParser:
    """One parser with every command, which only the completion needs."""
    import shtab

    parser = argparse.ArgumentParser(prog=PROGRAM, allow_abbrev=False)
    add_everywhere(parser)
    commands = parser.add_subparsers()
    for command in every_command():
        module = import_module(f"networkjournal.cli.commands.{command.module}")
        below = commands.add_parser(command.name, help=_(command.summary), allow_abbrev=False)
        module.arguments(below, command.name)
        add_everywhere(below)
        for action in below._actions:  # argparse has no other way to ask for them
            if action.dest in _FILES:
                action.complete = shtab.FILE  # type: ignore[attr-defined]
    return parser

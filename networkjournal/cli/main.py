"""The program: finds the command, does it, and answers for whatever goes wrong in one line."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from networkjournal import language
from networkjournal.cli.commands import command_named, every_command
from networkjournal.cli.everywhere import Asked, take_apart
from networkjournal.cli.faults import (
    DONE,
    FAILED,
    INTERRUPTED,
    WRONG_USAGE,
    CommandError,
    WrongUsageError,
)
from networkjournal.cli.lean import import_msgspec
from networkjournal.cli.output import prepare_streams, remark, say
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import _

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from networkjournal.cli.session import Session


class CommandModule(Protocol):
    """What a module of :mod:`networkjournal.cli.commands` has."""

    def arguments(self, parser: ArgumentParser, command: str) -> None:
        """Add what the command takes."""

    def run(self, session: Session, options: Namespace) -> int | None:
        """Do the command; gives the exit code, None meaning done."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        arguments: what follows the program's name; taken from the system if None.

    Returns:
        The exit code: 0 done, 1 failed, 2 wrong usage, 3 not found or ambiguous.
    """
    collecting = gc.isenabled()
    gc.disable()  # a short run makes no cycles worth looking for, and looking costs a third of it
    prepare_streams()
    try:
        language.speak(language.preferred())
        code = _do(sys.argv[1:] if arguments is None else arguments)
        code = _said_to_the_end() or code
    except SystemExit as stopped:
        code = stopped.code if isinstance(stopped.code, int) else DONE
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        # Whoever read along has seen enough; the system must not complain when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = DONE
    except Exception as error:
        code = _answer_for(error)
    finally:
        if collecting:
            gc.enable()
    return code


def _said_to_the_end() -> int:
    """Let out what was said; where there is no room for it, what was written stays written."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        remark(_("This is done, but saying so failed: {reason}.").format(reason=error.strerror))
        return FAILED
    return DONE


def _do(arguments: Sequence[str]) -> int:
    asked = take_apart(arguments)
    if asked.language:
        language.speak(asked.language)
    if not asked.command:
        return _without_command(asked)
    command = command_named(asked.command)
    if command is None:
        raise WrongUsageError(_unknown(asked.command))
    import_msgspec()
    from networkjournal.cli.parser import Parser, parse
    from networkjournal.cli.session import Session

    module = cast(CommandModule, import_module(f"networkjournal.cli.commands.{command.module}"))
    explains = any(word.startswith(("-h", "--help")) for word in asked.words)
    parser = Parser(command, explains=explains)
    module.arguments(parser, command.name)
    code = module.run(Session(asked), parse(parser, asked.words))
    return DONE if code is None else code


def _without_command(asked: Asked) -> int:
    if asked.words in (["--help"], ["-h"]):
        from networkjournal.cli.parser import overview

        say(overview())
        return DONE
    if asked.words == ["--version"]:
        from networkjournal import __version__

        say(f"networkjournal {__version__}")
        return DONE
    if asked.words:
        raise WrongUsageError(
            _("Not understood: {words}. “{line}” shows how.").format(
                words=cut(clean_line(" ".join(asked.words)), 100), line="networkjournal --help"
            )
        )
    if asked.as_json:
        raise WrongUsageError(_("--json needs a command; the app answers on the screen."))
    from networkjournal.cli.app import open_app
    from networkjournal.cli.sample import open_sample
    from networkjournal.cli.session import Session

    session = Session(asked)
    return open_app(session.journal, sample=lambda: open_sample(session.today))


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    said = cut(clean_line(name), 40)
    near = get_close_matches(name[:40], [command.name for command in every_command()], 1)
    if near:
        return _("No command “{name}”; did you mean {near}?").format(name=said, near=near[0])
    return _("No command “{name}”; “{line}” lists them.").format(
        name=said, line="networkjournal --help"
    )


def _answer_for(error: Exception) -> int:
    """Say in one line what went wrong; what nobody foresaw is also kept for whoever mends it."""
    if isinstance(error, CommandError):
        remark(str(error))
        return error.exit_code
    try:
        from networkjournal.cli.mishaps import line_for
        from networkjournal.domain.fields.error import FieldError
        from networkjournal.domain.search.error import QueryError

        if isinstance(error, FieldError | QueryError):
            remark(str(error))
            return WRONG_USAGE
        remark(line_for(error))
    except ImportError as missing:
        remark(_("The program is not whole: {reason}.").format(reason=missing))
    return FAILED

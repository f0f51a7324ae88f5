"""``undo`` and ``redo``: the last change back, and done again; also what the app did."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from networkjournal.cli.faults import FailedError
from networkjournal.cli.output import say, say_json
from networkjournal.cli.session import Session
from networkjournal.language import _


def arguments(parser: ArgumentParser, command: str) -> None:
    """Nothing to add."""


def run(session: Session, options: Namespace) -> None:
    """Undo or redo one change and say which.

    Raises:
        FailedError: there is none.
    """
    if session.command == "undo":
        description = session.journal.undo()
        if description is None:
            raise FailedError(_("Nothing to undo."))
        if session.as_json:
            say_json({"undone": description})
        else:
            say(_("Undone: {what}").format(what=description))
        return
    description = session.journal.redo()
    if description is None:
        raise FailedError(_("Nothing to redo."))
    if session.as_json:
        say_json({"redone": description})
    else:
        say(_("Done again: {what}").format(what=description))

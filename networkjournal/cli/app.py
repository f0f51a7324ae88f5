"""Opening the app: the only place of the command line that imports Textual."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from networkjournal.cli.faults import FailedError
from networkjournal.language import _

if TYPE_CHECKING:
    from networkjournal.journal import Journal


def open_app(journal: Journal, notice: str = "") -> int:
    """Open the app on this journal and stay until it is closed.

    Args:
        journal: the open journal.
        notice: one line to begin with.

    Raises:
        FailedError: there is no terminal to open it in.
    """
    refuse_without_terminal()
    from networkjournal.tui.app import run

    # What is loaded now stays until the end: the collector need not walk it at every key.
    gc.freeze()
    gc.enable()
    return run(journal, notice)


def refuse_without_terminal() -> None:
    """Refuse to open the app where it could not be seen or used.

    Raises:
        FailedError: there is no terminal.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise FailedError(
            _("The app needs a terminal; “{line}” lists what works without one.").format(
                line="networkjournal --help"
            )
        )

"""Opening the app: the only place of the command line that imports Textual."""

from __future__ import annotations

import gc
import signal
import sys
from typing import TYPE_CHECKING

from networkjournal.cli.faults import FailedError
from networkjournal.language import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from networkjournal.journal import Journal


def open_app(
    journal: Journal,
    notice: str = "",
    sample: Callable[[], object] | None = None,
    mark: str = "",
) -> int:
    """Open the app on this journal and stay until it is closed.

    Args:
        journal: the open journal.
        notice: one line to begin with.
        sample: opens the sample, for who wants to see it first.
        mark: one word that stays in the bar.

    Raises:
        FailedError: there is no terminal to open it in.
    """
    refuse_without_terminal()
    _leave_in_order()
    from networkjournal.tui.app import run

    # What is loaded now stays until the end: the collector need not walk it at every key. It
    # rests until everything is read; the app then wakes it.
    gc.freeze()
    return run(journal, notice, sample, mark)


def _leave_in_order() -> None:
    """When the system or a closing terminal ends the program, let it put things in order first."""

    def leave(number: int, _frame: FrameType | None) -> None:
        if sys.platform != "win32":
            # what comes with a hangup; Textual would take the terminal again
            signal.signal(signal.SIGCONT, signal.SIG_IGN)
        sys.exit(128 + number)

    signal.signal(signal.SIGTERM, leave)
    if sys.platform != "win32":
        signal.signal(signal.SIGHUP, leave)


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

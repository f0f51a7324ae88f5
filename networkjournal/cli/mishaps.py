"""What went wrong below the commands, in one line for a person."""

from __future__ import annotations

import traceback
from pathlib import Path

from networkjournal.domain.text import clean_line, cut
from networkjournal.language import _


def line_for(error: Exception) -> str:
    """One line that says what went wrong.

    What the program does not expect is also written whole to the crash log, for whoever mends it.
    """
    from networkjournal.journal import JournalError

    if isinstance(error, JournalError):
        return str(error)
    if isinstance(error, OSError):
        reason = error.strerror or type(error).__name__
        if error.filename is None:
            return _("This failed: {reason}.").format(reason=reason)
        file = clean_line(str(error.filename))
        return _("{file} cannot be used: {reason}.").format(file=file, reason=reason)
    kept = _keep(error)
    said = cut(clean_line(f"{type(error).__name__}: {error}"), 200)
    if kept is None:
        return _("This failed unexpectedly ({error}).").format(error=said)
    return _("This failed unexpectedly ({error}); {file} says more.").format(
        error=said, file=clean_line(str(kept))
    )


def _keep(error: Exception) -> Path | None:
    from networkjournal.journal.places import crash_log, make_private_folder

    log = crash_log()
    try:
        make_private_folder(log.parent)
        with log.open("w", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(traceback.format_exception(error))
        log.chmod(0o600)
    except OSError:
        return None
    return log

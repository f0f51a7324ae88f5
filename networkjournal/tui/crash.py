"""What is left when the program cannot go on: one line for the person, the trace in a file."""

import os
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from networkjournal.journal.places import crash_log, make_private_folder
from networkjournal.language import _


def note_crash(error: BaseException) -> str:
    """Write the trace, without the values in it, where only the user can read it.

    Returns:
        One line that says what to do.
    """
    path = crash_log()
    saved = False
    with suppress(OSError):
        make_private_folder(path.parent)
        _write(path, error)
        saved = True
    what = type(error).__name__
    if saved:
        return _(
            "The journal had to close ({what}); what was saved is safe. More is in {file}."
        ).format(what=what, file=path)
    return _("The journal had to close ({what}); what was saved is safe.").format(what=what)


def _write(path: Path, error: BaseException) -> None:
    """Frames only: the message of an error may quote what somebody wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        f"{datetime.now(UTC).isoformat(timespec='seconds')} {type(error).__name__}\n",
        *(f"  {frame.filename}:{frame.lineno} in {frame.name}\n" for frame in frames),
    ]
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.writelines(lines)

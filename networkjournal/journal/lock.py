"""A short lock around each save, so that two windows write one after the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from networkjournal.journal.errors import JournalBusyError, not_saved
from networkjournal.journal.places import make_private_folder, state_folder
from networkjournal.language import _

PATIENCE = 10.0
"""Seconds to wait for another program's save."""


@contextmanager
def locked(journal: Path) -> Iterator[None]:
    """Hold the journal's lock, which lies in the state folder and ends with the process.

    Raises:
        JournalBusyError: someone else held it for :data:`PATIENCE` seconds.
        NotSavedError: the lock's folder may not be written.
    """
    from filelock import FileLock, Timeout

    place = state_folder(journal) / "lock"
    try:
        make_private_folder(place.parent)
        lock = FileLock(place, mode=0o600, poll_interval=0.005)
        lock.acquire(timeout=PATIENCE)
    except Timeout:
        raise JournalBusyError(
            _(
                "Another program is saving {file} and does not finish; try again in a moment."
            ).format(file=journal)
        ) from None
    except OSError as error:
        raise not_saved(error, place) from error
    try:
        yield
    finally:
        lock.release()

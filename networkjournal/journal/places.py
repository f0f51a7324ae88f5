"""Where things live: the journal, what belongs to it in the state folder, and the settings."""

import hashlib
import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_state_path

APP = "networkjournal"
_STEM = 40
"""Letters of the journal's name in its state folder's, well within what a file system takes."""

VARIABLE = "NETWORKJOURNAL_FILE"
"""The environment variable that names the journal."""


def journal_path(given: str | None = None) -> Path:
    """The journal to open: the one given, else :data:`VARIABLE`'s, else the user's own."""
    named = given or os.environ.get(VARIABLE)
    if named:
        return Path(os.path.expanduser(named))  # noqa: PTH111 - Path's raises where ~name is nobody
    return user_data_path(APP, appauthor=False) / "journal.json"


def state_folder(journal: Path) -> Path:
    """What belongs to this journal on this computer: backups, undo, drafts, the lock.

    It lies in the user's state folder rather than beside the journal, so that whatever syncs or
    loses the journal's folder leaves it alone. One folder for each real path.
    """
    real = os.path.realpath(journal)
    mark = hashlib.sha256(os.fsencode(real)).hexdigest()[:10]
    return user_state_path(APP, appauthor=False) / f"{Path(real).stem[:_STEM]}-{mark}"


def backups_folder(journal: Path) -> Path:
    """Where this journal's backups lie."""
    return state_folder(journal) / "backups"


def history_folder(journal: Path) -> Path:
    """Where the changes that can be undone lie."""
    return state_folder(journal) / "history"


def config_folder() -> Path:
    """Where the user's own settings of the program lie: theme, keys, language."""
    return user_config_path(APP, appauthor=False)


def crash_log() -> Path:
    """Where the program writes what went wrong when it could not go on."""
    return user_state_path(APP, appauthor=False) / "crash.log"


def make_private_folder(folder: Path) -> None:
    """Make this folder and what is missing above it, each only for the user (0700)."""
    missing = [folder, *folder.parents]
    for place in reversed(missing[: next((n for n, f in enumerate(missing) if f.exists()), None)]):
        place.mkdir(mode=0o700, exist_ok=True)
        place.chmod(0o700)

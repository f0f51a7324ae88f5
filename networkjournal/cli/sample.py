"""Opening a throw-away copy of the sample journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from networkjournal.language import _, language

if TYPE_CHECKING:
    from datetime import date


def sample_notice() -> str:
    """What the copy begins with."""
    return _("This is the sample; your own is untouched.")


def open_sample(today: date) -> int:
    """Open the copy, and take it away when the app is closed.

    Args:
        today: the day that it all leads up to.

    Returns:
        The exit code.
    """
    import shutil
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from networkjournal.cli.app import open_app
    from networkjournal.demo import make_sample
    from networkjournal.journal import Journal
    from networkjournal.journal.places import state_folder

    with TemporaryDirectory(prefix="networkjournal-demo-") as folder:
        path = Path(folder) / "sample.json"
        make_sample(path, language(), today)
        try:
            return open_app(Journal.open(path), sample_notice(), mark=_("sample"))
        finally:
            shutil.rmtree(state_folder(path), ignore_errors=True)

"""``demo``: opens a throw-away copy of the sample journal."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from networkjournal.cli.output import remark
from networkjournal.cli.session import Session
from networkjournal.language import _, language


def arguments(parser: ArgumentParser, command: str) -> None:
    """Nothing to add."""


def run(session: Session, options: Namespace) -> int:
    """Open the copy, and take it away when the app is closed."""
    import shutil
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from networkjournal.cli.app import open_app, refuse_without_terminal
    from networkjournal.demo import make_sample
    from networkjournal.journal import Journal
    from networkjournal.journal.places import state_folder

    refuse_without_terminal()
    notice = _("This is the sample; your own is untouched.")
    remark(notice)
    with TemporaryDirectory(prefix="networkjournal-demo-") as folder:
        path = Path(folder) / "sample.json"
        make_sample(path, language(), session.today)
        try:
            return open_app(Journal.open(path), notice)
        finally:
            shutil.rmtree(state_folder(path), ignore_errors=True)

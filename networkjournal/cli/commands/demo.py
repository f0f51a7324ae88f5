"""``demo``: opens a throw-away copy of the sample journal."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from networkjournal.cli.output import remark
from networkjournal.cli.session import Session


def arguments(parser: ArgumentParser, command: str) -> None:
    """Nothing to add."""


def run(session: Session, options: Namespace) -> int:
    """Open the copy, and take it away when the app is closed."""
    from networkjournal.cli.app import refuse_without_terminal
    from networkjournal.cli.sample import open_sample, sample_notice

    refuse_without_terminal()
    remark(sample_notice())
    return open_sample(session.today)

"""``where``: where the files are."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from networkjournal.cli.output import cells, say, say_json
from networkjournal.cli.session import Session
from networkjournal.language import _


def arguments(parser: ArgumentParser, command: str) -> None:
    """Nothing to add."""


def run(session: Session, options: Namespace) -> None:
    """Say the paths; none of them needs to exist."""
    from networkjournal.journal.places import backups_folder, config_folder, state_folder

    path = session.journal_path
    places = {
        "journal": str(path.absolute()),
        "backups": str(backups_folder(path)),
        "state": str(state_folder(path)),
        "config": str(config_folder()),
    }
    if session.as_json:
        say_json(places)
        return
    labels = (_("Journal"), _("Backups"), _("State"), _("Settings"))
    width = max(map(cells, labels))
    for label, place in zip(labels, places.values(), strict=True):
        say(f"{label}{' ' * (width - cells(label))}  {place}")  # on one line, to be copied

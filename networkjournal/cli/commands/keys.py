"""``keys``: the keys of the app, from the table that the app itself takes them from."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from networkjournal.cli.columns import say_columns
from networkjournal.cli.output import remark, say, say_json
from networkjournal.cli.session import Session
from networkjournal.language import _


def arguments(parser: ArgumentParser, command: str) -> None:
    """Nothing to add."""


def run(session: Session, options: Namespace) -> None:
    """Say every key and what it does, by where it works; keys of one's own as one set them."""
    from networkjournal.tui.command import Where
    from networkjournal.tui.commands import COMMANDS, commands_of
    from networkjournal.tui.preferences import Preferences

    preferences = Preferences()
    own = preferences.keys
    if preferences.problem:
        remark(preferences.problem)
    if session.as_json:
        say_json(
            [
                {
                    "id": command.id,
                    "keys": list(command.with_keys(own).shown_keys),
                    "does": _(command.tooltip),
                    "where": _(command.where.value),
                }
                for command in COMMANDS
            ]
        )
        return
    between = ""
    for where in Where:
        found = commands_of(where)
        if found:
            say(*([between] if where is not Where.EVERYWHERE else []), _(where.value))
            say_columns(
                [
                    ("  " + ", ".join(one.with_keys(own).shown_keys), _(one.label), _(one.tooltip))
                    for one in found
                ],
                wrap=True,
            )

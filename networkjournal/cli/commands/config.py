"""``config``: the settings of the journal, shown or set."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from networkjournal.cli.columns import say_columns
from networkjournal.cli.commands.edit import read_assignment
from networkjournal.cli.fields import set_field
from networkjournal.cli.output import say, say_json
from networkjournal.cli.session import Session
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.limits import USUAL_THINGS
from networkjournal.domain.records import SETTINGS_ID
from networkjournal.language import _

if TYPE_CHECKING:
    from networkjournal.domain.records import Settings
    from networkjournal.tui.record_fields import Field


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add what to set; without it they are shown."""
    parser.add_argument(
        "assignments",
        metavar=_("FIELD=VALUE"),
        nargs="*",
        help=_("what to set; empty clears it, and nothing at all shows the settings"),
    )


def run(session: Session, options: Namespace) -> None:
    """Set what was said, all or none, and say how everything is set then.

    Raises:
        WrongUsageError: an assignment is none.
        FieldError: there is no such setting, or it cannot be so.
    """
    before = after = session.journal.settings
    for words in options.assignments:
        field, operator, value = read_assignment(words, "weekly_minutes=120")
        after = set_field(session, after, field, operator, value)
    if after != before:
        with session.journal.change(_("Settings")) as change:
            change.put(after)
    if session.as_json:
        say_json(_document(session.journal.settings))
        return
    _show(session, after)


def _document(settings: Settings) -> dict[str, object]:
    """Every setting under its own name, also those that nobody made; they are null."""
    names = (name for name in settings.__struct_fields__ if name not in _OF_A_RECORD)
    return {"id": SETTINGS_ID, **{name: getattr(settings, name) for name in names}}


_OF_A_RECORD = ("id", "created", "updated")


def _show(session: Session, settings: Settings) -> None:
    from networkjournal.journal.places import config_folder
    from networkjournal.tui.settings.fields import EXPLAINED, SETTINGS_FIELDS

    rows = [
        (say_field(one.name), _said(session, settings, one), _(EXPLAINED[one.name]))
        for one in SETTINGS_FIELDS
    ]
    say_columns(rows, wrap=True)
    if settings.circle_rhythms:
        from networkjournal.domain.fields.setting import field_text

        say(
            f"{say_field('circle_rhythms')}: "
            + field_text(settings, "circle_rhythms", session.journal.name_of)
        )
    path = config_folder() / "settings.json"
    say("", _("Theme and keys of this computer: {path}").format(path=path))


def _said(session: Session, settings: Settings, field: Field) -> str:
    """A setting as one would type it; a dash where nobody made it and nothing stands for it."""
    from networkjournal.domain.fields.setting import field_text
    from networkjournal.tui.record_fields import Takes

    text = field_text(settings, field.name, session.journal.name_of)
    if field.takes is Takes.YES and not text:
        return _("yes") if field.words[0] == "yes" else _("no")
    if field.name == "actions_a_day" and not text:
        return str(USUAL_THINGS)
    return text or "–"

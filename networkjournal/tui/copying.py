"""``y``: the words of a record that one most likely wants elsewhere."""

from collections.abc import Iterable
from functools import partial

from textual.app import App

from networkjournal.domain.records import Achievement, Entry, Person, Profile, Record
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.text import said


def copy_from(record: Record, app: App[object], desk: Desk) -> None:
    """Copy an address or number of a person, or the words of another record.

    Where a person has several it asks which. What was copied is said.
    """
    found = list(_addresses(record)) if isinstance(record, Person) else []
    if len(found) > 1:
        from networkjournal.tui.shell.palette import Choice, Palette

        choices = [
            Choice(said(words), _(kind), "", partial(_copy, words, app, desk))
            for kind, words in found
        ]
        app.push_screen(Palette(_("Copy"), _("some letters of it"), choices))
        return
    words = found[0][1] if found else _words(record)
    if words:
        _copy(words, app, desk)


def _copy(words: str, app: App[object], desk: Desk) -> None:
    app.copy_to_clipboard(words)
    desk.say(_("Copied: {text}").format(text=said(words, 60)))


def _addresses(person: Person) -> Iterable[tuple[str, str]]:
    """What each is (a msgid), and the address or number."""
    for kind, found in (
        (N_("Email"), person.emails),
        (N_("Phone"), person.phones),
        (N_("Link"), person.links),
    ):
        yield from ((kind, words) for words in found)


def _words(record: Record) -> str:
    """The text of a line of the log, the name of the rest."""
    match record:
        case Person():
            return record.label
        case Entry():
            return record.text
        case Profile():
            return record.statement
        case Achievement():
            return record.link or record.what
        case _:
            return str(getattr(record, "what", ""))

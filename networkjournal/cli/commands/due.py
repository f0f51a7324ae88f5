"""``due``: whose rhythm is due, latest for their own rhythm first, with the reason."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from networkjournal.cli.columns import say_columns
from networkjournal.cli.documents import document
from networkjournal.cli.output import line_width, remark, say, say_json, wrapped
from networkjournal.cli.queries import query_of
from networkjournal.cli.session import Session
from networkjournal.cli.words import QUERY_HELP
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import _

if TYPE_CHECKING:
    from networkjournal.domain.due_list import Birthday, DueList
    from networkjournal.domain.rhythm import Due
    from networkjournal.domain.search.query import Query
    from networkjournal.journal import Journal


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the query, and the birthdays."""
    parser.add_argument("query", metavar=_("QUERY"), nargs="*", help=_(QUERY_HELP))
    parser.add_argument(
        "--birthdays", action="store_true", help=_("only the birthdays of the coming month")
    )


def run(session: Session, options: Namespace) -> None:
    """Say who is due and why; of a query with ``due:2w`` also who will be by then."""
    from networkjournal.domain.due_list import due_list
    from networkjournal.domain.last_contact import LastContacts

    journal, today = session.journal, session.today
    query = query_of(session, options.query)
    contacts = LastContacts(journal, today)
    found = due_list(journal, contacts, today, _asked(journal, query), _ahead(query))
    if session.as_json:
        shown = (
            [_birthday_document(journal, one) for one in found.birthdays]
            if options.birthdays
            else [_due_document(journal, one, today) for one in found.due]
        )
        say_json(shown)
        return
    if not options.birthdays:
        _say_due(found, query, today)
    _say_birthdays(found, today, alone=options.birthdays)


def _asked(journal: Journal, query: Query) -> frozenset[str] | None:
    """The ids of the people that a query asks for; None for all."""
    if query.is_empty:
        return None
    from networkjournal.domain.search.index import SearchIndex

    return frozenset(one.id for one in SearchIndex(journal).matching("people", query))


def _ahead(query: Query) -> timedelta | None:
    """How far ahead to look: as far as the query says itself."""
    return timedelta.max if query.mentions("due") else None


def _say_due(found: DueList, query: Query, today: date) -> None:
    from networkjournal.domain.due_list import say_due, say_last

    if found.due:
        say_columns(
            [
                [cut(one.person.label, 100), say_due(one, today), say_last(one, today)]
                for one in found.due
            ]
        )
    elif query.is_empty:
        remark(_("Nobody is due today."))
    else:
        remark(_("No match for “{x}”.").format(x=cut(clean_line(query.text), 100)))
    if found.put_off:
        shown = ", ".join(
            _("{name} until {date}").format(
                name=cut(clean_line(one.person.label), 40), date=say_date(one.on, today)
            )
            for one in found.put_off[:8]
        )
        say(*wrapped(_("Put off: {name}").format(name=shown), line_width()))


def _say_birthdays(found: DueList, today: date, *, alone: bool) -> None:
    if not found.birthdays:
        if alone:
            remark(_("No birthdays in the coming month."))
        return
    if not alone:
        say("", _("Birthdays"))
    say_columns([_birthday_row(one, today) for one in found.birthdays])


def _birthday_row(one: Birthday, today: date) -> list[str]:
    turns = "" if one.turns is None else _("turns {age}").format(age=one.turns)
    return [cut(one.person.label, 100), say_date(one.on, today, "weekday"), turns]


def _due_document(journal: Journal, one: Due, today: date) -> dict[str, Any]:
    from networkjournal.domain.due_list import say_due

    return {
        **document(journal, one.person),
        "due": {
            "on": one.on,
            "rhythm": one.rhythm,
            "circle": one.circle,
            "last_contact": one.last,
            "days_since": one.days_since,
            "days_over": one.days_over,
            "rhythm_days": one.rhythm_days,
            "ratio": one.ratio,
            "reason": say_due(one, today),
        },
    }


def _birthday_document(journal: Journal, one: Birthday) -> dict[str, Any]:
    coming = {"on": one.on, "turns": one.turns}
    return {**document(journal, one.person), "coming_birthday": coming}

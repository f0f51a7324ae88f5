"""``today``: what is worth doing today, each with why and the command that does it."""

from __future__ import annotations

import shlex
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from networkjournal.cli.commands.time_given import own_minutes_of, say_week, week_document
from networkjournal.cli.finding import ShortIds
from networkjournal.cli.output import GAP, line_width, say, say_json, wrapped
from networkjournal.cli.session import Session
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fitting_time import fitted, say_fitted
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.put_off_things import question_of
from networkjournal.domain.resting import QUESTION, is_resting, say_rest
from networkjournal.domain.search.index import SearchIndex
from networkjournal.domain.things_said import thing_words
from networkjournal.domain.time_spent import weeks_of, with_own_use
from networkjournal.domain.today import now
from networkjournal.domain.worth_doing import Thing, worth_doing
from networkjournal.domain.yields.fates import Fate, Fates, fates_of
from networkjournal.language import _, ngettext
from networkjournal.tui.postponed import Postponed, postponed_file

if TYPE_CHECKING:
    from networkjournal.domain.records import Entry
    from networkjournal.journal import Journal

_PROGRAM = "networkjournal"
_WEEKS = 4


def arguments(parser: ArgumentParser, command: str) -> None:
    """It takes nothing."""


def run(session: Session, options: Namespace) -> None:
    """Say what is worth doing; in JSON with the ids of what each is about."""
    journal, today = session.journal, session.today
    entries = SearchIndex(journal).entries
    settings, postponed = journal.settings, Postponed(postponed_file(journal.path), today)
    things = [
        thing
        for thing in worth_doing(journal, LastContacts(journal, today), entries, today, now())
        if not postponed.is_quiet(question_of(thing))
    ]
    weeks = with_own_use(weeks_of(journal, today, _WEEKS, entries), own_minutes_of(journal))
    rests = is_resting(weeks, settings) and not postponed.is_quiet(QUESTION)
    fit = fitted(things, weeks[0], settings, _talks_in(entries), rests=rests)
    week, budget = weeks[0], settings.weekly_minutes
    fates = fates_of(entries, today)
    if session.as_json:
        say_json(
            {
                "today": today,
                "things": [_document(session, thing) for thing in fit.things],
                "left_minutes": fit.left,
                "rests": rests,
                "week": {**week_document(week, budget), "weekly_minutes": budget},
                "in_the_ground": {
                    name: [one.sowing.id for one in fates.all if _standing(one) == name]
                    for name in ("waiting", "sprouted", "borne")
                },
            }
        )
        return
    day = say_date(today, today, "day")
    say(day[0].upper() + day[1:])
    if budget is not None:
        say(_("This week: {time}.").format(time=say_week(week, budget)))
    word = " – ".join(say_rest()) if rests else say_fitted(fit)
    if word:
        say(*wrapped(word, line_width()))
    if settings.actions_a_day == 0:
        line = "networkjournal config actions_a_day=3"
        say(
            "", _("Nothing is proposed, as you chose; “{command}” changes it.").format(command=line)
        )
    elif not fit.things:
        say("", _("Nothing needs you today."))
    for thing in fit.things:
        _say_thing(session, thing)
    if fates.all and not rests:
        say("", _("In the ground"), _in_the_ground(fates))


def _talks_in(newest_first: Iterable[Entry]) -> Callable[[str], Iterable[Entry]]:
    """Gives the talks with a person (an id), newest first; gathered when first asked."""

    @cache
    def gathered() -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in newest_first:
            for person in entry.people if entry.kind == "talk" else ():
                found.setdefault(person, []).append(entry)
        return found

    return lambda person: gathered().get(person, ())


def _say_thing(session: Session, thing: Thing) -> None:
    what, when, why = thing_words(session.journal, thing, session.today)
    say("", *wrapped(f"{what} · {when}" if when else what, line_width()))
    if why:
        say(*(GAP + line for line in wrapped(why, line_width() - len(GAP))))
    say(GAP + _command(session.journal, thing))


def _document(session: Session, thing: Thing) -> dict[str, Any]:
    what, when, why = thing_words(session.journal, thing, session.today)
    return {
        "kind": thing.kind,
        "id": thing.record,
        "person": thing.person,
        "about": thing.about,
        "on": thing.day,
        "what": what,
        "when": when,
        "why": why,
        "command": _command(session.journal, thing),
    }


def _command(journal: Journal, thing: Thing) -> str:
    """The command line that does a thing; what one has to say oneself is left open."""
    record = ShortIds(journal).of(thing.record) if thing.record else ""
    with_whom = _with(journal, thing)
    words = ["show", record]
    match thing.kind:
        case "prepare":
            words = ["brief", record]
        case "unwritten":
            words = ["edit", record, "notes=…"]
        case "step" | "kept-off" | "held":
            words = ["done", record]
        case "follow-up":  # by the beginning of an id a step or meeting goes before the wish
            words = ["done", thing.record]
        case "known-for" | "review":
            words = ["known-for", "--statement", "…"]
        case "goals":
            words = ["goals", "open:yes"]
        case "look-back":
            words = ["log", f"since:{thing.day}"]  # the app writes the page
        case "sow":
            words = ["sow", "…"]
        case "scan":
            words = ["scan", "…"]
        case "wanted" | "stale" | "found" if with_whom:
            words = ["step", "…", *with_whom]
        case "need" if with_whom:
            words = ["sow", "…", *with_whom]
        case "due" | "birthday" | "promise" | "thank" | "ask-after" if with_whom:
            words = ["talk", "…", *with_whom]
    return " ".join(word if "…" in word else shlex.quote(word) for word in (_PROGRAM, *words))


def _with(journal: Journal, thing: Thing) -> list[str]:
    """Whom a thing is with, where the name means one person; else nothing."""
    from networkjournal.cli.finding import people_called

    person = journal.people.get(thing.person)
    if person is None or len(people_called(journal, person.label)) != 1:
        return []
    return ["--with", person.label]


def _standing(fate: Fate) -> str:
    return "sprouted" if fate.end == "waiting" and fate.sowing.state == "sprouted" else fate.end


def _in_the_ground(fates: Fates) -> str:
    standings = [_standing(one) for one in fates.all]
    waiting, borne = standings.count("waiting"), standings.count("borne")
    return ", ".join(
        (
            ngettext("{count} waits", "{count} wait", waiting).format(count=waiting),
            _("{count} sprouted").format(count=standings.count("sprouted")),
            ngettext("{count} borne", "{count} borne", borne).format(count=borne),
        )
    )

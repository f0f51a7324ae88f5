"""What is worth doing in words: what, when, and why; for the page and for the command line."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from networkjournal.domain.book import Book
from networkjournal.domain.called import first_name
from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.moments import moment_of
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.dread import ASKED_AFTER
from networkjournal.domain.due_list import say_last
from networkjournal.domain.fields.literals import say_allowed
from networkjournal.domain.goal_review import is_past
from networkjournal.domain.records import Goal, Meeting, Person, Step
from networkjournal.domain.rhythm import rhythm_in_words
from networkjournal.domain.text import clean_line, cut
from networkjournal.domain.worth_doing import Thing, ThingKind
from networkjournal.language import _


def thing_words(book: Book, thing: Thing, today: date) -> tuple[str, str, str]:
    """What is to be done, when, and why, each on one line; when and why may be empty."""
    told = _Told(book, today)
    for table in (book.people, book.meetings, book.steps):
        record = table.get(thing.record)
        match record:
            case Meeting():
                return _meeting(told, thing, record)
            case Step():
                return _step(told, thing, record)
            case Person():
                return _person(told, thing, record)
    return _mine(told, thing)


class _Told(NamedTuple):
    """The journal that names people, and the day on which it is told."""

    journal: Book
    today: date


_ONE_LINE = 200
"""No line is longer; a name of a megabyte is cut before anything measures it."""


def _said(text: str, length: int = _ONE_LINE) -> str:
    return clean_line(cut(text, length))


def _mine(told: _Told, thing: Thing) -> tuple[str, str, str]:
    """What is about myself: to give something, and how I want to be known."""
    if thing.kind == "sow":
        if thing.day is None:
            return _("Give something away"), "", _("Nothing has been sown yet.")
        last = _("last {date}").format(date=say_date(thing.day, told.today, "short"))
        return _("Give something away"), last, _("Nothing was sown for over thirty days.")
    if thing.kind == "scan":
        search = told.journal.searches.get(thing.about)
        sought = _said(search.what, 80) if search else ""
        why = _("You look for: {what}; who of them knows somebody?").format(what=sought)
        return _("Look through the networks of those you know"), "", why
    if thing.kind in {"goals", "look-back"}:
        return _looking_back(told, thing)
    question = _("How do you want to be known?")
    if thing.kind == "known-for":
        return question, "", _("One field is enough to begin.")
    since = ""
    if thing.day:
        since = _("since {date}").format(date=say_date(thing.day, told.today, "short"))
    return question, since, _("Written half a year ago; does it still fit?")


def _looking_back(told: _Told, thing: Thing) -> tuple[str, str, str]:
    """To look at one's goals, or back on a week."""
    if thing.kind == "look-back":
        week = thing.day or told.today
        when = _("the week of {date}").format(date=say_date(week, told.today, "short"))
        return _("Look back on the week"), when, _("A page to keep, and a line of your own on it.")
    when = ""
    if thing.day and thing.day > date.min:
        when = _("last {date}").format(date=say_date(thing.day, told.today, "short"))
    if any(one.state == "active" and is_past(one, told.today) for one in _goals(told)):
        return _("Look at your goals"), when, _("The day of one has come; is it still so?")
    return _("Look at your goals"), when, _("A month has gone by; are they still so?")


def _goals(told: _Told) -> Iterable[Goal]:
    return told.journal.goals.values()


def _meeting(told: _Told, thing: Thing, meeting: Meeting) -> tuple[str, str, str]:
    names = _names(told, meeting.people)
    time = moment_of(meeting)[1]
    if thing.kind in {"held", "unwritten"}:
        when = f"{_day(told, thing)} {time}".strip()
        why = _("It was planned; was it held?")
        if thing.kind == "unwritten":
            why = _("Nothing is written about it yet.")
        return _said(meeting.what), when, why
    what = (
        _("Prepare for {name}").format(name=names)
        if names
        else _("Prepare: {what}").format(what=_said(meeting.what))
    )
    why = _("{count} of 6 boxes filled; with three you are prepared.").format(count=thing.boxes)
    return what, f"{_day(told, thing)} {time}".strip(), why


def _step(told: _Told, thing: Thing, step: Step) -> tuple[str, str, str]:
    when = _day(told, thing)
    if thing.day and thing.day < told.today:
        when = _("since {date}").format(date=when)
    names = _names(told, step.people)
    if thing.kind == "step":
        return _said(step.what), when, _why_step(told, step)
    if thing.kind == "kept-off":
        count = len(step.put_off)
        why = _("Put off twice. Who is waiting for you?")
        if count > ASKED_AFTER:
            why = _("Put off {count} times. Who is waiting for you?").format(count=count)
        return _said(step.what), when, why
    what = (
        _("Ask {name}: {what}").format(name=names, what=_said(step.what))
        if names
        else _said(step.what)
    )
    will = _("{names} will do it").format(names=names) if names else _("they will do it")
    return what, when, will


def _why_step(told: _Told, step: Step) -> str:
    """The smallest version of a step, else with whom it is, where that is not in it already."""
    if step.smallest.strip():
        return _("The smallest version: {smallest}").format(smallest=_said(step.smallest))
    unnamed = [one for one in step.people if told.journal.name_of(one) not in step.what]
    if unnamed:
        return _names(told, tuple(unnamed))
    goal = told.journal.goals.get(step.goal) if step.goal else None
    if goal is not None:
        return _("For: {goal}").format(goal=_said(goal.what))
    if step.due == told.today:
        return _("You meant to do it today.")
    return _("You meant to do it; it still can be done.")


def _person(told: _Told, thing: Thing, person: Person) -> tuple[str, str, str]:
    return _OF_A_PERSON.get(thing.kind, _need)(told, thing, person)


def _birthday(told: _Told, thing: Thing, person: Person) -> tuple[str, str, str]:
    what = _("Birthday of {name}").format(name=_name(person))
    return what, _day(told, thing), _turns(thing, person)


def _talk(told: _Told, thing: Thing, person: Person) -> tuple[str, str, str]:
    return _("Talk to {name}").format(name=_name(person)), *_due(told, thing)


def _follow_up(told: _Told, thing: Thing, person: Person) -> tuple[str, str, str]:
    what = _("Follow up with {name}").format(name=_name(person))
    return what, _short(told, thing), _("You met; what follows?")


def _stale(told: _Told, thing: Thing, person: Person) -> tuple[str, str, str]:
    why = _("Nothing has moved since {date}.").format(date=_short(told, thing))
    return _("A step towards {name}").format(name=_name(person)), _wish(person), why


def _wanted(told: _Told, _thing: Thing, person: Person) -> tuple[str, str, str]:
    why = _("You want to meet; no next step yet.")
    if person.route:
        route = _said(told.journal.name_of(person.route), 60)
        why = _("The way there: {name}; no next step yet.").format(name=route)
    return _("A step towards {name}").format(name=_name(person)), _wish(person), why


def _thank(told: _Told, thing: Thing, person: Person) -> tuple[str, str, str]:
    when = _("since {date}").format(date=_day(told, thing))
    return _("Thank {name}").format(name=_name(person)), when, _told_in(told, thing)


def _ask_after(told: _Told, thing: Thing, person: Person) -> tuple[str, str, str]:
    why = _("{text}; no contact since.").format(text=_told_in(told, thing))
    return _("Ask {name} how it went").format(name=_name(person)), _short(told, thing), why


def _found(told: _Told, thing: Thing, person: Person) -> tuple[str, str, str]:
    """Through whom somebody was found, and what for."""
    search = told.journal.searches.get(thing.about)
    why = _("You look for: {what}; {first} may be the one.").format(
        what=_said(search.what, 80) if search else "", first=_first(person)
    )
    if not person.route:
        return _("A step towards {name}").format(name=_name(person)), "", why
    route = _said(told.journal.name_of(person.route), 40)
    return _("Ask {route} about {name}").format(route=route, name=_name(person)), "", why


def _need(_told: _Told, thing: Thing, person: Person) -> tuple[str, str, str]:
    why = _("{name} needs {need}; you offer: {offer}").format(
        name=_first(person), need=_said(thing.need, 80), offer=_said(thing.offer, 80)
    )
    return _("Sow with {name}").format(name=_name(person)), "", why


_OF_A_PERSON: dict[ThingKind, Callable[[_Told, Thing, Person], tuple[str, str, str]]] = {
    "birthday": _birthday,
    "due": _talk,
    "follow-up": _follow_up,
    "stale": _stale,
    "wanted": _wanted,
    "thank": _thank,
    "ask-after": _ask_after,
    "found": _found,
}


def _name(person: Person) -> str:
    return _said(person.label, 60)


def _first(person: Person) -> str:
    return _said(first_name(person), 40)


def _wish(person: Person) -> str:
    return say_allowed((person.wish or "wanted",), "wish")


def _short(told: _Told, thing: Thing) -> str:
    return say_date(thing.day, told.today, "short") if thing.day else ""


def _told_in(told: _Told, thing: Thing) -> str:
    """The line of the log from which a thing follows."""
    entry = told.journal.entries.get(thing.about)
    return _said(entry.text, 120).rstrip(".") if entry else ""


def _due(told: _Told, thing: Thing) -> tuple[str, str]:
    """Since when someone is due, and why: their rhythm and the last contact."""
    due = thing.due
    if due is None:
        return "", ""
    every = rhythm_in_words(due.rhythm)
    if due.circle:
        circle = _said(circle_label(due.circle), 40)
        every = _("{every}, as for {circle}").format(every=every, circle=circle)
    when = _day(told, thing)
    if due.on < told.today:
        when = _("since {date}").format(date=say_date(due.on, told.today, "short"))
    return when, f"{every}; {say_last(due, told.today)}"


def _turns(thing: Thing, person: Person) -> str:
    year = person.birthday[:4]
    if not (year.isdecimal() and thing.day):
        return ""
    return _("turns {age}").format(age=thing.day.year - int(year))


def _day(told: _Told, thing: Thing) -> str:
    """Today and tomorrow by their words, else the weekday and the day."""
    if thing.day is None:
        return ""
    if thing.day == told.today:
        return _("today")
    if thing.day == told.today + timedelta(days=1):
        return _("tomorrow")
    return say_date(thing.day, told.today, "weekday")


def _names(told: _Told, people: tuple[str, ...]) -> str:
    return ", ".join(_said(told.journal.name_of(key), 40) for key in people[:4])

"""A thing worth doing on the page: what, when, its key; and below it why."""

from datetime import timedelta

from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.dread import ASKED_AFTER
from networkjournal.domain.records import Meeting, Person, Step
from networkjournal.domain.rhythm import rhythm_in_words
from networkjournal.domain.worth_doing import Thing, ThingKind
from networkjournal.language import _
from networkjournal.tui.commands import BY_ID
from networkjournal.tui.desk import Desk
from networkjournal.tui.overview import first_name
from networkjournal.tui.saying import moment_of, say_word
from networkjournal.tui.text import Line, Span, fit, said, spread

THING = "thing:"
"""What the key of a row begins with where there is no record yet."""

COMMAND_OF: dict[ThingKind, str] = {
    "prepare": "brief",
    "birthday": "talk",
    "kept-off": "who-waits",
    "step": "done",
    "promise": "talk",
    "held": "done",
    "unwritten": "edit",
    "due": "talk",
    "known-for": "section-known-for",
    "review": "edit",
    "follow-up": "done",
    "stale": "step",
    "wanted": "step",
    "need": "sow",
    "sow": "sow",
}
"""The command (its id) that does each kind of thing."""


def key_of(thing: Thing) -> str:
    """What the row stands for: the record, or a word of its own."""
    return thing.record or f"{THING}{thing.kind}"


def thing_lines(desk: Desk, thing: Thing, width: int) -> list[Line]:
    """The lines of a thing: what and when, with the key that does it; then why."""
    what, when, why = _words(desk, thing)
    key = BY_ID[COMMAND_OF[thing.kind]].with_keys(desk.keys).shown_keys[0]
    right: list[Span] = [(when, "soft"), ("   ", ""), (key, "key")] if when else [(key, "key")]
    lines: list[Line] = [spread(((what, ""),), right, width)]
    if why:
        lines.append(fit(((why, "soft"),), width))
    return lines


def _words(desk: Desk, thing: Thing) -> tuple[str, str, str]:
    record = desk.journal.get(thing.record) if thing.record else None
    match record:
        case Meeting():
            return _meeting(desk, thing, record)
        case Step():
            return _step(desk, thing, record)
        case Person():
            return _person(desk, thing, record)
        case _:
            return _mine(desk, thing)


def _mine(desk: Desk, thing: Thing) -> tuple[str, str, str]:
    """What is about myself: to give something, and how I want to be known."""
    if thing.kind == "sow":
        if thing.day is None:
            return _("Give something away"), "", _("Nothing has been sown yet.")
        last = _("last {date}").format(date=say_date(thing.day, desk.today, "short"))
        return _("Give something away"), last, _("Nothing was sown for thirty days.")
    question = _("How do you want to be known?")
    if thing.kind == "known-for":
        return question, "", _("One field is enough to begin.")
    since = ""
    if thing.day:
        since = _("since {date}").format(date=say_date(thing.day, desk.today, "short"))
    return question, since, _("Written half a year ago; does it still fit?")


def _meeting(desk: Desk, thing: Thing, meeting: Meeting) -> tuple[str, str, str]:
    names = _names(desk, meeting.people)
    time = moment_of(meeting)[1]
    if thing.kind in {"held", "unwritten"}:
        when = f"{_day(desk, thing)} {time}".strip()
        why = _("It was planned; x notes that it was held.")
        if thing.kind == "unwritten":
            why = _("Nothing is written about it yet; e opens its notes.")
        return said(meeting.what), when, why
    what = (
        _("Prepare for {name}").format(name=names)
        if names
        else _("Prepare: {what}").format(what=said(meeting.what))
    )
    why = _("{count} of 6 boxes filled; with three you are prepared.").format(count=thing.boxes)
    return what, f"{_day(desk, thing)} {time}".strip(), why


def _step(desk: Desk, thing: Thing, step: Step) -> tuple[str, str, str]:
    when = _day(desk, thing)
    if thing.day and thing.day < desk.today:
        when = _("since {date}").format(date=when)
    names = _names(desk, step.people)
    if thing.kind == "step":
        return said(step.what), when, names
    if thing.kind == "kept-off":
        count = len(step.put_off)
        why = _("Put off twice. Who is waiting for you?")
        if count > ASKED_AFTER:
            why = _("Put off {count} times. Who is waiting for you?").format(count=count)
        return said(step.what), when, why
    what = (
        _("Ask {name}: {what}").format(name=names, what=said(step.what))
        if names
        else said(step.what)
    )
    will = _("{names} will do it").format(names=names) if names else _("they will do it")
    return what, when, will


def _person(desk: Desk, thing: Thing, person: Person) -> tuple[str, str, str]:
    name, first = said(person.label, 60), said(first_name(person), 40)
    match thing.kind:
        case "birthday":
            return (
                _("Birthday of {name}").format(name=name),
                _day(desk, thing),
                _turns(thing, person),
            )
        case "due":
            return _("Talk to {name}").format(name=name), *_due(desk, thing)
        case "follow-up":
            met = say_date(thing.day, desk.today, "short") if thing.day else ""
            why = _("You met; x notes that you followed it up.")
            return _("Follow up with {name}").format(name=name), met, why
        case "stale":
            return _("A step towards {name}").format(name=name), *_stale(desk, thing, person)
        case "wanted":
            wish = say_word("wish", person.wish or "wanted")
            why = _("You want to meet; no next step yet.")
            if person.route:
                route = said(desk.journal.name_of(person.route), 60)
                why = _("The way there: {name}; no next step yet.").format(name=route)
            return _("A step towards {name}").format(name=name), wish, why
        case _:
            why = _("{name} needs {need}; you offer: {offer}").format(
                name=first, need=said(thing.need, 80), offer=said(thing.offer, 80)
            )
            return _("Sow with {name}").format(name=name), "", why


def _stale(desk: Desk, thing: Thing, person: Person) -> tuple[str, str]:
    """How far the wish is, and since when nothing moved it."""
    since = say_date(thing.day, desk.today, "short") if thing.day else ""
    why = _("Nothing has moved since {date}; L lets it go.").format(date=since)
    return say_word("wish", person.wish or "wanted"), why


def _due(desk: Desk, thing: Thing) -> tuple[str, str]:
    """Since when someone is due, and why: their rhythm and the last contact."""
    due = thing.due
    if due is None:
        return "", ""
    every = rhythm_in_words(due.rhythm)
    if due.circle:
        circle = said(circle_label(due.circle), 40)
        every = _("{every}, as for {circle}").format(every=every, circle=circle)
    day = say_date(due.last, desk.today, "short") if due.last else ""
    last = _("last {date}").format(date=day) if day else _("never yet")
    when = _day(desk, thing)
    if due.on < desk.today:
        when = _("since {date}").format(date=say_date(due.on, desk.today, "short"))
    return when, f"{every}; {last}"


def _turns(thing: Thing, person: Person) -> str:
    year = person.birthday[:4]
    if not (year.isdecimal() and thing.day):
        return ""
    return _("turns {age}").format(age=thing.day.year - int(year))


def _day(desk: Desk, thing: Thing) -> str:
    """Today and tomorrow by their words, else the weekday and the day."""
    if thing.day is None:
        return ""
    if thing.day == desk.today:
        return _("today")
    if thing.day == desk.today + timedelta(days=1):
        return _("tomorrow")
    return say_date(thing.day, desk.today, "weekday")


def _names(desk: Desk, people: tuple[str, ...]) -> str:
    return ", ".join(said(desk.journal.name_of(key), 40) for key in people[:4])

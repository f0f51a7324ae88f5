"""What was understood of a sentence, said under it while it is typed."""

from collections.abc import Sequence

from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.records import Person
from networkjournal.domain.sentence.captured import Captured
from networkjournal.domain.sentence.plan import place_of
from networkjournal.language import _
from networkjournal.tui.completion import Offer, OpenName
from networkjournal.tui.desk import Desk
from networkjournal.tui.line_kinds import LineKind, is_plan
from networkjournal.tui.saying import say_minutes, say_word
from networkjournal.tui.sentence_writing import say_behind_us
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Span, joined, said

_CANDIDATES = 3
_FEW = 2


def echo(
    desk: Desk,
    kind: LineKind,
    captured: Captured,
    beside: Person | None,
    offer: Offer | None,
    open_ones: Sequence[OpenName],
) -> list[list[Span]]:
    """At most two lines: what is still to be settled first, then what is understood.

    Args:
        desk: The journal.
        kind: What is being written.
        captured: What was understood.
        beside: The person on whose page one is, who is in it unsaid.
        offer: Whom the word being typed may mean.
        open_ones: The names in it that are to be settled.
    """
    lines: list[list[Span]] = []
    if captured.ambiguous:
        lines.append(_which(captured))
    elif open_ones:
        lines.append([(ask_whether_new(open_ones[0]), "due")])
    elif captured.unknown:
        new = ", ".join(said(name, 24) for name in captured.unknown[:_CANDIDATES])
        new += ", …" if len(captured.unknown) > _CANDIDATES else ""
        lines.append([(_("New: {names} · Enter adds").format(names=new), "due")])
    elif captured.no_day:
        words = _("“{x}” does not exist; say another day.")
        lines.append([(words.format(x=said(captured.no_day, 30)), "due")])
    elif is_behind_us(desk, kind, captured):
        lines.append([(say_behind_us(desk, captured.on or desk.today), "due")])
    elif not is_plan(kind) and captured.on is not None and captured.on > desk.today:
        day = say_date(captured.on, desk.today, "day")
        words = keyed(_("{date} is still to come; [meeting] plans a meeting.")).format(date=day)
        lines.append([(words, "due")])
    elif offer is not None:
        lines.append(_offered(offer))
    lines.append(understood(desk, kind, captured, beside))
    return lines[:2]


def ask_whether_new(name: OpenName) -> str:
    """Whether somebody known is meant by a name that nobody has."""
    known = " · ".join(said(person.label, 24) for person in name.people[:_FEW])
    known += " · …" if len(name.people) > _FEW else ""
    words = _("{names}? Tab chooses · Enter again adds {new}")
    return words.format(names=known, new=said(name.written, 24))


def _which(captured: Captured) -> list[Span]:
    asked = captured.ambiguous[0]
    line: list[Span] = [(f"{said(asked.written, 30)}? ", "name")]
    for number, person in enumerate(asked.candidates[:_CANDIDATES]):
        line.append((" · " if number else "", "soft"))
        line.append((told_apart(person), ""))
    if len(asked.candidates) > _CANDIDATES:
        line.append((" · …", "soft"))
    return [*line, ("   " + _("Tab chooses"), "soft")]


def _offered(offer: Offer) -> list[Span]:
    line: list[Span] = [("Tab: ", "soft"), (told_apart(offer.people[0]) + "?", "")]
    for person in offer.people[1:_CANDIDATES]:
        line += [(" · ", "soft"), (told_apart(person), "soft")]
    return line


def told_apart(person: Person) -> str:
    """A person's name with a circle or role, so that two of one name are told apart."""
    beside = circle_label(person.circles[0]) if person.circles else person.role
    name = said(person.label, 40)
    return f"{name} ({said(beside, 24)})" if beside and person.name else name


def is_behind_us(desk: Desk, kind: LineKind, captured: Captured) -> bool:
    """Whether a meeting is planned on a day that has passed, and not said to have been held."""
    has_state = any(name == "state" for name, _value in captured.fields)
    return (
        kind == "meeting" and captured.on is not None and captured.on < desk.today and not has_state
    )


def understood(desk: Desk, kind: LineKind, captured: Captured, beside: Person | None) -> list[Span]:
    """People, day, minutes and the rest, in one line."""
    ids = captured.people or ((beside.id,) if beside else ())
    names = ", ".join(_called(desk, key) for key in ids)
    parts: list[Sequence[Span]] = [
        ((_with(kind, names), ""),) if names else (),
        _when(desk, kind, captured),
    ]
    if captured.weekday_differs:
        parts.append(((_("the weekday said is another"), "due"),))
    if captured.minutes:
        parts.append(((say_minutes(captured.minutes), ""),))
    if kind == "meeting":
        parts.append(((_place(desk, captured), ""),))
    if captured.expertise:
        parts.append(((said(captured.expertise, 40), ""),))
    parts += [(("#" + said(tag, 30), ""),) for tag in captured.tags[:6]]
    parts += [
        ((f"{say_field(name).replace('_', ' ')}: {said(say_word(name, value), 40)}", ""),)
        for name, value in captured.fields[:6]
    ]
    if captured.other_date:
        words = _("“{x}” stays text: the first date counts").format(x=said(captured.other_date, 20))
        parts.append(((words, "soft"),))
    return joined(parts)


def _when(desk: Desk, kind: LineKind, captured: Captured) -> Sequence[Span]:
    """The day, and of a meeting the hour; what is not said is today, or open."""
    if not is_plan(kind):
        said_day = say_date(
            captured.on or desk.today, desk.today, "day" if captured.on else "weekday"
        )
        return ((said_day, "" if captured.on else "soft"),)
    day = captured.on or (desk.today if captured.at else None)
    if day is None:
        return ((_("no date yet"), "soft"),)
    said_day = say_date(day, desk.today, "weekday" if captured.at else "day")
    said_day = f"{said_day} {captured.at}".strip()
    return ((_("by {date}").format(date=said_day) if kind == "step" else said_day, ""),)


def _place(desk: Desk, captured: Captured) -> str:
    """Where the meeting is."""
    names = [*map(desk.journal.name_of, captured.people), *captured.unknown]
    return said(place_of(captured, names), 40)


def _called(desk: Desk, key: str) -> str:
    """A person's name; where someone else has it too, with what tells the two apart."""
    person = desk.journal.people.get(key)
    if person is not None and len(desk.overview.names.named(person.label)) > 1:
        return told_apart(person)
    return said(desk.journal.name_of(key), 40)


def _with(kind: LineKind, names: str) -> str:
    if kind == "sowing":
        return _("to {names}").format(names=names)
    if kind in {"harvest", "insight"}:
        return _("from {names}").format(names=names)
    return _("with {names}").format(names=names)

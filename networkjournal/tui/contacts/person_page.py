"""The page of a person: what one can mean for them comes first."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Person
from networkjournal.domain.text import fold
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.log.entry_row import dated_entry_row
from networkjournal.tui.overview import first_name
from networkjournal.tui.record_fields import FIELDS
from networkjournal.tui.record_page import field_blocks, labelled
from networkjournal.tui.rows import Block
from networkjournal.tui.saying import box_spans, moment_of
from networkjournal.tui.text import Line, Span, fit, said, spread, wrap

_SHOWN_ABOVE = frozenset(
    {
        "name",
        "role",
        "organisation",
        "place",
        "circles",
        "needs",
        "offer",
        "differences",
        "barriers",
    }
    | {"languages", "met.on", "met.where", "met.through", "standing"}
)
_SMALL_WORD = 3
_TOGETHER = 200
"""So many lines of the log stand on the page; the log itself, filtered, has all of them."""


def person_page(desk: Desk, person: Person, width: int) -> list[Block]:
    """Everything about someone, in the order in which it is useful."""
    return [
        Block(_head(desk, person, width), person.id),
        *_mean_for(desk, person, width),
        *_hope(person, width),
        *_differ(desk, person, width),
        *_ahead(desk, person, width),
        *_together(desk, person, width),
        *_rest(desk, person, width),
    ]


def _head(desk: Desk, person: Person, width: int) -> list[Line]:
    last = desk.overview.last_contact(person.id)
    when = (
        _("last contact {date}").format(date=say_date(last, desk.today, "weekday")) if last else ""
    )
    name = ((said(person.label, 120), "name"),)
    lines: list[Line] = [spread(name, ((when, "soft"),), width)]
    if cell_len(person.label) + cell_len(when) + 2 > width:
        lines = [*([((line, "name"),) for line in wrap(said(person.label, 120), width)])]
        if when:
            lines.append(((when, "soft"),))
    role = ", ".join(filter(None, (person.role if person.name else "", person.organisation)))
    languages = ", ".join(person.languages[:6])
    circles = ", ".join(circle_label(circle) for circle in person.circles[:8])
    for parts, ink in (
        ((role, person.place, languages), ""),
        ((circles, _met(desk, person), _wanted(desk, person)), "soft"),
    ):
        words = " · ".join(said(part) for part in parts if part)
        lines.extend(((line, ink),) for line in (wrap(words, width) if words else ()))
    return lines


def _met(desk: Desk, person: Person) -> str:
    met = person.met
    if met is None:
        return ""
    words = []
    if met.where:
        words.append(_("met at {place}").format(place=said(met.where, 60)))
    if met.through:
        name = said(desk.journal.name_of(met.through), 60)
        words.append(_("through {name}").format(name=name))
    if met.on:
        words.append(say_date(met.on, desk.today, "short"))
    return ", ".join(words)


def _wanted(desk: Desk, person: Person) -> str:
    if person.standing != "wanted":
        return ""
    if person.route:
        name = said(desk.journal.name_of(person.route), 60)
        return _("to meet, through {name}").format(name=name)
    return _("to meet")


def _heading(words: str) -> Block:
    return Block([(), ((words, "heading"),)])


def _mean_for(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    yield _heading(_("What can I mean for {name}?").format(name=said(first_name(person), 40)))
    if not person.needs and not person.offer:
        words = _("Not known yet. e writes down what {name} needs.")
        yield Block([((words.format(name=said(first_name(person), 40)), "soft"),)])
    for need in person.needs:
        offer = _offer_for(desk, need)
        answer: Sequence[Span] = (
            (("● ", "due"), (_("you offer: {offer}").format(offer=said(offer, 80)), ""))
            if offer
            else ((_("nothing of yours fits yet"), "soft"),)
        )
        half = max(width * 9 // 20, 20)
        if cell_len(need) <= half - 2:
            gap = " " * (half - cell_len(said(need)))
            yield Block([fit(((said(need), ""), (gap, ""), *answer), width)])
        else:
            lines: list[Line] = [((line, ""),) for line in wrap(said(need), width)]
            yield Block([*lines, fit((("  ", ""), *answer), width)])
    if person.offer:
        yield from labelled(_("You can offer"), person.offer, width)


def _offer_for(desk: Desk, need: str) -> str:
    """What of mine answers this need: an expertise that shares a word with it."""
    profile = desk.overview.profile()
    if profile is None:
        return ""
    words = {word for word in fold(need).split() if len(word) > _SMALL_WORD}
    for expertise in profile.expertise:
        own = set(fold(f"{expertise.name} {expertise.offer}").split())
        if words & own:
            return expertise.offer or expertise.name
    return ""


def _hope(person: Person, width: int) -> Iterator[Block]:
    if person.skills:
        yield _heading(_("What {name} knows").format(name=said(first_name(person), 40)))
        yield Block([((line, ""),) for line in wrap(", ".join(person.skills), width)])


def _differ(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    if person.differences:
        yield _heading(_("Where you differ"))
    for difference in person.differences:
        because = said(difference.because, 40)
        lines: list[Line] = [((line, ""),) for line in wrap(difference.what, width - 20)]
        lines[0] = spread(lines[0], ((because, "soft"),) if because else (), width)
        yield Block(lines)
    if person.barriers:
        yield _heading(_("Barriers"))
    for barrier in person.barriers:
        words = ": ".join(filter(None, (barrier.kind, barrier.what)))
        line: list[Span] = [(said(words), "")]
        if barrier.bridge:
            line += [(" → ", "soft"), (said(desk.journal.name_of(barrier.bridge), 60), "name")]
        yield Block([line])


def _together(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    entries = desk.overview.entries_with(person.id)
    yield _heading(_("Together"))
    if not entries:
        words = _("No sowing with {name} yet. s writes one.")
        yield Block([((words.format(name=said(first_name(person), 40)), "soft"),)])
        return
    for entry in entries[:_TOGETHER]:
        yield Block([dated_entry_row(desk, entry, width)], entry.id)


def _ahead(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    if not desk.overview.log_is_open:
        return
    rows: list[tuple[str, Block]] = []
    for meeting in desk.overview.meetings_ahead(person.id):
        day, time = moment_of(meeting)
        when = " ".join(filter(None, (say_date(day, desk.today, "short") if day else "", time)))
        what = [(f"{when:<13} ", "soft"), (said(meeting.what), "")]
        rows.append((meeting.at, Block([spread(what, box_spans(meeting), width)], meeting.id)))
    for step in desk.journal.steps.values():
        if person.id in step.people and step.done is None:
            when = say_date(step.due, desk.today, "short") if step.due else ""
            line: Line = [(f"{when:<13} ", "soft"), (said(step.what), "")]
            rows.append((step.due.isoformat() if step.due else "9", Block([line], step.id)))
    if rows:
        yield _heading(_("Ahead"))
        yield from (block for _when, block in sorted(rows, key=lambda row: row[0]))


def _rest(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    rest = [
        block
        for field in FIELDS[Person]
        if field.name not in _SHOWN_ABOVE and field.name != "skills"
        for block in field_blocks(desk, person, field, width)
    ]
    own = [
        block
        for name, value in person.fields.items()
        for block in labelled(name, value, width)
        if value
    ]
    if rest or own:
        yield _heading(_("More"))
        yield from (*rest, *own)

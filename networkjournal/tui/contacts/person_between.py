"""The middle of a person's page: where you differ, what stands between you, how you keep up."""

from collections.abc import Iterator

from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Person
from networkjournal.domain.rhythm import (
    NEVER,
    rhythm_in_words,
    rhythm_of,
    standing_to_rhythm,
)
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.record_page import labelled
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, Span, said, spread, wrap

_MOST_CIRCLES = 12


def differ(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    """Where you differ, then the barriers, each with who can bridge it."""
    if person.differences:
        yield heading_block(_("Where you differ"))
    for difference in person.differences:
        because = said(difference.because, 40)
        lines: list[Line] = [((line, ""),) for line in wrap(difference.what, width - 20)]
        lines[0] = spread(lines[0], ((because, "soft"),) if because else (), width)
        yield Block(lines)
    if person.barriers:
        yield heading_block(_("Barriers"))
    for barrier in person.barriers:
        words = ": ".join(filter(None, (barrier.kind, barrier.what)))
        line: list[Span] = [(said(words), "")]
        if barrier.bridge:
            line += [(" → ", "soft"), (said(desk.journal.name_of(barrier.bridge), 60), "name")]
            yield Block([line])
            continue
        find = keyed(_("[bridge] finds a bridge"))
        yield Block([spread(line, ((find, "soft"),), width)])


def keeping_up(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    """In which circles, how we met and through whom, and the rhythm with when it is due."""
    circles = ", ".join(said(circle_label(one), 60) for one in person.circles[:_MOST_CIRCLES])
    lines = (
        (_("Circles"), circles),
        (_("Met"), _met(desk, person)),
        (_("Rhythm"), rhythm_line(desk, person)),
    )
    filled = [(label, words) for label, words in lines if words]
    if filled:
        yield heading_block(_("Keeping in touch"))
        for label, words in filled:
            yield from labelled(label, words, width)


def _met(desk: Desk, person: Person) -> str:
    met = person.met
    if met is None:
        return ""
    through = said(desk.journal.name_of(met.through), 60) if met.through else ""
    words = (
        said(met.where, 60),
        _("through {name}").format(name=through) if through else "",
        say_date(met.on, desk.today, "short") if met.on else "",
    )
    return " · ".join(filter(None, words))


def rhythm_line(desk: Desk, person: Person) -> str:
    """``every 6 weeks · last 24 Sep · due since 5 Nov``; nothing for somebody without a rhythm."""
    settings, today = desk.journal.settings, desk.today
    rhythm, circle = rhythm_of(person, settings)
    if not rhythm:
        return ""
    words = rhythm_in_words(rhythm)
    if circle:
        words = _("{rhythm}, as for {circle}").format(
            rhythm=words, circle=said(circle_label(circle), 40)
        )
    parts = [words]
    last = desk.overview.last_contact(person.id)
    if last:
        parts.append(_("last {date}").format(date=say_date(last, today)))
    if rhythm != NEVER:
        due = standing_to_rhythm(person, last, settings, today)
        put_off = person.put_off_until
        if put_off is not None and put_off > today:
            parts.append(_("put off until {date}").format(date=say_date(put_off, today)))
        elif due is not None and due.on == today:
            parts.append(_("due today"))
        elif due is not None:
            since = _("due since {date}") if due.on < today else _("due {date}")
            parts.append(since.format(date=say_date(due.on, today)))
    return " · ".join(parts)

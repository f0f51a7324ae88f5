"""Whom to introduce to whom as rows: on the page of breadth, and on that of a person."""

from collections.abc import Iterator, Sequence

from networkjournal.domain.introducing import Introduction
from networkjournal.domain.records import Person
from networkjournal.language import _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.introducing.key import row_for
from networkjournal.tui.introducing.saying import other_of, why_in_words
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said, spread, wrap

INTRODUCTION = "introduce:"
"""What the key of a row begins with that stands for an introduction; the two ids follow."""

EVERY = f"{INTRODUCTION}every"
"""The key of the row that stands for all of them."""

_BETWEEN = "\x1f"
_SHOWN = 3
_ON_A_PERSON = 3


def key_of(introduction: Introduction) -> str:
    """The key of its row."""
    return f"{INTRODUCTION}{introduction.one}{_BETWEEN}{introduction.other}"


def two_at(desk: Desk, key: str) -> tuple[Person, Person] | None:
    """The two whose row has this key; None where it is another, or one of them is gone."""
    one, between, other = key.removeprefix(INTRODUCTION).partition(_BETWEEN)
    people = desk.journal.people
    if not (key.startswith(INTRODUCTION) and between and one in people and other in people):
        return None
    return people[one], people[other]


def whom_to_introduce(desk: Desk, width: int) -> Iterator[Block]:
    """The first few, and how many there are; nothing where nobody fits."""
    found = desk.overview.introducing.first() if desk.overview.log_is_open else []
    if not found:
        return
    yield heading_block(_("Whom to introduce"))
    yield from rows(desk, found[:_SHOWN], width)
    more = len(found) - _SHOWN
    if more > 0:
        words = keyed(
            ngettext("and {count} more; [why] shows it", "and {count} more; [why] shows them", more)
        )
        yield Block([((words.format(count=more), "soft"),)], EVERY)


def rows(desk: Desk, introductions: Sequence[Introduction], width: int) -> Iterator[Block]:
    """Each two with why."""
    for one in introductions:
        names = (said(desk.journal.name_of(key), 40) for key in (one.one, one.other))
        first, second = names
        left: Line = ((first, "name"), (" – ", "soft"), (second, "name"))
        key = ((keyed("[introduce]"), "key"),)
        why = why_in_words(desk, one.matches[0])
        lines: list[Line] = [spread(left, key, width)]
        lines.extend((("  ", ""), (line, "soft")) for line in wrap(why, width - 2))
        yield Block(lines, key_of(one))


def page_of(desk: Desk, key: str, width: int) -> Iterator[Block]:
    """Why these two, with both to open; or all that there are."""
    found = desk.overview.introducing.first()
    if key == EVERY:
        title = _("They do not know each other, and one needs what the other has")
        yield Block([*(((line, "name"),) for line in wrap(title, width)), ()])
        yield from rows(desk, found, width)
        return
    two = two_at(desk, key)
    one = next((one for one in found if key_of(one) == key), None)
    if two is None or one is None:
        return
    names = _("{one} and {other}").format(one=desk.call(two[0]), other=desk.call(two[1]))
    yield Block([*(((line, "name"),) for line in wrap(names, width))], key)
    yield heading_block(_("Why"))
    for match in one.matches:
        words = " · ".join((why_in_words(desk, match), said(match.reason, 80)))
        yield Block([((line, ""),) for line in wrap(words, width)])
    apart = _("They share no circle, and no tie between them is written down.")
    yield Block([((line, "soft"),) for line in wrap(apart, width)])
    yield heading_block(_("Made from"))
    for person in two:
        about = said(person.role or ", ".join(person.skills[:2]), 60)
        yield Block([((said(person.label, 60), ""), ("  ", ""), (about, "soft"))], person.id)
    how = keyed(_("[introduce] begins the sentence: a sowing to both, and a tie between them."))
    yield Block([(), *(((line, "soft"),) for line in wrap(how, width))])


def on_person(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    """To whom one could introduce somebody."""
    found = desk.overview.introducing.with_person(person.id, _ON_A_PERSON)
    if not found:
        return
    yield heading_block(_("Whom to introduce"))
    for one in found:
        other = other_of(one, person.id)
        words = _("to {name}: {why}").format(
            name=said(desk.journal.name_of(other), 40), why=why_in_words(desk, one.matches[0])
        )
        first, *rest = wrap(words, width - 3)
        key = ((keyed("[introduce]"), "key"),)
        lines: list[Line] = [spread(((first, ""),), key, width)]
        lines.extend((("  ", ""), (line, "")) for line in rest)
        yield Block(lines, row_for(other))

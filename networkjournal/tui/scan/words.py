"""What the page of scanning says: about whom it asks, what one looks for, what came of it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from networkjournal.domain.circles import circle_label
from networkjournal.domain.numbers_said import say_number
from networkjournal.domain.records import Person, Search
from networkjournal.domain.scanning import known_through
from networkjournal.domain.text import fold
from networkjournal.domain.ties import is_second_degree
from networkjournal.language import _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.scan.kept_round import LENGTH, Round
from networkjournal.tui.text import Line, column, fit, said, spread, wrap

_SIDE_BY_SIDE = 60
"""Cells from which what one looks for stands beside the people."""


def about(person: Person) -> str:
    """Who this is: circles, field, role, organisation and place."""
    circles = ", ".join(said(circle_label(one), 40) for one in person.circles[:4])
    parts = (
        circles,
        person.field,
        person.role if person.name else "",
        person.organisation,
        person.place,
    )
    return " · ".join({fold(part): said(part, 60) for part in parts if part}.values())


def time_left(round_: Round) -> str:
    """How long the round still takes."""
    left = LENGTH - round_.seconds
    if left <= 0:
        return _("the ten minutes are over")
    minutes = -(-left // 60)
    return ngettext("{count} min left", "{count} min left", minutes).format(count=minutes)


def beside_each_other(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    """Whom one knows already through somebody, and beside it what one looks for."""
    people = list(_people(desk, person))
    looked_for = list(_looked_for(desk))
    title = said(_("Through {name}").format(name=person.label), 60)
    if width < _SIDE_BY_SIDE:
        yield Block([((title, "heading"),)])
        for one in people:
            yield Block([_person_line(one)], one.id)
        if not people:
            yield Block([((_("nobody yet"), "soft"),)])
        yield heading_block(_("Looking for"))
        for search, answer in looked_for:
            yield Block([spread(((said(search.what, 60), ""),), ((answer, "soft"),), width)])
        return
    half = width // 2
    yield Block([_two(((title, "heading"),), ((_("Looking for"), "heading"),), width, half)])
    lines: list[tuple[Line, str]] = [(_person_line(one), one.id) for one in people]
    if not lines:
        lines = [(((_("nobody yet"), "soft"),), "")]
    for left, right in zip_longest(lines, looked_for):
        line, key = left or ((), "")
        beside: Line = ()
        if right:
            what, answer = said(right[0].what, 60), right[1]
            beside = spread(((what, ""),), ((answer, "soft"),), width - half)
        yield Block([_two(line, beside, width, half)], key)


def _two(left: Line, right: Line, width: int, half: int) -> Line:
    return [*column(left, half - 2), ("  ", ""), *fit(right, width - half)]


def _people(desk: Desk, person: Person) -> Iterable[Person]:
    known = desk.overview.network().get(person.id, {})
    return known_through(person.id, known, desk.journal)


def _person_line(person: Person) -> Line:
    role = said(person.role, 60) if person.name else ""
    return ((said(person.label, 60), "name"), ("  " if role else "", ""), (role, "soft"))


def _looked_for(desk: Desk) -> Iterator[tuple[Search, str]]:
    """What is open, and then what was found, each with whom it was found with."""
    searches = [one for one in desk.journal.searches.values() if one.open]
    for search in sorted(searches, key=lambda one: bool(one.found)):
        yield search, answer_said(desk, search)


def answer_said(desk: Desk, search: Search) -> str:
    """With whom it was found: ``found with Sanne Koster``; or that it is still open."""
    names = [said(desk.journal.name_of(key), 40) for key in search.found[:2]]
    if not names:
        return _("still open")
    return _("found with {names}").format(names=", ".join(names))


def beyond(desk: Desk) -> int:
    """How many people one does not know yet, and can reach through others."""
    return sum(
        is_second_degree(one) and bool(one.standing == "through" or one.route)
        for one in desk.journal.people.values()
    )


def what_came_of_it(desk: Desk, round_: Round, width: int) -> Iterator[Block]:
    """The end of a round: whom it found, what it answered, how broad it became."""
    walked = len(round_.passed)
    people = ngettext("{count} network", "{count} networks", walked).format(count=walked)
    minutes = max(1, (round_.seconds + 30) // 60)
    took = ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
    yield Block([((_("What came of it"), "heading"),)])
    yield Block(_lines(_("You walked through {people} in {time}.").format(
        people=people, time=took), width))  # fmt: skip
    found = found_in(desk, round_)
    yield heading_block(_("People found"))
    for person in found:
        through = said(desk.journal.name_of(person.route), 40) if person.route else ""
        beside = _("through {name}").format(name=through) if through else ""
        yield Block([spread(_person_line(person), ((beside, "soft"),), width)], person.id)
    if not found:
        yield Block([((_("nobody this time"), "soft"),)])
    answered = answered_by(desk, found)
    if answered:
        yield heading_block(_("Looking for"))
        for search in answered:
            left = ((said(search.what, 60), "name"),)
            right = answer_said(desk, search)
            yield Block([spread(left, ((right, "soft"),), width)], search.id)
    yield heading_block(_("Breadth"))
    yield Block(_lines(_breadth(desk, round_), width))


def found_in(desk: Desk, round_: Round) -> list[Person]:
    """Everyone whom the round found and who is still there."""
    entries = (desk.journal.entries.get(key) for key in round_.entries)
    ids = dict.fromkeys(one for entry in entries if entry is not None for one in entry.found)
    return [desk.journal.people[one] for one in ids if one in desk.journal.people]


def answered_by(desk: Desk, found: Sequence[Person]) -> list[Search]:
    """What one looked for and one of these people was found for."""
    ids = {one.id for one in found}
    return [one for one in desk.journal.searches.values() if not ids.isdisjoint(one.found)]


def _breadth(desk: Desk, round_: Round) -> str:
    breadth = desk.overview.breadth()
    now = breadth.circles.effective if breadth is not None else 0.0
    words = _(
        "People you know through others: {beyond} before, {beyond_now} now."
        " Whom you know yourself is spread as if over {before} equal circles before, {now} now."
    )
    return words.format(
        before=say_number(round_.circles, 1, 0),
        now=say_number(now, 1, 0),
        beyond=round_.beyond,
        beyond_now=beyond(desk),
    )


def _lines(words: str, width: int) -> list[Line]:
    return [((line, ""),) for line in wrap(words, width)]

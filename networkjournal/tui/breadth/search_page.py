"""The page of something one looks for: why, for which goal, and who may have it."""

from collections.abc import Iterator, Mapping, Sequence

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.haves import where_found
from networkjournal.domain.records import Person, Search
from networkjournal.domain.ties import Way, is_first_degree
from networkjournal.domain.who import Found, ways_there, who
from networkjournal.language import N_, _, ngettext, pgettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.record_page import labelled
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, fit, said, spread, wrap

_SHOWN = 20
"""So many of one degree are shown."""

_WAYS = 3
"""So many ways to one person are said."""

_DEGREES = {
    1: N_("Your relations"),
    2: N_("Relations of your relations"),
    3: N_("Further away, or no way there is written down yet"),
}


def search_page(desk: Desk, search: Search, width: int) -> list[Block]:
    """What it is, whom it was found with, and then everyone who may have it, the nearest first."""
    lines: list[Line] = [((line, "name"),) for line in wrap(said(search.what), width)]
    state = _("Looking for") if search.open else _("Looked for, closed")
    return [
        Block([*lines, ((state, "soft"),)], search.id),
        Block([()]),
        *labelled_if(_("Why"), search.why, width),
        *labelled_if(_("For the goal"), _goal(desk, search), width),
        *_found(desk, search, width),
        *_who_may(desk, search, width),
    ]


def labelled_if(label: str, words: str, width: int) -> Sequence[Block]:
    """A label and words; nothing without words."""
    return labelled(label, words, width) if words else ()


def _goal(desk: Desk, search: Search) -> str:
    return said(desk.journal.name_of(search.goal)) if search.goal else ""


def _found(desk: Desk, search: Search, width: int) -> Iterator[Block]:
    """Whom it was found with, and the ways to those whom I do not know yet."""
    if search.found:
        yield heading_block(_("Found"))
    people = desk.journal.people
    there = [one for one in search.found if one in people] if desk.overview.log_is_open else []
    ways = ways_there(there, desk.journal, desk.overview.last_contact)
    for key in search.found:
        if key not in people:
            yield Block([((said(desk.journal.name_of(key), 60), "name"),)])
            continue
        yield Block([_person(desk, people[key], width), *_ways(desk, key, ways, width)], key)


def _who_may(desk: Desk, search: Search, width: int) -> Iterator[Block]:
    """Everyone who may have it and was not found for it yet, with the ways there."""
    if not search.open:
        return
    if not desk.overview.log_is_open:
        return
    journal, overview = desk.journal, desk.overview
    everyone = who(search.what, journal, overview.last_contact, overview.haves)
    everyone = [one for one in everyone if one.person not in search.found]
    yield heading_block(_("Who may have it"))
    if not everyone:
        words = _("Nobody you wrote down yet. [scan] asks your relations whom they know.")
        yield Block([((line, "soft"),) for line in wrap(keyed(words), width)])
        return
    for degree, title in _DEGREES.items():
        there = [one for one in everyone if one.degree == degree]
        if not there:
            continue
        yield Block([((_(title), "soft"),)])
        ways = ways_there((one.person for one in there[:_SHOWN]), journal, overview.last_contact)
        for one in there[:_SHOWN]:
            yield Block(_lines(desk, search, one, ways[one.person], width), one.person)
        more = len(there) - _SHOWN
        if more > 0:
            words = ngettext("and {count} more", "and {count} more", more)
            yield Block([((words.format(count=more), "soft"),)])


def _lines(desk: Desk, search: Search, found: Found, ways: Sequence[Way], width: int) -> list[Line]:
    """Who it is and where it was found; below it the ways there, the warmest first."""
    person = desk.journal.people[found.person]
    lines: list[Line] = [fit((("  ", ""), *_person(desk, person, width - 2)), width)]
    field, text = where_found(search.what, person)
    if field not in {"name", "role", "organisation", ""}:
        words = said(text) if field == "fields" else f"{say_field(field)}: {said(text)}"
        lines.extend((("    " + line, ""),) for line in wrap(words, width - 4)[:2])
    return [*lines, *_ways(desk, person.id, {person.id: ways}, width)]


def _person(desk: Desk, person: Person, width: int) -> Line:
    """Who it is, and when there was contact last with somebody I know."""
    about = said((person.role if person.name else "") or person.organisation, 60)
    left: Line = ((said(person.label, 60), "name"), ("  ", ""), (about, "soft"))
    when = _last(desk, person.id) if is_first_degree(person) else ""
    return spread(left, ((when, "soft"),) if when else (), width)


def _ways(desk: Desk, key: str, ways_to: Mapping[str, Sequence[Way]], width: int) -> Iterator[Line]:
    """The ways to somebody whom I do not know, the warmest first."""
    person, ways = desk.journal.people[key], ways_to.get(key, ())
    for way in ways[:_WAYS]:
        if way.through:
            names = [said(desk.journal.name_of(one), 40) for one in (*way.through, person.id)]
            if person.name and person.organisation:
                names.append(said(person.organisation, 40))
            words = " → ".join((pgettext("way", "you"), *names))
            words = " · ".join(filter(None, (words, _last(desk, way.through[0]))))
            for line in wrap(words, width - 4):
                yield (("    " + line, ""),)
    more = len(ways) - _WAYS
    if more > 0:
        words = ngettext("and {count} more way", "and {count} more ways", more)
        yield (("    " + words.format(count=more), "soft"),)


def _last(desk: Desk, person: str) -> str:
    day = desk.overview.last_contact(person)
    return _("last contact {date}").format(date=say_date(day, desk.today)) if day else ""

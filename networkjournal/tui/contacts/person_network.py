"""On somebody's page: whom one could know through them, or through whom one could know them."""

from collections.abc import Iterator

from networkjournal.domain.called import first_name
from networkjournal.domain.records import Person
from networkjournal.domain.scanning import known_through
from networkjournal.domain.ties import is_first_degree, ways_to
from networkjournal.language import _, ngettext, pgettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.introducing.rows import on_person
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said, spread, wrap

_SHOWN = 8


def network(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    """``Through Piet: four people you do not know yet``; of one of those, how one gets there."""
    if not desk.overview.log_is_open:
        return
    if person.standing != "known":
        yield from _way_there(desk, person, width)
    if is_first_degree(person):
        yield from _through(desk, person, width)
        yield from on_person(desk, person, width)


def _through(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    known = desk.overview.network().get(person.id, {})
    people = known_through(person.id, known, desk.journal)
    name = said(first_name(person), 40)
    if not people:
        words = keyed(_("Whom does {name} know? [whom-they-know] writes it down."))
        yield heading_block(_("Through {name}").format(name=name))
        yield Block([((words.format(name=name), "soft"),)])
        return
    count = len(people)
    words = ngettext(
        "Through {name}: {count} person you do not know yet",
        "Through {name}: {count} people you do not know yet",
        count,
    )
    yield heading_block(words.format(name=name, count=count))
    for one in people[:_SHOWN]:
        about = one.role if one.name else one.organisation
        wanted = _("wanted") if one.standing == "wanted" else ""
        left: Line = ((said(one.label, 60), "name"), ("  ", ""), (said(about, 60), "soft"))
        yield Block([spread(left, ((wanted, "soft"),) if wanted else (), width)], one.id)
    if count > _SHOWN:
        more = ngettext("and {count} more", "and {count} more", count - _SHOWN)
        yield Block([((more.format(count=count - _SHOWN), "soft"),)])


def _way_there(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    """Through whom, the warmest first, and the key that brings them nearer."""
    known = dict(desk.overview.network().get(person.id, {}))
    overview = desk.overview
    ways = ways_to(person.id, known, desk.journal, overview.last_contact)
    through = [way.through[0] for way in ways if way.through]
    if person.route and person.route not in through and person.route in desk.journal.people:
        through.append(person.route)
    yield heading_block(_("The way there"))
    for one in through[:_SHOWN]:
        names = (
            pgettext("way", "you"),
            said(desk.journal.name_of(one), 40),
            said(person.label, 40),
        )
        yield Block([((" → ".join(names), ""),)], one)
    nearer = (
        _("You do not know {name} yet. [promote]: you want to.")
        if person.standing == "through"
        else _("You want to meet {name}. [promote]: you know each other now.")
    )
    words = keyed(nearer).format(name=said(first_name(person), 40))
    yield Block([((line, "soft"),) for line in wrap(words, width)])

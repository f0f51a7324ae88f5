"""Why a figure of breadth is what it is: everyone it counted."""

from collections.abc import Iterator, Sequence

from networkjournal.domain.breadth import said as words_of
from networkjournal.domain.breadth.by_what import ByWhat
from networkjournal.domain.breadth.exact import exact_figures
from networkjournal.domain.breadth.figures import Breadth
from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.numbers_said import say_number, say_share
from networkjournal.domain.records import Entry, Person
from networkjournal.language import _, ngettext
from networkjournal.tui.breadth.figures import SPREADS, bar_line, spread_by
from networkjournal.tui.desk import Desk
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.text import Line, column, fit, said, spread, width_of, wrap

_SHOWN = 200
"""Of more people than this the rest is only counted."""

_MOMENTS = 24


def why(desk: Desk, breadth: Breadth, name: str, width: int) -> Iterator[Block]:
    """The page of a figure.

    Args:
        desk: The journal.
        breadth: The figures.
        name: Which of them: a circle behind ``circle:``, or the name of a figure.
        width: In cells.
    """
    if name == "circle":
        yield from _circles(desk, breadth, width)
    elif name in SPREADS:
        yield from _spread(desk, breadth, name, width)
    elif name == "own-kind" and breadth.own_kind is None:
        yield _title(_("Of your own trade, and from outside it"))
        words = _("Your own field and the circles of your trade stand in the form of Known for.")
        yield Block([((line, "soft"),) for line in wrap(words, width)])
    elif name == "own-kind" and breadth.own_kind is not None:
        yield _title(_("Of your own trade, and from outside it"))
        yield _exactly(breadth, name, width)
        yield from _kinds(desk, breadth.own_kind.own, breadth.own_kind.others, width)
    elif name == "apart":
        yield _title(_("Two from different circles"))
        words = _(
            "Of all pairs of your relations, the share that has two different circles. Who is in"
            " several circles counts for a part in each."
        )
        yield _exactly(breadth, name, width)
        yield Block([(), *(((line, "soft"),) for line in wrap(words, width)), ()])
        yield from people(desk, breadth.circles.ids, width)
    elif name == "newcomers":
        yield _title(_("Newcomers of the last six months"))
        yield _exactly(breadth, name, width)
        kind = breadth.newcomers.kind
        if kind is None:
            yield from people(desk, breadth.newcomers.ids, width)
        else:
            yield from _kinds(desk, kind.own, kind.others, width)
    elif name == "growth":
        yield from _growth(desk, breadth, width)
    elif name == "surprises":
        yield from _surprises(desk, breadth, width)


def _circles(desk: Desk, breadth: Breadth, width: int) -> Iterator[Block]:
    yield _title(_("Your relations by circle"))
    yield _exactly(breadth, "circle", width)
    if sum(len(part.ids) for part in breadth.circles.parts) > len(breadth.circles.ids):
        words = _("Who is in several circles counts for a part in each.")
        yield Block([(), *(((line, "soft"),) for line in wrap(words, width))])
    for part in breadth.circles.parts:
        yield heading_block(f"{said(circle_label(part.name), 60)} · {say_share(part.share)}")
        yield from people(desk, part.ids, width)
    if breadth.circles.without:
        yield heading_block(_("In no circle"))
        yield from people(desk, breadth.circles.without, width)


def people(desk: Desk, ids: Sequence[str], width: int) -> Iterator[Block]:
    """A row for each of these people, and how many more there are."""
    for one in ids[:_SHOWN]:
        person = desk.journal.people.get(one)
        if isinstance(person, Person):
            role = said(person.role if person.name else "", 80)
            left = (*column(((said(person.label, 60), ""),), 24), (role, "soft"))
            yield Block([fit(left, width)], person.id)
    more = len(ids) - _SHOWN
    if more > 0:
        words = ngettext("and {count} more", "and {count} more", more).format(count=more)
        yield Block([((words, "soft"),)])


def _title(words: str) -> Block:
    return Block([((words, "name"),), ()])


def _exactly(breadth: Breadth, name: str, width: int) -> Block:
    """The figure in figures, with more decimals than its sentence has."""
    figures = [one for one in exact_figures(breadth) if one.of == name]
    label = max((width_of(((one.label, ""),)) for one in figures), default=0) + 2
    lines: list[Line] = []
    for one in figures:
        if label + len(one.words) <= width:
            lines.append((*column(((one.label, "soft"),), label), (one.words, "name")))
        else:
            lines += [((one.label, "soft"),), ((f"  {one.words}", "name"),)]
    return Block(lines)


def _kinds(desk: Desk, own: Sequence[str], others: Sequence[str], width: int) -> Iterator[Block]:
    for title, ids in ((_("Your own trade"), own), (_("From outside it"), others)):
        if ids:
            yield heading_block(f"{title} · {len(ids)}")
            yield from people(desk, ids, width)


def _spread(desk: Desk, breadth: Breadth, by: str, width: int) -> Iterator[Block]:
    titles: dict[str, str] = {
        "field": _("Fields"),
        "place": _("Places"),
        "language": _("Languages"),
    }
    yield _title(titles[by])
    what: ByWhat = next(one for one in SPREADS if one == by)
    parts = spread_by(breadth, what).parts
    if not parts:
        yield Block([((_("nobody yet"), "soft"),)])
    for part in parts:
        left = bar_line(words_of.part_label(part, what), part.weight / parts[0].weight, width)
        numbers: Line = ((f"{len(part.ids)}  ", ""), (say_share(part.share), "soft"))
        yield Block([(), spread(left, numbers, width)])
        yield from people(desk, part.ids, width)


def _growth(desk: Desk, breadth: Breadth, width: int) -> Iterator[Block]:
    yield _title(_("How the breadth grew"))
    moments = breadth.growth.moments[-_MOMENTS:]
    most = max((moment.effective for moment in moments), default=0.0) or 1.0
    for moment in moments:
        left = bar_line(say_date(moment.day, desk.today, "short"), moment.effective / most, width)
        count = ngettext("{count} person", "{count} people", moment.people)
        right: Line = (
            (say_number(moment.effective, 1) + "  ", ""),
            (count.format(count=moment.people), "soft"),
        )
        yield Block([spread(left, right, width)])
    words = _("Counted are today’s relations in today’s circles, from the day that they came.")
    yield Block([(), *(((line, "soft"),) for line in wrap(words, width))])
    for moment in reversed(moments):
        if moment.came:
            title = _("Came up to {date}").format(date=say_date(moment.day, desk.today, "short"))
            yield heading_block(title)
            yield from people(desk, moment.came, width)


def _surprises(desk: Desk, breadth: Breadth, width: int) -> Iterator[Block]:
    yield _title(_("Surprises by circle"))
    found = breadth.surprises.spread
    groups = [(circle_label(part.name), part.ids) for part in found.parts]
    if found.without:
        groups.append((_("in no circle"), found.without))
    for name, ids in groups:
        yield heading_block(f"{said(name, 60)} · {len(ids)}")
        for one in ids[:_SHOWN]:
            entry = desk.journal.entries.get(one)
            if isinstance(entry, Entry):
                day = say_date(entry.day, desk.today)
                left = (*column(((day, "soft"),), 8), (said(entry.text), ""))
                yield Block([fit(left, width)], entry.id)

"""The blocks of Today under what is worth doing: in the ground, ahead, lately, looking for."""

from collections.abc import Collection, Iterator
from itertools import islice

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fitting_time import Fitted, say_fitted
from networkjournal.domain.meetings import is_over
from networkjournal.domain.records import Meeting, Step
from networkjournal.domain.today import now
from networkjournal.language import _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.rows import Block
from networkjournal.tui.saying import box_spans, moment_of
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, Span, said, spread, wrap

_AHEAD, _LATELY, _SOUGHT = 4, 6, 4
_WHEN = 16


def title_of(count: int) -> Block:
    """What stands above so many things worth doing."""
    match count:
        case 1:
            words = _("One thing worth doing")
        case 2:
            words = _("Two things worth doing")
        case 3:
            words = _("Three things worth doing")
        case _:
            words = _("Worth doing")
    return Block([((words, "heading"),)])


def about_time(fit: Fitted, width: int) -> Iterator[Block]:
    """A word on the week's time, where there is one to say."""
    words = say_fitted(fit)
    if words:
        yield Block([*(((line, "soft"),) for line in wrap(words, width)), ()])


def nothing_needed(desk: Desk) -> Iterator[Block]:
    """What is said when nothing is worth doing today."""
    if desk.journal.settings.actions_a_day == 0:
        words = keyed(_("Today proposes nothing, as you chose; [palette] Settings changes it."))
        yield Block([((words, "soft"),)])
        return
    yield Block([((_("Nothing needs you today."), "soft"),)])
    if not desk.journal.entries:
        yield Block([((keyed(_("Who did you speak to? [talk] writes it down.")), "soft"),)])


def last_week(desk: Desk, width: int) -> Iterator[Block]:
    """On a Monday, that the week before can still be looked back on; once it is kept, nothing."""
    from networkjournal.domain.weeks_kept import asks_to_look_back, is_sunday

    if is_sunday(desk.today):
        return  # then it is among the things worth doing
    if asks_to_look_back(desk.journal, desk.overview.index.entries, desk.today) is not None:
        words = keyed(_("Last week can still be looked back on: [look-back]."))
        yield Block([(), *(((line, "soft"),) for line in wrap(words, width))])


def in_the_ground(desk: Desk) -> Iterator[Block]:
    """How many sowings wait, have sprouted, and bore."""
    waiting, sprouted, borne = desk.overview.in_the_ground()
    if not waiting + sprouted + borne:
        return
    waits = ngettext("{count} waits", "{count} wait", waiting).format(count=waiting)
    bore = ngettext("{count} borne", "{count} borne", borne).format(count=borne)
    line: Line = [
        ("○ ", "seed"),
        (waits, ""),
        ("   ◐ ", "sprout"),
        (_("{count} sprouted").format(count=sprouted), ""),
        ("   ● ", "fruit"),
        (bore, ""),
    ]
    yield Block([(), ((_("In the ground"), "heading"),), line])


def ahead(desk: Desk, shown: Collection[str], width: int) -> Iterator[Block]:
    """The meetings and the steps to come, nearest first.

    Args:
        desk: The journal.
        shown: What stands among the things worth doing already, by id.
        width: In cells.
    """
    moment = now()
    coming: list[tuple[str, Meeting | Step]] = [
        (one.at, one)
        for one in desk.overview.meetings_ahead()
        if one.id not in shown and one.at and not is_over(one, moment)
    ]
    coming += [
        (step.due.isoformat(), step)
        for step in desk.overview.steps_ahead()
        if step.due is not None and step.due >= desk.today and step.id not in shown
    ]
    coming.sort(key=lambda one: one[0])
    for number, (_when, record) in enumerate(coming[:_AHEAD]):
        if not number:
            yield _heading(_("Ahead"))
        yield Block([_coming(desk, record, width)], record.id)


def _coming(desk: Desk, record: Meeting | Step, width: int) -> Line:
    if isinstance(record, Meeting):
        day, time = moment_of(record)
        right = box_spans(record)
    else:
        day, time = record.due, ""
        right = _who_does(desk, record)
    when = say_date(day, desk.today, "weekday") if day else ""
    left: list[Span] = [(f"{when} {time}".strip().ljust(_WHEN), "soft"), (said(record.what), "")]
    return spread(left, right, width)


def _who_does(desk: Desk, step: Step) -> list[Span]:
    """Someone else's name where it is theirs to do."""
    if step.by == "me" or not step.people:
        return []
    return [(said(desk.journal.name_of(step.people[0]), 30), "soft")]


def lately(desk: Desk, width: int) -> Iterator[Block]:
    """What was written last."""
    if not desk.journal.entries:
        return
    from networkjournal.tui.log.entry_row import dated_entry_row

    yield _heading(_("Written lately"))
    for entry in islice(desk.overview.index.entries, _LATELY):
        yield Block([dated_entry_row(desk, entry, width)], entry.id)


def looking_for(desk: Desk, width: int) -> Iterator[Block]:
    """What one looks for and has not closed."""
    searches = [one for one in desk.journal.searches.values() if one.open]
    for number, search in enumerate(searches[:_SOUGHT]):
        if not number:
            yield _heading(_("Looking for"))
        found = ", ".join(said(desk.journal.name_of(key), 30) for key in search.found[:2])
        right = found or _("still open")
        yield Block([spread(((said(search.what), ""),), ((right, "soft"),), width)], search.id)


def _heading(words: str) -> Block:
    return Block([(), ((words, "heading"),)])

"""The choosers of a bridge: first which barrier, where there are several, then who."""

from functools import partial

from textual.app import App

from networkjournal.domain.bridges import Bridge, bridges_for
from networkjournal.domain.bridging import barrier_in_words, bridging, search_for_bridge
from networkjournal.domain.called import first_name
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Barrier, Person
from networkjournal.domain.text import fold
from networkjournal.domain.ties import is_first_degree
from networkjournal.language import _
from networkjournal.tui.choosing_someone import Others, Proposed, SomeoneChooser
from networkjournal.tui.desk import Desk
from networkjournal.tui.scan.which_one import beside_name
from networkjournal.tui.shell.palette import Choice, Palette
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import said

_MOST = 100
"""So many bridges are proposed; any other is found by name."""


def choose_bridge(desk: Desk, person: Person, app: App[object]) -> None:
    """Ask who bridges a barrier of this person; of several barriers, which one first."""
    name = desk.call(person)
    if not person.barriers:
        words = keyed(_("No barrier with {name} is written down; [edit] does: language: French."))
        desk.say(words.format(name=name))
    elif len(person.barriers) == 1:
        _choose(desk, person, person.barriers[0], app)
    else:
        choices = [
            Choice(
                said(barrier_in_words(one), 60),
                "",
                _chosen(desk, one),
                partial(_choose, desk, person, one, app),
            )
            for one in sorted(person.barriers, key=lambda one: bool(one.bridge))
        ]
        title = _("Which barrier with {name}?").format(name=name)
        app.push_screen(Palette(title, _("some letters of it"), choices))


def _chosen(desk: Desk, barrier: Barrier) -> str:
    if not barrier.bridge:
        return ""
    return _("{name} is the bridge").format(name=said(desk.journal.name_of(barrier.bridge), 60))


def _choose(desk: Desk, person: Person, barrier: Barrier, app: App[object]) -> None:
    """The bridges there are, the nearest first, each with why."""
    found = bridges_for(barrier, person, desk.journal, desk.overview.last_contact, most=_MOST)
    take = partial(_take, desk, person, barrier)
    if barrier.bridge in desk.journal.people and all(one.person != barrier.bridge for one in found):
        found.insert(0, Bridge(barrier.bridge, 1, "", "", (barrier.bridge,)))
    proposed = [_proposed(desk, barrier, one, partial(take, one)) for one in found]
    about = said(barrier_in_words(barrier), 60)
    proposed.append(_look_for(desk, person, barrier, is_only=not found))
    others = Others(
        lambda: (
            one for one in desk.journal.people.values() if is_first_degree(one) and one != person
        ),
        beside_name,
        lambda one: take(Bridge(one.id, 1, "", "", (one.id,))),
        _("Anyone else you know"),
    )
    title = _("A bridge to {name} · {about}").format(name=desk.call(person), about=about)
    app.push_screen(SomeoneChooser(title, _("some letters of any name"), proposed, others))


def _proposed(desk: Desk, barrier: Barrier, bridge: Bridge, run: partial[None]) -> Proposed:
    name = said(desk.journal.name_of(bridge.person), 60)
    reason = said(bridge.reason, 200)
    beside = _("chosen") if barrier.bridge == bridge.person else ""
    if bridge.through:
        through = said(desk.journal.name_of(bridge.through), 40)
        reason = " · ".join((reason, _("through {name}").format(name=through)))
    above = _("Known through someone") if bridge.through else _("People you know")
    return Proposed(name, beside, reason, run, above, bridge.person)


def _look_for(desk: Desk, person: Person, barrier: Barrier, *, is_only: bool) -> Proposed:
    about = _("It goes to what you look for; a scan shows that beside it.")
    if is_only:
        about = _(
            "Nobody in your journal can bridge it yet. Who can, is found by what you write down "
            "with people: the languages they speak, what they do, where they live, whom they know."
        )
    return Proposed(
        _("Look for someone"),
        "",
        about,
        partial(_begin_search, desk, person, barrier),
        _("Nobody found yet") if is_only else _("Someone else"),
    )


def _take(desk: Desk, person: Person, barrier: Barrier, bridge: Bridge) -> None:
    """Write down who bridges it, with the step to ask; nothing is guessed of what is gone."""
    now, whom = desk.journal.people.get(person.id), desk.journal.people.get(bridge.person)
    found = bridging(now, barrier, bridge, desk.journal, desk.today) if now else None
    if found is None or whom is None:
        desk.warn(_("That changed elsewhere meanwhile; choose again."))
        return
    name, other = said(first_name(whom), 24), said(first_name(person), 24)
    if found.person == now and found.step is None:
        desk.say(_("{name} is the bridge to {other} already.").format(name=name, other=other))
        return
    words = _("Bridge to {other}: {name}").format(name=name, other=other)
    if desk.write(words, found.put, remove=found.gone) is None:
        return
    if found.step is not None and found.step.due is not None:
        by = say_date(found.step.due, desk.today, "weekday")
        line = keyed(_("{what} · step by {date} · [undo] to undo"))
        desk.say(line.format(what=words, date=by))
    else:
        desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))


def _begin_search(desk: Desk, person: Person, barrier: Barrier) -> None:
    """Write down that one looks for somebody who bridges it."""
    search = search_for_bridge(person, barrier)
    what = said(search.what, 60)
    words = _("You look for: {what}").format(what=what)
    alike = (one for one in desk.journal.searches.values() if one.open)
    if any(fold(one.what) == fold(search.what) for one in alike):
        desk.say(_("You look for it already: {what}").format(what=what))
    elif desk.write(words, (search,)) is not None:
        desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))

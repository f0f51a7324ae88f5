"""The section Today."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.people_in import people_in
from networkjournal.domain.records import Meeting, Person, Record
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import Block, PageRows, Rows, without_first_gap
from networkjournal.tui.text import Line, Span
from networkjournal.tui.today import first_page
from networkjournal.tui.today.beginning import Beginning

# What is worth doing follows from the log, which is read after the first frame.
if TYPE_CHECKING:
    from networkjournal.domain.fitting_time import Fitted
    from networkjournal.domain.worth_doing import Thing

_BAR, _LEAST_BAR = 20, 8


class TodaySection(Beginning):
    """The date, what is worth doing, what is in the ground, what is ahead and was lately."""

    NAME = "today"
    TABLES: ClassVar[frozenset[str]] = frozenset(
        {"people", "entries", "meetings", "steps", "searches", "profile", "settings", "goals"}
        | {"lookbacks"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list.on_edge = self._did_its_key
        self._is_first = desk.is_empty
        self._things: list[Thing] = []

    # What it says

    def heading(self) -> tuple[Line, Line]:
        """The date, and the time given this week."""
        day = say_date(self.desk.today, self.desk.today, "day")
        title = day[0].upper() + day[1:]
        return ((title, "name"),), self._week(self.title_line.size.width - len(title) - 6)

    def _week(self, room: int) -> list[Span]:
        """The time of this week beside what was meant for it, in so many cells."""
        budget = self.desk.journal.settings.weekly_minutes
        weeks = self.desk.overview.weeks()
        if not weeks or budget is None:
            return []
        from networkjournal.domain.time_spent import say_hours

        spent = weeks[0].minutes
        words = _("this week {spent} of {budget}").format(
            spent=say_hours(spent), budget=say_hours(budget)
        )
        length = min(_BAR, room - len(words) - 2)
        if length < _LEAST_BAR:
            return [(words, "soft")] if room >= len(words) else []
        full = min(length, round(spent / budget * length)) if budget else 0
        bar = "━" * max(0, full - 1) + ("╸" if full else "")
        return [(words + "  ", "soft"), (bar, "bar"), ("─" * (length - full), "track")]

    def nothing_here(self) -> str:
        """Nothing, until the log was read and says what is worth doing."""
        return ""

    def touched(self, tables: Mapping[str, Collection[str]] | Collection[str]) -> None:
        """Any record changes this page when it was the first."""
        super().touched({*tables, "people"})

    def _put(self, rows: Rows, key: str | None = None, *, from_top: bool = False) -> None:
        """Begin at the top where the first page makes room for the usual one, or comes back."""
        is_first = self.desk.is_empty
        turned, self._is_first = is_first != self._is_first, is_first
        super()._put(rows, key, from_top=from_top or (turned and key is None))

    def rows(self, query: str) -> Rows:
        """What is worth doing, and what else there is; the first page of an empty journal."""
        return PageRows(self._write)

    def _write(self, width: int) -> Sequence[Block]:
        if self.desk.is_empty:
            return self._first_page(width)
        if not self.desk.overview.log_is_open:
            return ()
        from networkjournal.tui.today.normal_page import (
            ahead,
            in_the_ground,
            last_week,
            lately,
            looking_for,
        )

        fit = self._worth_showing()
        things = self._things = list(fit.things)
        blocks = [
            *self._worth_doing(fit, width),
            *last_week(self.desk, width),
            *(() if self.desk.rests else in_the_ground(self.desk)),
            *ahead(self.desk, {thing.record for thing in things}, width),
            *lately(self.desk, width),
            *looking_for(self.desk, width),
        ]
        return without_first_gap(blocks)

    def _worth_showing(self) -> "Fitted":
        """What fits of the things worth doing, but what was put off."""
        from networkjournal.domain.fitting_time import fitted
        from networkjournal.tui.today.putting_off import is_put_off

        desk, overview = self.desk, self.desk.overview
        things = [one for one in overview.worth_doing() if not is_put_off(desk, one)]
        week, settings = overview.weeks()[0], desk.journal.settings
        return fitted(things, week, settings, overview.entries_with, rests=desk.rests)

    def _worth_doing(self, fit: "Fitted", width: int) -> Iterator[Block]:
        from networkjournal.tui.today.normal_page import about_time, nothing_needed, title_of
        from networkjournal.tui.today.rest_row import rest_row
        from networkjournal.tui.today.thing_row import key_of, thing_lines

        gap = [] if self._is_short else [Block([()])]
        if self.desk.rests:
            yield rest_row(width)
            yield from gap if fit.things else ()
        else:
            yield from about_time(fit, width)
        if not fit.things:
            yield from () if self.desk.rests else nothing_needed(self.desk)
            return
        yield title_of(len(fit.things))
        for thing in fit.things:
            yield from gap
            yield Block(thing_lines(self.desk, thing, width), key_of(thing))

    # The detail

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Whatever one stands on reads as it does in its own section."""
        return read_record(self.desk, record, width)

    def _page(self, key: str) -> Rows:
        if key and not key.startswith(first_page.FIRST) and self.desk.get(key) is None:
            return PageRows(self._beside)
        return super()._page(key)

    def _beside(self, width: int) -> Sequence[Block]:
        """What stands beside something of which there is no record yet."""
        from networkjournal.tui.today.normal_page import lately, looking_for

        blocks = [*lately(self.desk, width), *looking_for(self.desk, width)]
        return without_first_gap(blocks)

    # Keys

    @property
    def _thing(self) -> "Thing | None":
        """The thing worth doing that one stands on."""
        if not self._things or self._is_first or self.in_detail:
            return None
        from networkjournal.tui.today.thing_row import key_of

        here = self.list.current_key
        return next((thing for thing in self._things if key_of(thing) == here), None)

    @property
    def _may_rest(self) -> bool:
        """Whether one stands on the proposal to rest."""
        if self._is_first or self.in_detail or not self.list.current_key:
            return False
        from networkjournal.tui.today.rest_row import REST

        return self.list.current_key == REST

    def _entered(self, key: str) -> None:
        """Do what the row proposes; what is done elsewhere is opened first, to read up on it."""
        thing = self._thing
        if self._may_rest:
            self.desk.run("settings")
        elif thing is None:
            super()._entered(key)
        elif thing.kind == "known-for":
            first_page.ask(self.desk, 1)
        elif thing.kind == "prepare":
            self.desk.open_brief(thing.record, boxes_first=True)
        elif thing.kind in {"step", "held", "follow-up"}:
            self._opened(key)
        else:
            from networkjournal.tui.today.thing_row import COMMAND_OF

            self.desk.run(COMMAND_OF[thing.kind])

    def _did_its_key(self, _key: str) -> bool:
        """A click on the key at the right of a thing does what the key does."""
        thing = self._thing
        if self._may_rest:
            self.action_later()
            return True
        if thing is None:
            return False
        from networkjournal.tui.today.thing_row import COMMAND_OF

        self.desk.run(COMMAND_OF[thing.kind])
        return True

    def person_here(self) -> Person | None:
        """Whom a row is about; of several the first."""
        found = super().person_here()
        for record in (self.here, self.subject):
            for one in people_in(record) if found is None and record is not None else ():
                found = found or self.desk.journal.people.get(one)
        return found

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is worth doing can be put off."""
        if action == "later":
            return (
                self._may_rest
                or self._thing is not None
                or super().check_action(action, parameters)
            )
        if action == "edit" and self._thing is not None and self._thing.kind == "known-for":
            return True
        return super().check_action(action, parameters)

    def action_edit(self) -> None:
        """Change what one stands on; a meeting opens at its boxes before it, at its notes after."""
        thing, record = self._thing, self.here
        if thing is not None and thing.kind == "known-for":
            first_page.ask(self.desk, 1)
        elif thing is not None and isinstance(record, Meeting):
            from networkjournal.tui.forms import noting, preparing

            form = preparing if thing.kind == "prepare" else noting
            self.desk.open_record_form(form(record))
        else:
            super().action_edit()

    def action_later(self) -> None:
        """Put off what one stands on, and stand on what moves into its place."""
        from networkjournal.tui.steps.putting_off import put_off_step
        from networkjournal.tui.today.putting_off import put_off
        from networkjournal.tui.today.thing_row import key_of

        thing, step = self._thing, self.step_here
        if self._may_rest:
            from networkjournal.tui.today.rest_row import decline

            decline(self.desk)
            self.redraw()
            return
        if thing is None:
            super().action_later()
            return
        others = [key_of(one) for one in self._things]
        at = others.index(key_of(thing))

        def go_on() -> None:
            self.redraw()
            for key in (*others[at + 1 :], *reversed(others[:at])):
                if self.list.go_to(key):
                    break

        if step is not None:
            put_off_step(self.desk, step, go_on)
        else:
            put_off(self.desk, thing)
            go_on()

"""Walking through one's relations: whose turn it is, how long it takes, its entry in the log."""

from collections.abc import Mapping
from datetime import date

from networkjournal.domain.ids import new_id
from networkjournal.domain.records import Person
from networkjournal.domain.scanning import last_scans, whose_turn
from networkjournal.domain.ties import is_first_degree
from networkjournal.journal.places import state_folder
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.scan.entry import entry_of
from networkjournal.tui.scan.kept_round import LENGTH, KeptRound, Round
from networkjournal.tui.scan.words import beyond
from networkjournal.tui.text import said

_KEPT_EVERY = 5
"""Seconds of the clock that a crash may cost."""


class Walk:
    """A round of ten minutes, from one relation to the next; kept so that it can be resumed.

    Args:
        desk: The journal.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept = KeptRound(state_folder(desk.journal.path) / "scan.json")
        self._ahead: list[str] = []
        self._scanned: Mapping[str, date] | None = None
        self.round = Round()
        self.is_ended = False

    @property
    def person(self) -> Person | None:
        """Whose turn it is; None where there is nobody to ask."""
        return self._desk.journal.people.get(self.round.person)

    @property
    def place(self) -> tuple[int, int]:
        """Which of how many it is."""
        passed = len([one for one in self.round.passed if one != self.round.person])
        return passed + 1, passed + max(len(self._ahead), 1)

    def arrive(self) -> None:
        """Go on with the round that was kept, or begin one."""
        if self.is_ended:
            self.round, self.is_ended = Round(), False
        elif not self.round.has_begun:
            self.round = self._kept.load()
        self._scanned = None
        self.look_ahead()

    def look_ahead(self) -> None:
        """Whose turn comes when, and whose turn it is, now that people may have come or gone."""
        desk = self._desk
        if not desk.overview.log_is_open:
            return
        if self._scanned is None:
            # the round's own entries would send whom one asks about now to the end
            own = frozenset(self.round.entries)
            entries = desk.overview.index.entries
            self._scanned = last_scans(one for one in entries if one.id not in own)
        passed = set(self.round.passed)
        order = whose_turn(desk.journal.people.values(), self._scanned)
        self._ahead = [one for one in order if one not in passed]
        if self.round.person in passed or not is_first_degree(self.person):
            self.round.person = self._ahead[0] if self._ahead else ""
        if self._ahead:
            self._begin_day()

    def _begin_day(self) -> None:
        """Every day has an entry of its own, so that its minutes count in its week."""
        round_, desk = self.round, self._desk
        today = desk.today.isoformat()
        if round_.on == today:
            return
        if round_.has_begun:
            self.write_entry()
        else:
            breadth = desk.overview.breadth()
            round_.circles = breadth.circles.effective if breadth is not None else 0.0
            round_.beyond = beyond(desk)
        round_.begin_day(today, new_id())
        self.keep()

    def keep(self) -> None:
        """Keep how far it is, in case the program ends."""
        self._kept.keep(self.round)

    def tick(self, seconds: int) -> None:
        """So many seconds have passed; after the ten minutes no more are counted."""
        before = self.round.seconds
        self.round.seconds = min(LENGTH, before + seconds)
        if before // _KEPT_EVERY != self.round.seconds // _KEPT_EVERY:
            self.keep()

    def go_on(self) -> bool:
        """To the next one; False where the time is over, or nobody comes next."""
        round_ = self.round
        if round_.person and round_.person not in round_.passed:
            round_.passed.append(round_.person)
        self._ahead = [one for one in self._ahead if one != round_.person]
        if round_.is_over or not self._ahead:
            return False
        round_.person = self._ahead[0]
        self.keep()
        return True

    def go_back(self) -> bool:
        """To the one before, of this day; whether there is one."""
        if not self.round.walked:
            return False
        self.round.person = self.round.passed.pop()
        self._ahead.insert(0, self.round.person)
        self.keep()
        return True

    def write_entry(self) -> bool:
        """Write down whose networks were walked through, and the minutes; False where it fails."""
        if not self.round.has_begun:
            return True
        entry = entry_of(self.round, self._desk.journal)
        if not entry.people or entry == self._desk.journal.entries.get(entry.id):
            return True
        words = _("Scanned: {text}").format(text=said(entry.text, 60))
        return self._desk.write(words, (entry,)) is not None

    def end(self) -> bool:
        """It is over; False where that could not be written down."""
        if not self.write_entry():
            return False
        self.is_ended = True
        self._kept.forget()
        return True

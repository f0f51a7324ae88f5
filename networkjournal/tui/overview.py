"""What the screens need to know of the whole journal, worked out once and kept until touched."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, cast

from networkjournal.domain.book import Book
from networkjournal.domain.records import (
    Achievement,
    Entry,
    Meeting,
    Person,
    Profile,
    Record,
    Step,
)
from networkjournal.domain.text import fold
from networkjournal.tui.served import Served

# What looks through the journal is loaded when it is first needed, after the first frame.
if TYPE_CHECKING:
    from networkjournal.domain.breadth.figures import Breadth
    from networkjournal.domain.due_order import DueOrder
    from networkjournal.domain.haves import Haves
    from networkjournal.domain.introducing import Introducing
    from networkjournal.domain.search.index import SearchIndex
    from networkjournal.domain.search.query import Query
    from networkjournal.domain.sentence.names import NameIndex
    from networkjournal.domain.ties import Network
    from networkjournal.domain.time_spent import Week
    from networkjournal.domain.worth_doing import Thing
    from networkjournal.domain.yields.figures import Yield

_REMEMBERED = 64
_WEEKS = 4
_WHAT_CAME_COUNTS = frozenset({"entries", "meetings", "people", "profile", "settings", "ties"})
"""The tables that what came of it and the time follow from."""
_BREADTH_COUNTS = frozenset({"people", "profile", "settings"})
"""The tables that every figure of breadth follows from; the log only tells of surprises."""


class Overview:
    """Orders, searches and cross-references over a journal.

    The log is left alone until :meth:`open_log`: it is read after the first page stands.

    Args:
        book: The journal.
        today: The day that counts as today.
    """

    def __init__(self, book: Book, today: date) -> None:
        self._book = book
        self._today = today
        self._index: SearchIndex | None = None
        self.log_is_open = False
        self.own_minutes: Callable[[], Mapping[str, int]] = dict
        """Gives the minutes in the app itself by week, where they count."""
        self._with: dict[str, list[Entry]] | None = None
        self._harvests: dict[str, list[str]] | None = None
        self._drawing: dict[str, list[Entry]] | None = None
        self._names: NameIndex | None = None
        self._found: dict[str, dict[str, tuple[Query, Sequence[Record]]]] = {}
        self._due: DueOrder | None = None
        self._things: Sequence[Thing] | None = None
        self._ground: tuple[int, int, int] | None = None
        self._breadth: Breadth | None = None
        self._what_came: Yield | None = None
        self._weeks: Sequence[Week] | None = None
        self._network: Network | None = None
        self._haves: Haves | None = None
        self._introducing: Introducing | None = None
        self.goals = Served(self, book, today)
        self._has_new_entries = False
        self._changes = 0

    def touched(self, touched: Mapping[str, Collection[str]]) -> None:
        """Take in a change: ids by table."""
        self._changes += 1
        if self._index is not None:
            self._index.update(touched)
        self._found.clear()
        self._things = self._due = None
        self.goals.touched()
        if not _WHAT_CAME_COUNTS.isdisjoint(touched):
            self._what_came = self._weeks = None
        if "people" in touched:
            self._names = None
        if "entries" in touched:
            self._with = self._drawing = self._harvests = self._ground = None
            self._has_new_entries = True
        if not _BREADTH_COUNTS.isdisjoint(touched):
            self._breadth = None
        if "people" in touched or "ties" in touched:
            self._network = None
        if self._haves is not None:
            self._haves.update(touched)
        if self._introducing is not None:
            self._introducing.update(touched)

    def open_log(self) -> None:
        """From now on the log may be read."""
        self.log_is_open = True

    def what_came_ahead(self) -> Iterator[None]:
        """Work out what came of it a piece at a time, unless something changes meanwhile."""
        from networkjournal.domain.yields.figures import yield_in_pieces

        changes, contacts = self._changes, self.index.last_contacts(self._today)
        for found in yield_in_pieces(self._book, contacts, "month", self.index.entries):
            if changes != self._changes:
                return
            if found is not None:
                self._what_came = found
            yield

    @property
    def index(self) -> "SearchIndex":
        """Every table in its order, and what a query finds in it."""
        if self._index is None:
            from networkjournal.domain.search.index import SearchIndex

            self._index = SearchIndex(self._book)
        return self._index

    @property
    def names(self) -> "NameIndex":
        """Everyone by the names one calls them."""
        from networkjournal.domain.sentence.names import NameIndex

        if self._names is None:
            self._names = NameIndex(self._book.people.values())
        return self._names

    def matching(self, table: str, text: str) -> Sequence[Record]:
        """The records of a table that a query asks for, in the order of its list.

        While the query grows it is looked for in what was found before; while it shrinks again
        what was found is remembered.

        Raises:
            QueryError: the query cannot be understood.
        """

        def look(query: "Query", within: Sequence[Record] | None) -> Sequence[Record]:
            if table == "people":
                people = cast("Sequence[Person] | None", within)
                return self.index.people_matching(query, people)
            return self.index.find_in(table, query, within)

        return self._remembering(table, text, look)

    def everywhere(self, text: str) -> dict[str, Sequence[Record]]:
        """What a query asks for in every table, in the order the tables are shown.

        Before the log is read only people and steps are looked through.

        Raises:
            QueryError: the query cannot be understood.
        """
        from networkjournal.domain.search.index import FOUND_IN

        found = {}
        for table in FOUND_IN if self.log_is_open else ("people", "steps"):
            look = partial(self.index.find_in, table)
            name = "everyone" if table == "people" else table
            found[table] = self._remembering(name, text, look)
        return {table: records for table, records in found.items() if records}

    def _remembering(
        self,
        name: str,
        text: str,
        look: Callable[["Query", Sequence[Record] | None], Sequence[Record]],
    ) -> Sequence[Record]:
        """What a query asks for, looked for as little as can be.

        Args:
            name: Of the list in which it is looked for.
            text: The query as typed.
            look: Looks for the query, within what was found before if that is enough.
        """
        from networkjournal.domain.search.query import parse_query

        known = self._found.setdefault(name, {})
        found = known.get(text)
        if found is not None:
            return found[1]
        query = parse_query(text, self._today)
        within = None
        for asked, old in reversed(known.values()):
            if not asked.is_empty and query.narrows(asked):
                within = old
                break
        records = look(query, within)
        if len(known) >= _REMEMBERED:
            del known[next(reversed(known))]
        known[text] = (query, records)
        return records

    def by_last_contact(self, people: Sequence[Person]) -> Sequence[Person]:
        """These people, last spoken to first; who never was comes last."""
        return sorted(
            people, key=lambda person: self.last_contact(person.id) or date.min, reverse=True
        )

    def entries_with(self, person: str) -> Sequence[Entry]:
        """The entries that this person is in, newest first."""
        if not self.log_is_open:
            return ()
        if self._with is None:
            shared: dict[str, list[Entry]] = {}
            for entry in self.index.entries:
                for someone in (*entry.people, *entry.found) if entry.found else entry.people:
                    shared.setdefault(someone, []).append(entry)
            self._with = shared
        return self._with.get(person, ())

    def entries_drawing_on(self, expertise: str) -> Sequence[Entry]:
        """The entries in which this field of expertise was given or learned, newest first."""
        if not self.log_is_open:
            return ()
        if self._drawing is None:
            found: dict[str, list[Entry]] = {}
            for entry in self.index.entries:
                if entry.expertise:
                    found.setdefault(fold(entry.expertise), []).append(entry)
            self._drawing = found
        return self._drawing.get(fold(expertise), ())

    def versions(self) -> Sequence[Profile]:
        """How I want to be known and wanted to be before, the newest version first."""
        return cast("Sequence[Profile]", self.index.all("profile"))

    def achievements(self, expertise: str | None = None) -> Sequence[Achievement]:
        """What I did, latest first: all of it, or what proves this field of expertise."""
        found = cast("Sequence[Achievement]", self.index.all("achievements"))
        if expertise is None:
            return found
        return [one for one in found if fold(one.expertise) == fold(expertise)]

    def steps_ahead(self) -> list[Step]:
        """The steps that are still open, the one that is due first in front."""
        steps = [step for step in self._book.steps.values() if step.done is None]
        return sorted(steps, key=lambda step: (step.due or date.max, step.created))

    def meetings_ahead(self, person: str = "") -> list[Meeting]:
        """The meetings that are planned, all of them or those with this person, nearest first."""
        if not self.log_is_open:
            return []
        meetings = cast("Sequence[Meeting]", self.matching("meetings", ""))
        return [
            meeting
            for meeting in meetings
            if meeting.state == "planned" and (not person or person in meeting.people)
        ]

    def last_contact(self, person: str) -> date | None:
        """The day of the last real contact with this person; None if there was none."""
        if not self.log_is_open:
            return None
        return self.index.last_contacts(self._today).get(person)

    def is_due(self, person: Person) -> bool:
        """Whether this person's rhythm asks for contact today."""
        if not self.log_is_open or not (person.rhythm or self._book.settings.circle_rhythms):
            return False
        from networkjournal.domain.rhythm import due_on

        last = self.last_contact(person.id)
        due = due_on(person, last, self._book.settings, self._today)
        return due is not None and due <= self._today

    def due_order(self) -> "DueOrder | None":
        """How everyone stands to their rhythm; None before the log is read."""
        if not self.log_is_open:
            return None
        if self._due is None:
            from networkjournal.domain.due_order import DueOrder

            self._due = DueOrder(self._book, self.index.last_contacts(self._today))
        return self._due

    def harvests_of(self, sowing: str) -> Sequence[str]:
        """The ids of the harvests that this sowing made possible."""
        if not self.log_is_open:
            return ()
        if self._harvests is None:
            found: dict[str, list[str]] = {}
            for key, entry in self._book.entries.items():
                for source in entry.sowings:
                    found.setdefault(source, []).append(key)
            self._harvests = found
        return self._harvests.get(sowing, ())

    def in_the_ground(self) -> tuple[int, int, int]:
        """How many sowings wait, have sprouted, and bore."""
        if not self.log_is_open:
            return 0, 0, 0
        if self._ground is None:
            waiting = sprouted = borne = 0
            for key, entry in self._book.entries.items():
                if entry.kind != "sowing":
                    continue
                if self.harvests_of(key):
                    borne += 1
                elif entry.state == "sprouted":
                    sprouted += 1
                elif entry.state == "waiting":
                    waiting += 1
            self._ground = waiting, sprouted, borne
        return self._ground

    def worth_doing(self) -> "Sequence[Thing]":
        """What is worth doing today, what comes first in front."""
        if not self.log_is_open:
            return ()
        if self._things is None:
            from networkjournal.domain.today import now
            from networkjournal.domain.worth_doing import worth_doing

            contacts, entries = self.index.last_contacts(self._today), self.index.entries
            self._things = worth_doing(self._book, contacts, entries, self._today, now())
        return self._things

    def breadth(self) -> "Breadth | None":
        """How broad the network is; None before the log is read."""
        if not self.log_is_open:
            return None
        if self._breadth is None:
            from networkjournal.domain.breadth.figures import breadth_of

            self._breadth = breadth_of(self._book, self._today)
        elif self._has_new_entries:
            from networkjournal.domain.breadth.figures import with_surprises

            self._breadth = with_surprises(self._breadth, self._book, self._today)
        self._has_new_entries = False
        return self._breadth

    def what_came(self) -> "Yield | None":
        """What came of what was sown; None before the log is read."""
        if not self.log_is_open:
            return None
        if self._what_came is None:
            from networkjournal.domain.yields.figures import yield_of

            contacts = self.index.last_contacts(self._today)
            self._what_came = yield_of(self._book, contacts, "month", self.index.entries)
        return self._what_came

    def weeks(self) -> "Sequence[Week]":
        """The time of this week and those before it, this week first."""
        if not self.log_is_open:
            return ()
        if self._weeks is None:
            from networkjournal.domain.time_spent import weeks_of, with_own_use

            weeks = weeks_of(self._book, self._today, _WEEKS, self.index.entries)
            self._weeks = with_own_use(weeks, self.own_minutes())
        return self._weeks

    def network(self) -> "Network":
        """Who knows whom."""
        if self._network is None:
            from networkjournal.domain.ties import network_of

            self._network = network_of(self._book)
        return self._network

    @property
    def haves(self) -> "Haves":
        """The words by which everyone is found who has something."""
        if self._haves is None:
            from networkjournal.domain.haves import Haves

            self._haves = Haves(self._book)
        return self._haves

    @property
    def introducing(self) -> "Introducing":
        """Whom it is worth introducing to whom."""
        if self._introducing is None:
            from networkjournal.domain.introducing import Introducing

            self._introducing = Introducing(self._book, self.network, self.last_contact)
        return self._introducing

    def profile(self) -> Profile | None:
        """How I want to be known today: the newest version."""
        return next(iter(self.versions()), None)

    def expertise(self) -> tuple[str, ...]:
        """The fields of expertise that I named."""
        profile = self.profile()
        return tuple(one.name for one in profile.expertise) if profile else ()

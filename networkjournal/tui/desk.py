"""What every page works with: the journal, what follows from it, today, and a way to speak."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING

from networkjournal.domain.records import TABLE_OF, Entry, Meeting, Record
from networkjournal.journal import Journal, JournalError
from networkjournal.language import _
from networkjournal.tui.drafts import Drafts
from networkjournal.tui.overview import Overview
from networkjournal.tui.own_use import OwnUse, own_use_file
from networkjournal.tui.postponed import Postponed, postponed_file
from networkjournal.tui.spoken_keys import keyed

if TYPE_CHECKING:
    from networkjournal.tui.forms import Filling


class Desk:
    """The journal on the table.

    Args:
        journal: The open journal.
        today: The day that counts as today.
        drafts: What was typed and not yet written down.
        say: Shows one line until the next change.
        warn: Shows one line until a key is pressed.
    """

    def __init__(
        self,
        journal: Journal,
        today: date,
        drafts: Drafts,
        say: Callable[[str], None],
        warn: Callable[[str], None],
    ) -> None:
        self.journal = journal
        self.drafts = drafts
        self._begin(today)
        self.say = say
        self.warn = warn
        self.keys: Mapping[str, str] = {}
        """The keys of the person's own, by the id of their command."""
        self.speak_of: Callable[[str, str], object] = lambda words, _key: say(words)
        """Says something about the record with this id, for a key that acts on it meanwhile."""
        self.spoken_of: Callable[[], str] = lambda: ""
        """The id of the record that the notice line speaks of now; mostly empty."""
        self.moved: Callable[[], None] = lambda: None
        self.add: Callable[[type[Record]], None] = lambda _kind: None
        self.open_record_form: Callable[[Filling], None] = lambda _filling: None
        self.edit: Callable[[Record], None] = lambda _record: None
        self.capture: Callable[[str], object] = lambda _kind: None
        self.run: Callable[[str], object] = lambda _command: None
        self.add_many: Callable[..., object] = lambda _lines="": None
        """Opens the form that takes many names, one a line; with these lines in it."""
        self.open_form: Callable[..., object] = lambda _make, _written=None: None
        """Opens the form that this makes, and calls what follows once it was saved."""
        self.open_sample: Callable[[], object] = lambda: None
        self.open_page: Callable[[str], object] = lambda _name: None
        self.brief_of = ""
        """The id of whom or what the brief that is open is about, or was last."""
        self.boxes_first = False
        """Whether it opens at the boxes; else it opens at the brief."""
        self.two_in_question = ("", "")
        """The ids of two people whom the page of those who seem the same is to open with."""
        self.leave_page: Callable[[], object] = lambda: None
        self.show_circle: Callable[[str], object] = lambda _circle: None
        self.step_in_question = ""
        """The id of the step for which the page behind asks who is waiting."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been written down in this journal."""
        journal = self.journal
        if journal.people or journal.profiles or journal.steps or journal.achievements:
            return False
        if journal.settings.circle_rhythms:
            return False
        if not self.overview.log_is_open:
            return not journal.path.exists()
        tables = (
            journal.entries,
            journal.meetings,
            journal.goals,
            journal.groups,
            journal.searches,
        )
        return not any(tables)

    @property
    def rests(self) -> bool:
        """Whether this is a time of rest, in which no counts are shown."""
        if self.journal.settings.weekly_minutes is None:
            return False
        from networkjournal.domain.resting import QUESTION, is_resting

        weeks = self.overview.weeks()
        return is_resting(weeks, self.journal.settings) and not self.postponed.is_quiet(QUESTION)

    def _begin(self, today: date) -> None:
        """Take this for today."""
        journal = self.journal
        self.today = today
        self.overview = Overview(journal, today)
        self.postponed = Postponed(postponed_file(journal.path), today)
        self.own_use = OwnUse(
            own_use_file(journal.path), today, lambda: bool(journal.settings.count_own_use)
        )
        self.overview.own_minutes = self.own_use.minutes

    def turn_to(self, today: date) -> None:
        """Begin another day; what follows from the day is worked out anew."""
        was_open = self.overview.log_is_open
        self.own_use.keep()
        self._begin(today)
        if was_open:
            self.overview.open_log()

    def open_brief(self, key: str, boxes_first: bool = False) -> None:
        """Open the brief of this person or meeting, beside the six boxes."""
        self.brief_of, self.boxes_first = key, boxes_first
        self.open_page("brief")

    def write(
        self, description: str, put: Collection[Record] = (), remove: Collection[Record] = ()
    ) -> list[Record] | None:
        """Write these records down in one change, and what follows from them.

        That is the wishes that a meeting moves along, and the tie of two who were introduced.

        Returns:
            The records as they are now; None when it could not be saved, which has then been said.
        """
        try:
            with self.journal.change(description) as change:
                written = [change.put(record) for record in self._with_what_follows(put)]
                for record in remove:
                    change.remove(record)
        except JournalError as error:
            self.warn(str(error))
            return None
        return written[: len(put)]

    def _with_what_follows(self, put: Collection[Record]) -> Collection[Record]:
        if any(isinstance(record, Entry) and record.gift == "introduction" for record in put):
            from networkjournal.domain.introducing import with_ties

            journal = self.journal
            put = with_ties(put, journal.entries, journal.ties.values(), journal.people)
        if not any(isinstance(record, Meeting) for record in put):
            return put
        from networkjournal.domain.wishes import with_moved

        return with_moved(put, self.journal.meetings, self.journal.people)

    def delete(self, record: Record) -> bool:
        """Delete without asking; undo brings it back. Whether it was deleted."""
        name = self.call(record)
        gone = self.write(_("Deleted {name}").format(name=name), remove=(record,))
        if gone is None:
            return False
        self.say(keyed(_("Deleted {name} · [undo] to undo")).format(name=name))
        return True

    def call(self, record: Record) -> str:
        """What to call a record in a sentence, on one line."""
        from networkjournal.tui.text import said

        return said(self.journal.name_of(record.id), 60)

    def to_connect(self, here: Record | None) -> Entry | None:
        """The harvest that the notice line asks about; else the harvest or sowing one stands on."""
        for record in (self.get(self.spoken_of()), here):
            if isinstance(record, Entry) and record.kind in ("sowing", "harvest"):
                return record
        return None

    def get(self, key: str) -> Record | None:
        """The record with this id; a key may carry more behind a ``#``."""
        if not key:
            return None
        record_id = key.partition("#")[0]
        person = self.journal.people.get(record_id)
        if person is not None or not self.overview.log_is_open:
            return person or self.journal.steps.get(record_id)
        return self.journal.get(record_id)


def table_of(record: Record) -> str:
    """The table that a record belongs to."""
    return TABLE_OF[type(record)]

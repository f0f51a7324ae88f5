"""What taking in files would do to a journal, line by line, before anything is written."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from msgspec import Struct, structs

from networkjournal.domain.own_fields import uids_of
from networkjournal.domain.records import Met, Person
from networkjournal.exchange.contact_plan import NewContact, latest_contacts, plan_contacts
from networkjournal.exchange.incoming import Import, Incoming, LastContact, Remark, Skipped
from networkjournal.exchange.matching import Known, KnownPeople
from networkjournal.exchange.meeting_changes import HasMeetings, MeetingPlan
from networkjournal.exchange.news import FieldChange, News, Trust, says_nothing_new, take_news
from networkjournal.exchange.pace import NOBODY_LOOKS, Pace
from networkjournal.exchange.record_plan import RecordPlan, plan_records
from networkjournal.language import _

_BETWEEN_LOOKS = 255
"""A mask: after so many people somebody is told how far it is."""
_ENOUGH_TO_TELL_AGE = 50
"""A full export has at least so many lines; a handful of lines says nothing about a file's age."""


class Update(Struct, frozen=True, gc=False):
    """Someone in the journal who changes."""

    old: Person
    new: Person
    changes: tuple[FieldChange, ...]
    """What changes, field by field."""
    kept: tuple[FieldChange, ...] = ()
    """What the file says otherwise, and stays as it is here."""


class Unchanged(Struct, frozen=True, gc=False):
    """A line that changes nothing, and about whom it is."""

    incoming: Incoming
    person: Person
    kept: tuple[FieldChange, ...] = ()
    """What the file says otherwise, and stays as it is here."""


class Doubtful(Struct, frozen=True, gc=False):
    """Someone new who may be someone who is here already; they come in, and are to be settled."""

    incoming: Incoming
    person: Person
    reason: str


class ImportPlan(Struct, frozen=True):
    """What an import does: who and what is new or changed, what stays, what is left out and why.

    People in new meetings stand among the new people too, with the ids by which those name them.
    """

    source_name: str
    new: Sequence[Incoming] = ()
    updated: Sequence[Update] = ()
    unchanged: Sequence[Unchanged] = ()
    skipped: Sequence[Skipped] = ()
    remarks: Sequence[Remark] = ()
    meetings: MeetingPlan = MeetingPlan()
    contacts: Sequence[NewContact] = ()
    """Last contacts that go into the log."""
    records: RecordPlan = RecordPlan()
    """What another journal does, all its people included."""
    doubtful: Sequence[Doubtful] = ()

    @property
    def takes_anything(self) -> bool:
        """Whether any line could be taken, be it that it changes nothing."""
        records = self.records
        stays = self.unchanged or self.meetings.unchanged or records.same or records.kept
        return bool(self.writes_anything or stays)

    @property
    def writes_anything(self) -> bool:
        """Whether the journal would change."""
        people = self.new or self.updated or self.contacts
        meetings = self.meetings.new or self.meetings.updated
        return bool(people or meetings or self.records.writes_anything)


def plan_import(
    incoming: Import,
    journal: HasMeetings,
    today: date | None = None,
    pace: Pace = NOBODY_LOOKS,
) -> ImportPlan:
    """What taking these people and meetings in would do to this journal. Nothing is written.

    Files are looked at in their order; each sees what the ones before it would have done.

    Args:
        incoming: What was read.
        journal: The journal.
        today: The day by which a meeting is over; None is today.
        pace: Told how far it is.

    Raises:
        ImportStopped: Who asked does not want it any longer.
    """
    planning = _Planning(incoming, journal.people, pace)
    pace.begin(_("comparing with your journal"), len(incoming.people))
    for _file, lines in groupby(incoming.people, key=attrgetter("file")):
        planning.plan_file(list(lines))
    if incoming.contacts:
        planning.plan_contacts(journal, today or _today())
    plan = planning.plan()
    if incoming.states:
        plan = structs.replace(plan, records=plan_records(incoming.states, journal.content))
    if not incoming.meetings:
        return plan
    from networkjournal.exchange.meeting_plan import plan_meetings

    meetings = plan_meetings(incoming.meetings, journal, today or _today())
    changed = (Update(old, new, _address(old, new)) for old, new in meetings.changed_people)
    return structs.replace(
        plan,
        new=[*plan.new, *meetings.new_people],
        updated=[*plan.updated, *changed],
        skipped=[*plan.skipped, *meetings.skipped],
        remarks=[*plan.remarks, *meetings.remarks],
        meetings=meetings,
    )


def _today() -> date:
    from networkjournal.domain.today import today

    return today()


def _address(old: Person, new: Person) -> tuple[FieldChange, ...]:
    return (FieldChange("emails", ", ".join(old.emails), ", ".join(new.emails)),)


class _Planning:
    """An import on its way through its files."""

    def __init__(self, incoming: Import, people: Mapping[str, Person], pace: Pace) -> None:
        self._incoming = incoming
        self._pace = pace
        self._done = 0
        self._contacts: list[NewContact] = []
        self._remarks: list[Remark] = []
        self._known = KnownPeople(people.values())
        self._new: list[Incoming] = []
        self._updated: dict[str, Update] = {}
        self._unchanged: list[Unchanged] = []
        self._skipped = list(incoming.skipped)
        self._newest: dict[str, date] = {}
        """The last day on which someone here was met, by where."""
        self._see_days(people.values())

    def plan(self) -> ImportPlan:
        """What the files seen so far would do."""
        return ImportPlan(
            self._incoming.source_name,
            self._new,
            list(self._updated.values()),
            self._unchanged,
            self._skipped,
            [*self._incoming.remarks, *self._remarks],
            contacts=self._contacts,
        )

    def plan_file(self, lines: Sequence[Incoming]) -> None:
        """Find for every line of one file whom it is about."""
        newer, older = self._age_of(lines)
        somebody = len(self._known) > 0
        about: dict[int, Incoming] = {}
        newcomers: list[Known] = []
        for number, line in enumerate(lines, self._done):
            if not number & _BETWEEN_LOOKS:
                self._pace.at(number)
            known = self._known.same(line) if line.uid else self._known.with_profile(line.profile)
            if known is None and somebody:
                known = self._known.taken_in_before(line, about)
            if known is not None and says_nothing_new(known.person, line.person):
                self._unchanged.append(Unchanged(line, known.person))
            elif known is None:
                known = self._known.add(line, len(self._new))
                self._new.append(line)
                newcomers.append(known)
            elif id(known) in about:
                self._plan_repeat(line, known, about[id(known)].line)
            else:
                self._plan_known(line, known, _trust(line, known, newer=newer, older=older))
            about.setdefault(id(known), line)
        self._done += len(lines)
        self._known.begin_file(newcomers)
        self._see_days(line.person for line in lines)

    def plan_contacts(self, journal: HasMeetings, today: date) -> None:
        """Find for every last contact whether it is later than what is known."""
        for contact in self._incoming.contacts:
            if contact.is_invitation:
                self._note_met(contact)
        latest = latest_contacts(self._incoming.contacts)
        self._contacts, self._remarks = plan_contacts(
            latest, self._known.with_profile, journal, today
        )

    def _note_met(self, contact: LastContact) -> None:
        """Someone of whom nothing says how one met, did meet by that invitation."""
        known = self._known.with_profile(contact.profile)
        if known is None or known.person.met is not None:
            return
        met = Met(on=contact.on, where=contact.source)
        there = Person(name=known.person.name, role=known.person.role, met=met)
        line = Incoming(there, contact.file, contact.line, contact.profile)
        self._apply(line, known, take_news(known.person, there, Trust.WHAT_IS_EMPTY))

    def _plan_known(self, line: Incoming, known: Known, trust: Trust) -> None:
        news = take_news(known.person, line.person, trust)
        self._apply(line, known, news)
        if known.was is None or not news.changes:
            self._unchanged.append(Unchanged(line, news.person, news.kept))

    def _plan_repeat(self, line: Incoming, known: Known, first: int) -> None:
        """The same profile once more in one file: its first line counts."""
        news = take_news(known.person, line.person, Trust.WHAT_IS_EMPTY)
        self._apply(line, known, news)
        if news.kept:
            reason = _("the same person as line {line}, which was taken").format(line=first)
            self._skipped.append(Skipped(line.line, reason, line.file))
        else:
            self._unchanged.append(Unchanged(line, news.person))

    def _apply(self, line: Incoming, known: Known, news: News) -> None:
        """Let what follows see what this line changes."""
        self._known.claim(line.profile, known)
        if not news.changes:
            return
        known.person = news.person
        if known.was is None:
            new = self._new[known.place]
            self._new[known.place] = structs.replace(
                new, person=news.person, profile=new.profile or line.profile
            )
            return
        before = self._updated.get(known.was.id)
        self._updated[known.was.id] = Update(
            known.was,
            news.person,
            _together(before.changes, news.changes) if before else news.changes,
            (*before.kept, *news.kept) if before else news.kept,
        )

    def _see_days(self, people: Iterable[Person]) -> None:
        newest = self._newest
        for person in people:
            met = person.met
            if met and met.on and met.where and met.on > newest.get(met.where, date.min):
                newest[met.where] = met.on

    def _age_of(self, lines: Sequence[Incoming]) -> tuple[bool, bool]:
        """Whether a file is newer, and whether it is older, than what is here from its source.

        An export knows nobody whom one met after it was made, so its last day dates it.
        """
        met = lines[0].person.met
        here = self._newest.get(met.where) if met else None
        if here is None:
            return True, False
        days = [line.person.met.on for line in lines if line.person.met and line.person.met.on]
        if not days:
            return False, False
        there = max(days)
        return there > here, there < here and len(lines) >= _ENOUGH_TO_TELL_AGE


def _trust(line: Incoming, known: Known, *, newer: bool, older: bool) -> Trust:
    here, there = known.person.met, line.person
    if line.uid and line.uid in (known.person.id, *uids_of(known.person)):
        if not known.edited:
            return Trust.EVERYTHING
        # a card that does not say when it was changed is taken for older than what one did here
        newer = line.revised.replace("-", "") > known.person.updated.replace("-", "")
        return Trust.WHAT_IS_EMPTY if newer else Trust.NOTHING
    came_from_there = here and there.met and here.where and here.where == there.met.where
    if not came_from_there:
        return Trust.WHAT_IS_EMPTY
    if known.edited:
        return Trust.WHAT_IS_EMPTY if newer else Trust.NOTHING
    return Trust.WHAT_IS_EMPTY if older else Trust.EVERYTHING


def _together(
    first: Sequence[FieldChange], second: Sequence[FieldChange]
) -> tuple[FieldChange, ...]:
    """Changes of one person by two lines, each field once: from its first value to its last."""
    changes = {change.field: change for change in first}
    for change in second:
        old = changes.get(change.field, change).old
        changes[change.field] = FieldChange(change.field, old, change.new)
    return tuple(changes.values())

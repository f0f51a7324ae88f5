"""Looking back on a week in plain sentences, each with the records it tells of."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, TypeAlias

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.meetings import day_of
from networkjournal.domain.records import Entry, Meeting, Step
from networkjournal.domain.text import clean_line, cut
from networkjournal.domain.time_spent import say_hours, weeks_of
from networkjournal.language import _, ngettext

About: TypeAlias = Literal[
    "talks", "sowings", "harvests", "insights", "scans", "people", "meetings", "steps",
    "promises", "time", "ahead",
]  # fmt: skip
"""What a sentence tells of."""

OF_ENTRIES: dict[str, About] = {
    "talk": "talks",
    "sowing": "sowings",
    "harvest": "harvests",
    "insight": "insights",
    "scan": "scans",
}
"""The sentence that each kind of line of the log stands in."""

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_SUNDAY = 6
_NAMED, _QUOTED, _COMING = 6, 4, 4
_LONGEST = 70


class SaidOfWeek(Struct, frozen=True):
    """One sentence, and the records it tells of, by id."""

    about: About
    words: str
    ids: tuple[str, ...]


class LookedBack(Struct, frozen=True):
    """A week, looked back on.

    Attributes:
        monday: its first day.
        said: what it held, one sentence for each thing; what waits ahead comes last.
    """

    monday: date
    said: tuple[SaidOfWeek, ...]

    @property
    def is_empty(self) -> bool:
        """Whether it held nothing; what waits ahead is not of the week."""
        return all(one.about == "ahead" for one in self.said)


def look_back(
    book: Book, entries: Iterable[Entry], monday: date, today: date, *, with_counts: bool = True
) -> LookedBack:
    """What a week held, in sentences.

    Every line of the log of that week stands in exactly one of them, beside that of the time.

    Args:
        book: the journal.
        entries: the log, newest day first; it is read no further than is needed.
        monday: the first day of the week.
        today: the day; what lies after it has not happened.
        with_counts: whether numbers are said; without them it says what, not how much.
    """
    telling = _Telling(book, monday, min(monday + _SUNDAY * _DAY, today), today, with_counts)
    of_week = list(telling.of_week(entries))
    said = [
        *telling.entries(of_week),
        *telling.newcomers(of_week),
        *telling.meetings(),
        *telling.steps(),
        *telling.time(of_week),
        *telling.ahead(),
    ]
    return LookedBack(monday, tuple(said))


class _Telling(Struct, frozen=True):
    """A week to be told of."""

    book: Book
    monday: date
    last: date
    today: date
    with_counts: bool

    def of_week(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        for entry in entries:
            day = entry.day
            if day < self.monday:
                return
            if day <= self.last:
                yield entry

    def entries(self, of_week: Sequence[Entry]) -> Iterator[SaidOfWeek]:
        for kind, about in OF_ENTRIES.items():
            those = [one for one in reversed(of_week) if one.kind == kind]
            if those:
                ids = tuple(one.id for one in those)
                yield SaidOfWeek(about, self._words(about, those), ids)

    def _words(self, about: About, those: Sequence[Entry]) -> str:
        count = len(those)
        texts = self._listed([_quoted(one.text) for one in those], _QUOTED)
        match about:
            case "talks":
                names = self._names(key for one in those for key in one.people)
                if names:
                    return _("You spoke with {names}.").format(names=names)
                return _("You spoke with someone: {what}.").format(what=texts)
            case "scans":
                names = self._names(key for one in those for key in one.found)
                if names:
                    return _("You asked whom your people know, and found {names}.").format(
                        names=names
                    )
                return _("You asked whom your people know.")
            case "sowings":
                words = ngettext("You gave once: {what}.", "You gave {count} times: {what}.", count)
                plain = _("You gave: {what}.")
            case "harvests":
                words = ngettext(
                    "One thing came back: {what}.", "{count} things came back: {what}.", count
                )
                plain = _("This came back: {what}.")
            case _:
                words = ngettext(
                    "You learned one thing: {what}.", "You learned {count} things: {what}.", count
                )
                plain = _("You learned: {what}.")
        return (words if self.with_counts else plain).format(count=count, what=texts)

    def newcomers(self, of_week: Sequence[Entry]) -> Iterator[SaidOfWeek]:
        """Who came into the journal, but whom a scan found already."""
        found = {key for one in of_week for key in one.found}
        first, last = self.monday.isoformat(), self.last.isoformat()
        new = [
            person.id
            for person in self.book.people.values()
            if first <= person.created[:10] <= last
            and not person.archived
            and person.id not in found
        ]
        if new:
            words = _("New in your journal: {names}.").format(names=self._names(new))
            yield SaidOfWeek("people", words, tuple(new))

    def meetings(self) -> Iterator[SaidOfWeek]:
        held = [
            one
            for one in self.book.meetings.values()
            if one.state == "held" and self._is_in_week(day_of(one))
        ]
        held.sort(key=lambda one: one.at)
        if held:
            what = self._listed([self._with(one) for one in held], _QUOTED)
            words = ngettext(
                "You had a meeting: {what}.", "You had {count} meetings: {what}.", len(held)
            )
            if not self.with_counts:
                words = _("Your meetings: {what}.")
            words = words.format(count=len(held), what=what)
            yield SaidOfWeek("meetings", words, tuple(one.id for one in held))

    def steps(self) -> Iterator[SaidOfWeek]:
        done = [one for one in self.book.steps.values() if self._is_in_week(one.done)]
        done.sort(key=lambda one: (one.done or date.min, one.id))
        mine = [one for one in done if one.by == "me"]
        theirs = [one for one in done if one.by == "them"]
        if mine:
            what = self._listed([_quoted(one.what) for one in mine], _QUOTED)
            words = ngettext(
                "You did one step: {what}.", "You did {count} steps: {what}.", len(mine)
            )
            if not self.with_counts:
                words = _("You did: {what}.")
            words = words.format(count=len(mine), what=what)
            yield SaidOfWeek("steps", words, tuple(one.id for one in mine))
        if theirs:
            what = self._listed([self._with(one) for one in theirs], _QUOTED)
            words = _("Others did what they promised: {what}.").format(what=what)
            yield SaidOfWeek("promises", words, tuple(one.id for one in theirs))

    def time(self, of_week: Sequence[Entry]) -> Iterator[SaidOfWeek]:
        """The minutes, beside what was meant for a week."""
        week = weeks_of(self.book, self.last, 1, of_week)[0]
        if not (self.with_counts and week.minutes):
            return
        spent, budget = say_hours(week.minutes), self.book.settings.weekly_minutes
        words = _("It took {spent}.").format(spent=spent)
        if budget is not None:
            words = _("It took {spent} of the {budget} you set aside for a week.").format(
                spent=spent, budget=say_hours(budget)
            )
        yield SaidOfWeek("time", words, (*week.entries, *week.meetings))

    def ahead(self) -> Iterator[SaidOfWeek]:
        """What the week after it holds already."""
        first = self.monday + _WEEK
        last = first + _SUNDAY * _DAY
        coming: list[tuple[date, Meeting | Step]] = [
            (day, one)
            for one in self.book.meetings.values()
            if one.state == "planned" and (day := day_of(one)) and first <= day <= last
        ]
        coming += [
            (one.due, one)
            for one in self.book.steps.values()
            if one.done is None and one.due and first <= one.due <= last
        ]
        coming.sort(key=lambda pair: (pair[0], pair[1].id))
        if not coming:
            return
        parts = [f"{say_date(day, self.today, 'weekday')} {self._with(one)}" for day, one in coming]
        words = _("In the week after it: {what}.").format(what=self._listed(parts, _COMING))
        yield SaidOfWeek("ahead", words, tuple(one.id for _day, one in coming))

    def _is_in_week(self, day: date | None) -> bool:
        return day is not None and self.monday <= day <= self.last

    def _with(self, record: Meeting | Step) -> str:
        """What it is, and with whom where that does not say it."""
        what = _quoted(record.what)
        each = [self._name(key) for key in record.people[:2]]
        names = [name for name in each if name.split(" ")[0] not in what]
        return f"{what} ({', '.join(names)})" if names else what

    def _names(self, ids: Iterable[str]) -> str:
        each = list(dict.fromkeys(ids))
        return self._listed([self._name(one) for one in each[:_NAMED]], _NAMED, len(each))

    def _name(self, key: str) -> str:
        return clean_line(cut(self.book.name_of(key), 40))

    def _listed(self, parts: Sequence[str], most: int, count: int = 0) -> str:
        """The first of these, and how many more there are."""
        more = (count or len(parts)) - most
        joint = "; " if any("," in one for one in parts[:most]) else ", "
        listed = joint.join(parts[:most])
        if more <= 0:
            if len(parts) > 1 and joint == ", ":
                first, last = joint.join(parts[:-1]), parts[-1]
                return _("{first} and {last}").format(first=first, last=last)
            return listed
        if not self.with_counts:
            return _("{listed} and more").format(listed=listed)
        words = ngettext("{listed} and {count} more", "{listed} and {count} more", more)
        return words.format(listed=listed, count=more)


def _quoted(text: str) -> str:
    """The beginning of what was written, as it can stand in a sentence."""
    words = clean_line(cut(text, _LONGEST * 2)).rstrip(" .")
    return words if len(words) <= _LONGEST else words[:_LONGEST].rstrip(" .,;:") + "…"

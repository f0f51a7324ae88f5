"""The journal to read, as Markdown: figures in sentences, then goals, meetings, log, people."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.birthday import say_birthday
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.kinds import NAMED, field_kinds
from networkjournal.domain.fields.literals import CHOICES, say_allowed
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.own_fields import UID
from networkjournal.domain.records import Entry, Meeting, Part, Person, Step
from networkjournal.domain.rhythm import rhythm_in_words
from networkjournal.domain.text import clean_line, fold
from networkjournal.domain.versions import newest
from networkjournal.exchange.figures_said import figures_said
from networkjournal.exchange.markdown_text import escaped
from networkjournal.exchange.outgoing import Outgoing
from networkjournal.language import _


def write_markdown(outgoing: Outgoing, today: date, left_out: str) -> bytes:
    """What goes out, for a person to read.

    Args:
        outgoing: What goes out. The figures are its own: they count no circle that stays here.
        today: The day it is.
        left_out: What stayed here, in a sentence; empty where nothing did.
    """
    page = _Page(outgoing, today)
    title = _("My network, {day}").format(day=say_date(today, today, "long"))
    lines = [f"# {escaped(title)}", *(("", f"*{escaped(left_out)}*") if left_out else ())]
    for part in (page.known_for, page.figures, page.goals, page.steps, page.groups, page.searches):
        lines += part()
    for part in (page.meetings, page.look_backs, page.log, page.people):
        lines += part()
    apart = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    return ("\n".join(apart).rstrip("\n") + "\n").encode("utf-8", "replace")


class _Page:
    """The parts of the page, each with its heading; nothing where there is nothing."""

    def __init__(self, outgoing: Outgoing, today: date) -> None:
        self._out = outgoing
        self._today = today
        self._names: dict[str, str] = {}

    # What it begins with

    def known_for(self) -> Iterator[str]:
        profile = newest(self._out.profiles.values())
        if profile is None:
            return
        yield from _heading(_("Known for"))
        yield from _text(profile.statement)
        for one in profile.expertise:
            yield _bullet(one.name, one.offer, one.proof)

    def figures(self) -> Iterator[str]:
        """Breadth, and what came of it, in sentences; only of a whole journal."""
        if not self._out.is_all:
            return
        for title, paragraphs in figures_said(self._out, self._today):
            yield from _heading(title)
            for sentences in paragraphs:
                yield from (escaped(sentences), "")

    # Plans

    def goals(self) -> Iterator[str]:
        yield from self._listed(
            _("Goals"),
            self._out.goals,
            lambda goal: _bullet(
                goal.what, say_allowed((goal.state,), "state"), goal.use, self._day(goal.by)
            ),
        )

    def steps(self) -> Iterator[str]:
        yield from self._listed(_("Steps"), self._out.steps, self._step)

    def _step(self, step: Step) -> str:
        when = (
            _("done {day}").format(day=self._day(step.done)) if step.done else self._day(step.due)
        )
        by = _("theirs") if step.by == "them" else ""
        return _bullet(step.what, self._with(step.people, step.what), by, when, step.outcome)

    def groups(self) -> Iterator[str]:
        yield from self._listed(
            _("Groups"),
            self._out.groups,
            lambda group: _bullet(
                group.what, group.purpose, self._with([one.person for one in group.members])
            ),
        )

    def searches(self) -> Iterator[str]:
        yield from self._listed(
            _("Looking for"),
            self._out.searches,
            lambda search: _bullet(search.what, search.why, self._with(search.found)),
        )

    def _listed(
        self, title: str, records: Mapping[str, Any], line: Callable[[Any], str]
    ) -> Iterator[str]:
        if records:
            yield from _heading(title)
            yield from map(line, records.values())

    # What happened

    def meetings(self) -> Iterator[str]:
        if self._out.meetings:
            yield from _heading(_("Meetings"))
        for meeting in self._out.meetings.values():
            state = "" if meeting.state == "planned" else say_allowed((meeting.state,), "state")
            names = self._with(meeting.people, meeting.what)
            yield _bullet(self._when(meeting), meeting.what, names, meeting.place, state)
            if meeting.prep is not None:
                for field in field_kinds(type(meeting.prep)):
                    yield from _below(getattr(meeting.prep, field))
            yield from _below(meeting.notes)

    def _when(self, meeting: Meeting) -> str:
        if not meeting.at:
            return _("no date yet")
        try:
            day = date.fromisoformat(meeting.at[:10])
        except ValueError:
            return meeting.at
        return f"{say_date(day, self._today, 'long')} {meeting.at[11:16]}".strip()

    def look_backs(self) -> Iterator[str]:
        """The weeks looked back on, as they were kept, the latest first."""
        if self._out.lookbacks:
            yield from _heading(_("Weeks looked back on"))
        kept = self._out.lookbacks.values()
        for one in sorted(kept, key=lambda one: one.week or date.min, reverse=True):
            yield from _heading(clean_line(one.what), 3)
            yield from _text("\n".join(one.lines))
            yield from _text(one.text)

    def log(self) -> Iterator[str]:
        """By day, the latest first."""
        if self._out.entries:
            yield from _heading(_("Log"))
        entries = sorted(self._out.entries.values(), key=lambda one: one.day, reverse=True)
        for day, of_day in groupby(entries, key=lambda one: one.day):
            said = _("no day") if day == date.min else say_date(day, self._today, "long")
            yield from _heading(said, 3)
            for entry in of_day:
                yield from self._entry(entry)

    def _entry(self, entry: Entry) -> Iterator[str]:
        first, *rest = entry.text.split("\n")
        minutes = _("{minutes} min").format(minutes=entry.minutes) if entry.minutes else ""
        surprise = _("did not see this coming") if entry.surprise else ""
        kind = say_allowed((entry.kind,), "kind")
        names = self._with(entry.people, entry.text)
        yield _bullet(f"{kind}: {first}", names, minutes, surprise, *map("#{}".format, entry.tags))
        yield from _below("\n".join(rest))
        yield from _below(entry.use)

    # Whom I know

    def people(self) -> Iterator[str]:
        if self._out.people:
            yield from _heading(_("People"))
        fields = [name for name in field_kinds(Person) if name not in ("name", "notes")]
        labels = {name: escaped(say_field(name).replace("_", " ").capitalize()) for name in fields}
        for person in self._out.people.values():
            yield from _heading(clean_line(person.label), 3)
            for name in fields:
                value = getattr(person, name)
                if not value or value == "known" or (name == "role" and not person.name):
                    continue
                if name == "fields":
                    yield from _own(value)
                else:
                    yield f"- {labels[name]}: {escaped(clean_line(self._said(name, value)))}"
            yield from _below(person.notes, "")

    def _said(self, field: str, value: object) -> str:
        """A value in words; people by what they are called."""
        if value is None:
            return ""
        if isinstance(value, tuple):
            between = ", " if value and isinstance(value[0], str) else "; "
            return between.join(self._said(field, one) for one in value)
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, date):
            return say_date(value, self._today, "long")
        if isinstance(value, Part):
            parts = (self._said(name, getattr(value, name)) for name in field_kinds(type(value)))
            return " · ".join(filter(None, parts))
        return self._word(field, str(value))

    def _word(self, field: str, value: str) -> str:
        if not value:
            return ""
        if field in NAMED:
            return self._name(value)
        if field in CHOICES:
            return say_allowed((value,), field)
        says = {
            "circles": circle_label,
            "rhythm": rhythm_in_words,
            "birthday": say_birthday,
            "on": say_birthday,
        }
        return says.get(field, str)(value)

    # Names and days

    def _name(self, record_id: str) -> str:
        name = self._names.get(record_id)
        if name is None:
            name = self._names[record_id] = clean_line(self._out.name_of(record_id))
        return name

    def _with(self, ids: Sequence[str], unless_in: str = "") -> str:
        """With whom, without those whom the text names already."""
        said = fold(unless_in)
        names = [name for name in map(self._name, ids) if not said or fold(name) not in said]
        return _("with {names}").format(names=", ".join(names)) if names else ""

    def _day(self, day: date | None) -> str:
        return say_date(day, self._today, "long") if day else ""


def _heading(words: str, level: int = 2) -> Iterator[str]:
    yield from ("", f"{'#' * level} {escaped(words)}", "")


def _bullet(*words: str) -> str:
    return "- " + " · ".join(escaped(clean_line(word)) for word in words if word)


def _own(fields: Mapping[str, str]) -> Iterator[str]:
    """Fields of one's own, by their own names."""
    for name, text in fields.items():
        if name != UID:
            yield f"- {escaped(clean_line(name))}: {escaped(clean_line(text))}"


def _text(text: str) -> Iterator[str]:
    """Several lines as paragraphs of their own, so that none is taken for a mark."""
    for line in filter(str.strip, text.split("\n")):
        yield from (escaped(line.strip()), "")


def _below(text: str, indent: str = "  ") -> Iterator[str]:
    """Text of several lines below a line, as paragraphs of it."""
    for line in filter(str.strip, text.split("\n")):
        yield from ("", indent + escaped(line.strip()))
    if text.strip():
        yield ""

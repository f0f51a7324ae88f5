"""Two small forms: a rhythm for everyone in a circle, and one for a person, with what it asks."""

from collections.abc import Callable

from textual.containers import VerticalScroll

from networkjournal.domain.dates.periods import read_rhythm
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.setting import assign
from networkjournal.domain.records import Person
from networkjournal.domain.renaming import Use, holders
from networkjournal.domain.rhythm import rhythm_for, rhythm_in_words, say_rhythm
from networkjournal.domain.rhythm_asks import (
    asks_of,
    followers,
    talks_a_week,
    with_circle_rhythm,
)
from networkjournal.language import N_, _
from networkjournal.tui.contacts.person_between import rhythm_line
from networkjournal.tui.contacts.rhythm_preview import RhythmPreview, preview, say_whom
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import FormRow
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.record_fields import Field
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said

_RHYTHM = Field("rhythm", N_("Rhythm"), N_("every 6 weeks, once a year, none"))
_PUT_OFF = Field("put_off_until", N_("Put off until"), N_("in 2 weeks, 1 March"))


class CircleRhythmForm(PlainForm):
    """One line with the rhythm of a circle; below it whom it concerns and what it asks.

    Args:
        desk: The journal.
        use: The circle.
        written: Called with the key of the circle when it was written.
    """

    def __init__(self, desk: Desk, use: Use, written: Callable[[str], None]) -> None:
        super().__init__(desk, f"rhythm:{use.id}")
        self._use = use
        self._written = written
        before = say_rhythm(rhythm_for(use.word, desk.journal.settings))
        typed = desk.drafts.get(self._place).get(_RHYTHM.name, before)
        self._row = FormRow(self, _RHYTHM, typed, before, lambda _field: None)
        self._rows = [self._row]
        self._preview = RhythmPreview()
        self._members = _members(desk, use)
        self._others = 0.0
        self._previewed: str | None = None

    def heading(self) -> tuple[Line, Line]:
        """Which circle it is."""
        title = _("Rhythm · {name}").format(name=said(self._use.label, 50))
        return ((title, "name"),), ((_("from the last real contact"), "soft"),)

    def on_mount(self) -> None:
        """Say what stands there."""
        super().on_mount()
        self.query_one(VerticalScroll).mount(self._preview)
        journal = self._desk.journal
        here = {one.id for one in self._members}
        others = (one for one in journal.people.values() if one.id not in here)
        self._others = talks_a_week(others, journal.settings)
        self.follow()

    def follow(self) -> None:
        """Say below the line what it would ask; while it is no rhythm yet, nothing."""
        words = self._row.value.strip()
        rhythm = read_rhythm(words) if words else ""
        if rhythm == self._previewed:
            return
        self._previewed = rhythm
        if rhythm is None:
            self._preview.say(())
            return
        desk, today = self._desk, self._desk.today
        settings = with_circle_rhythm(desk.journal.settings, self._use.word, rhythm)
        follow, own, elsewhere = followers(self._members, settings, self._use.word)
        asks = asks_of(follow, settings, desk.overview.index.last_contacts(today), today)
        others = self._others + talks_a_week([*own, *elsewhere], settings)
        lines = [
            (
                rhythm_in_words(rhythm) or _("without a rhythm"),
                say_whom(len(follow), len(own), len(elsewhere)),
            ),
            *preview(asks, others, today),
        ]
        self._preview.say(lines)

    def save(self) -> None:
        """Give the circle this rhythm, in one change."""
        desk, use = self._desk, self._use
        try:
            rhythm = _read(desk, Person(name="…"), _RHYTHM.name, self._row.value).rhythm
        except FieldError as error:
            self.complain(_RHYTHM.name, str(error))
            return
        before = desk.journal.settings
        settings = with_circle_rhythm(before, use.word, rhythm)
        if settings != before:
            name = said(use.label, 60)
            words = (
                _("Rhythm of {circle}: {rhythm}").format(
                    circle=name, rhythm=rhythm_in_words(rhythm)
                )
                if rhythm
                else _("No rhythm for {circle} any more").format(circle=name)
            )
            if desk.write(words, (settings,)) is None:
                return
            desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))
        self.close(None)
        self._written(use.id)


class PersonRhythmForm(PlainForm):
    """How often to keep in touch with someone, and until when they are put off.

    Args:
        desk: The journal.
        person: Who.
    """

    def __init__(self, desk: Desk, person: Person) -> None:
        super().__init__(desk, f"rhythm:{person.id}")
        self._person = person
        draft = desk.drafts.get(self._place)
        until = person.put_off_until
        before = (say_rhythm(person.rhythm), until.isoformat() if until else "")
        self._rows = [
            FormRow(self, field, draft.get(field.name, value), value, lambda _field: None)
            for field, value in zip((_RHYTHM, _PUT_OFF), before, strict=True)
        ]
        self._preview = RhythmPreview()

    def heading(self) -> tuple[Line, Line]:
        """Who it is about."""
        title = _("Rhythm · {name}").format(name=said(self._person.label, 50))
        return ((title, "name"),), ((_("putting off notes no contact"), "soft"),)

    def on_mount(self) -> None:
        """Say what stands there."""
        super().on_mount()
        self.query_one(VerticalScroll).mount(self._preview)
        self.follow()

    def follow(self) -> None:
        """Say when they would be due."""
        try:
            then = self._typed_on(self._now)
        except FieldError:
            self._preview.say(())
            return
        self._preview.say([("", rhythm_line(self._desk, then))])

    @property
    def _now(self) -> Person:
        """The person as the journal has them now; another window may have changed them."""
        return self._desk.journal.people.get(self._person.id, self._person)

    def _typed_on(self, person: Person) -> Person:
        for name, words in self.typed.items():
            person = _read(self._desk, person, name, words)
        return person

    def save(self) -> None:
        """Write both down in one change."""
        desk = self._desk
        before = self._now
        then = before
        for name, words in self.typed.items():
            try:
                then = _read(desk, then, name, words)
            except FieldError as error:
                self.complain(name, str(error))
                return
        if then != before:
            words = _("{name}: {what}").format(name=desk.call(before), what=_said(desk, then))
            if desk.write(words, (then,)) is None:
                return
            desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))
        self.close(then)


def _said(desk: Desk, person: Person) -> str:
    """How someone stands to their rhythm, or that there is none."""
    until = person.put_off_until
    return (
        rhythm_line(desk, person)
        or (until and _("put off until {date}").format(date=say_date(until, desk.today)))
        or _("without a rhythm")
    )


def _members(desk: Desk, use: Use) -> list[Person]:
    found = holders(desk.journal.people.values(), (), use.sort).get(use.id, [])
    return [one for one in found if isinstance(one, Person)]


def _read(desk: Desk, person: Person, field: str, words: str) -> Person:
    """The person with what was typed in this field.

    Raises:
        FieldError: it cannot be that.
    """
    return assign(person, field, "=", words, today=desk.today, resolve=lambda name, _table: name)

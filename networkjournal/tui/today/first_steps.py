"""Four questions to begin with, on one page; each can be skipped, and asked again later."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.suggester import Suggester

from networkjournal.domain.circles import OFFERED_CIRCLES, circle_named, circles_used
from networkjournal.domain.fields.listed import join_list, split_list
from networkjournal.domain.first_answers import (
    people_to_meet,
    profile_answered,
    settings_answered,
    where_now,
    with_where_now,
)
from networkjournal.domain.records import Record
from networkjournal.domain.text import fold
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import FormRow
from networkjournal.tui.inked import TextLine
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.record_fields import Field, Takes
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line
from networkjournal.tui.today.circle_ticks import CircleRow
from networkjournal.tui.today.questions import QUESTIONS, WHERE_NOW

_MOST = 5
"""Fields of expertise that one can be known for."""

_EXPERTISE = Field("expertise", N_("Known for"), N_("in a word or two: baking, coaching"))
_OFFER = N_("Others get")
_OFFER_HINT = N_("a recipe, an hour, an introduction")
_CIRCLES = Field("circles", N_("Circles"))
_OWN = Field("circles.own", N_("Your own"), N_("fellow bakers, the choir"))
_MEET = Field("meet", N_("Name or role"), N_("Claire Dubois, a syrup supplier"), Takes.PEOPLE)
_NOW = Field("where_now", N_("Just now"), "", Takes.WORD, ("", "still unsure", "practised"))
_ASKED = (*QUESTIONS, WHERE_NOW)


class FirstSteps(PlainForm):
    """The four questions, filled in with what is known already.

    Args:
        desk: The journal.
        start: The question to begin at, from 1 to 4.
    """

    SCOPED_CSS = False
    DEFAULT_CSS: ClassVar[str] = """
    FirstSteps .question { margin-top: 1; }
    FirstSteps .question.-first { margin-top: 0; }
    Screen.-short FirstSteps .question { margin-top: 0; }
    FirstSteps .hint { display: none; }
    FirstSteps .hint.-here { display: block; }
    FirstSteps FormRow.-unused { display: none; }
    """
    can_skip: ClassVar[bool] = True

    def __init__(self, desk: Desk, start: int = 1) -> None:
        super().__init__(desk, "first-steps")
        self._start = start
        draft = desk.drafts.get(self._place)
        self._had_draft = bool(draft)
        profile = desk.overview.profile()
        expertise = profile.expertise if profile else ()
        self._offers_kept = {fold(one.name): one.offer for one in expertise}
        names = join_list(one.name for one in expertise)
        self._known_for = FormRow(self, _EXPERTISE, draft.get("expertise", names), names, _nothing)
        self._offers: list[FormRow] = []
        for number in range(_MOST):
            field = Field(f"offer.{number + 1}", _OFFER, _OFFER_HINT)
            before = expertise[number].offer if number < len(expertise) else ""
            self._offers.append(
                FormRow(self, field, draft.get(field.name, before), before, _nothing)
            )
        self._circles = self._circle_row(draft.get("circles"))
        self._own = FormRow(self, _OWN, draft.get("circles.own", ""), "", _nothing)
        self._meet = FormRow(self, _MEET, draft.get("meet", ""), "", self._suggester)
        now = where_now(desk.journal.settings)
        self._now = FormRow(self, _NOW, draft.get(_NOW.name, now), now, _nothing)
        self._asked: list[list[FormRow]] = [
            [self._known_for],
            self._offers,
            [self._circles, self._own],
            [self._meet],
            [self._now],
        ]
        self._rows = [row for rows in self._asked for row in rows]
        self._questions = [TextLine(classes="question") for _question in _ASKED]
        self._questions[0].add_class("-first")
        self._hints = [TextLine(classes="hint") for _question in _ASKED]
        self._named: list[str] = []

    def _circle_row(self, draft: str | None) -> CircleRow:
        journal = self._desk.journal
        used = circles_used(journal)
        with_people = [one.circles for one in journal.people.values()]
        with_people += [one.circles for one in journal.profiles.values()]
        self._with_people = {circle_named(one) for circles in with_people for one in circles}
        circles = tuple(dict.fromkeys((*OFFERED_CIRCLES, *used)))
        ticked = set(used) if draft is None else {*draft.split("\n"), *self._with_people}
        return CircleRow(
            self,
            _CIRCLES,
            circles,
            ticked,
            used,
            self._with_people,
            lambda: self._desk.say(_("There is someone in it; the circle stays.")),
        )

    def _suggester(self, one: Field) -> Suggester | None:
        from networkjournal.tui.suggesting import suggester_for

        return suggester_for(self._desk, one)

    def heading(self) -> tuple[Line, Line]:
        """What the page is called."""
        return ((_("First steps"), "name"),), ((_("You can change all of this later."), "soft"),)

    def compose(self) -> ComposeResult:
        """The title, then the questions, each with its fields."""
        yield self._title
        yield TextLine(classes="gap")
        with VerticalScroll(can_focus=False):
            asked = zip(self._questions, self._hints, self._asked, strict=True)
            for question, hint, rows in asked:
                yield question
                yield hint
                yield from rows

    def begin(self) -> None:
        """Begin at the question that was asked for."""
        self.follow()
        self._show_place(self._start - 1)
        self._asked[self._start - 1][0].enter()
        if self._had_draft:
            self._desk.say(_("This is what you had typed before; it was not saved yet."))

    # Where one is

    def _here(self) -> int:
        """The question that one is at, from 0."""
        for number, rows in enumerate(self._asked):
            if any(row.has_focus_within for row in rows):
                return number
        return 0

    def on_descendant_focus(self) -> None:
        """The hint is that of the question one is at."""
        self._show_place(self._here())

    def _show_place(self, here: int) -> None:
        for number, question in enumerate(_ASKED):
            counted = _("{number} of {count}").format(number=number + 1, count=len(QUESTIONS))
            before = f"{counted}   " if number < len(QUESTIONS) else ""
            ink = "heading" if number == here else ""
            self._questions[number].write(((before, "soft"), (_(question.asks), ink)))
            self._hints[number].write(((_(question.hint), "soft"),))
            self._hints[number].set_class(number == here, "-here")

    def action_skip(self) -> None:
        """To the next question; from the last one, save."""
        here = self._here() + 1
        if here < len(self._asked):
            self._asked[here][0].enter()
            self._asked[here][0].scroll_visible(animate=False)
        else:
            self.action_save()

    # What others get, for each field

    def _names(self) -> list[str]:
        """The fields of expertise as typed, without doubles."""
        found: dict[str, str] = {}
        for name in split_list(self._known_for.value):
            found.setdefault(fold(name), name)
        return list(found.values())

    def follow(self) -> None:
        """Ask what others get once for each field that was named; what was typed moves along."""
        names = self._names()[:_MOST]
        if names != self._named:
            self._move_offers(names)
        for number, row in enumerate(self._offers):
            row.set_class(number >= max(len(names), 1), "-unused")
            row.call(names[number] if number < len(names) else _(_OFFER))

    def _move_offers(self, names: list[str]) -> None:
        """Let each offer stay with its field, also while the name of that is being typed."""
        old, values = self._named, [row.value for row in self._offers]
        self._named = names
        if not old:
            first = {fold(name): value for name, value in zip(names, values, strict=False) if value}
            self._offers_kept |= first
            return
        self._offers_kept |= {fold(name): value for name, value in zip(old, values, strict=False)}
        now = {fold(name) for name in names}
        for number, name in enumerate(names):
            moved = number < len(old) and fold(old[number]) not in now
            kept = self._offers_kept.get(fold(name), "")
            self._offers[number].put(values[number] if moved and not kept else kept)
        for row in self._offers[max(len(names), 1) :]:
            row.put("")

    # Saving

    def save(self) -> None:
        """Write down in one change whatever was answered."""
        names = self._names()
        if len(names) > _MOST:
            words = _("One to five fields of expertise; more is hard to be known for.")
            self.complain(_EXPERTISE.name, words)
            return
        records = list(self._answers(names))
        if not records:
            self.close(None)
            return
        if self._desk.write(_("First steps"), records) is not None:
            self._desk.say(
                keyed(_("{what} · [undo] to undo")).format(what=_("First steps, written down"))
            )
            self.close(None)

    def _answers(self, names: list[str]) -> Iterator[Record]:
        desk, journal = self._desk, self._desk.journal
        offers = [row.value for row in self._offers]
        named = list(zip(names or [""], offers, strict=False))
        profile = profile_answered(desk.overview.profile(), named, desk.today)
        if profile is not None:
            yield profile
        ticked = [one for one in self._circles.value.split("\n") if one]
        own = [circle_named(one) for one in split_list(self._own.value)]
        said_before = {circle_named(one) for one in journal.settings.circle_rhythms}
        mine = [
            one
            for one in dict.fromkeys((*ticked, *own))
            if one in said_before or one not in self._with_people
        ]
        settings = settings_answered(journal.settings, mine) or journal.settings
        settings = with_where_now(settings, self._now.value)
        if settings != journal.settings:
            yield settings
        yield from people_to_meet(split_list(self._meet.value), journal.people.values())


def _nothing(_field: Field) -> Suggester | None:
    return None

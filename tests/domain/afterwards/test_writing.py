"""From the lines of a talk to its records."""

import json
from datetime import date
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.afterwards.line import Line, LineError, LineKind, Talked, day_of
from networkjournal.domain.afterwards.writing import Surroundings, WrittenDown, write_down
from networkjournal.domain.records import Entry, Meeting, Person, Step, Tie
from networkjournal.domain.sentence.entry import as_written
from networkjournal.domain.sentence.names import NameIndex
from tests.domain.small_book import TODAY, SmallBook, book_of

CLAIRE = Person(id="claire", name="Claire Dubois")
PIET = Person(id="piet", name="Piet de Boer")
MEETING = Meeting(
    id="coffee", what="Coffee", people=("claire",), at="2026-11-20T10:00", goal="lyon"
)
TALKED = Talked(("claire",), date(2026, 11, 20), MEETING)


def _around(book: SmallBook) -> Surroundings:
    names = NameIndex(book.people.values())
    return Surroundings(book, names, ("baking",), ("the mill",), TODAY, as_written)


def _write(*lines: Line, book: SmallBook | None = None, talked: Talked = TALKED) -> WrittenDown:
    return write_down(lines, talked, _around(book or book_of(CLAIRE, PIET, MEETING)))


def _only(line: Line) -> Entry | Step:
    (record,) = _write(line).records
    return record


def test_an_entry_is_of_the_day_and_the_people_of_the_talk() -> None:
    entry = _only(Line("Silence works 20m #baking size:large", "harvest"))
    assert entry == Entry(
        kind="harvest",
        text="Silence works",
        on=date(2026, 11, 20),
        people=("claire",),
        minutes=20,
        expertise="baking",
        goal="lyon",
        size="large",
    )


def test_a_line_that_says_a_day_or_a_name_is_of_that() -> None:
    entry = _only(Line("Showed @Piet the oven yesterday", "sowing"))
    assert isinstance(entry, Entry)
    assert (entry.text, entry.on) == ("Showed Piet de Boer the oven", date(2026, 11, 22))
    assert entry.people == ("piet",)


def test_a_step_is_meant_for_the_future_and_hangs_on_the_meeting() -> None:
    assert _only(Line("Send the letter friday", "mine")) == Step(
        what="Send the letter",
        due=date(2026, 11, 27),
        people=("claire",),
        meeting="coffee",
        goal="lyon",
    )
    step = _only(Line("send her article", "theirs"))
    assert isinstance(step, Step)
    assert step.by == "them"


@pytest.mark.parametrize(
    ("words", "kind", "text"),
    [
        ("- Silence works", "insight", "Silence works"),
        ("* Inzicht: stilte werkt", "insight", "stilte werkt"),
        ("insight: silence works", "harvest", "insight: silence works"),
        ("[ ] todo: the letter", "mine", "the letter"),
        ("-", "talk", "-"),
        ("→ a pan", "sowing", "a pan"),
    ],
)
def test_dashes_and_what_the_kind_says_already_are_left_out(
    words: str, kind: LineKind, text: str
) -> None:
    record = _only(Line(words, kind))
    assert (record.what if isinstance(record, Step) else record.text) == text


def test_what_was_proposed_is_taken_word_for_word() -> None:
    line = Line("Thank Piet friday 20m", "mine", ("piet",), date(2026, 11, 25), literal=True)
    step = _only(line)
    assert isinstance(step, Step)
    assert (step.what, step.due, step.people) == (line.text, line.due, ("piet",))


def test_the_talk_itself_was_met() -> None:
    line = Line("Coffee", "talk", minutes=60, literal=True, is_the_talk=True)
    entry = _only(line)
    assert isinstance(entry, Entry)
    assert (entry.how, entry.minutes) == ("met", 60)
    assert _write(line).is_contact
    assert not _write(Line("we talked", "talk")).is_contact


def test_someone_new_is_known_through_who_was_met() -> None:
    written = _write(Line("Claire knows Sanne Koster, pancake baker", "new"))
    (sanne,) = written.people
    assert (sanne.name, sanne.role, sanne.standing) == ("Sanne Koster", "pancake baker", "through")
    assert (sanne.route, sanne.notes) == ("claire", "")
    assert written.ties == (Tie(a="claire", b=sanne.id),)


def test_whoever_knows_them_can_be_named_and_what_else_is_said_is_kept() -> None:
    line = Line("@Piet knows Sanne, baker, she moved to Lyon", "new")
    (sanne,) = _write(line).people
    assert (sanne.route, sanne.notes) == ("piet", line.text)


def test_a_new_name_in_a_line_is_someone_new_once() -> None:
    written = _write(
        Line("Introduced me to @Sanne Koster", "harvest"),
        Line("knows Sanne Koster, baker", "new"),
        Line("Call @Sanne Koster friday", "mine"),
    )
    (sanne,) = written.people
    assert (sanne.role, sanne.route) == ("baker", "claire")
    assert len(written.ties) == 1
    assert [record.people for record in written.records] == [(sanne.id,), (sanne.id,)]


def test_someone_who_is_here_already_gets_a_tie_only() -> None:
    line = Line("knows Piet de Boer, baker", "new")
    written = _write(line)
    assert (written.people, written.ties) == ((), (Tie(a="claire", b="piet", how=line.text),))
    tied = book_of(CLAIRE, PIET, Tie(id="t", a="piet", b="claire"))
    written = _write(line, book=tied)
    assert (written.ties, written.stays) == ((), (line.text,))


def test_where_nobody_was_met_someone_new_is_simply_known() -> None:
    (sanne,) = _write(Line("Spoke @Sanne", "talk"), talked=Talked((), TODAY)).people
    assert (sanne.standing, sanne.route) == ("known", "")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (Line("Gave @Anna a pan", "sowing"), "Anna is more than one: Anna Smit, Anna Vos"),
        (Line("knows Anna", "new"), "Anna is more than one: Anna Smit, Anna Vos"),
        (Line("20m", "talk"), "Nothing to write down yet; a few words are enough."),
        (Line("knows ,", "new"), "A name comes first, as in: Anna de Vries, baker, football"),
        (Line("Gave a pan how:call", "sowing"), "how goes with talk, not with sowing."),
    ],
)
def test_what_a_line_cannot_be_is_said_with_its_number(line: Line, problem: str) -> None:
    book = book_of(CLAIRE, Person(id="1", name="Anna Smit"), Person(id="2", name="Anna Vos"))
    with pytest.raises(LineError) as error:
        _write(Line("a note", "note"), line, book=book)
    assert (error.value.number, str(error.value)) == (1, problem)


def test_who_is_meant_of_several_can_be_chosen() -> None:
    book = book_of(CLAIRE, Person(id="1", name="Anna Smit"), Person(id="2", name="Anna Vos"))
    line = Line("Gave @Anna a pan", "sowing", chosen={"Anna": "2"})
    (record,) = _write(line, book=book).records
    assert record.people == ("2",)


def test_the_day_of_a_meeting_is_never_to_come() -> None:
    assert day_of(MEETING, TODAY) == date(2026, 11, 20)
    assert day_of(Meeting(what="x", at="2026-12-01"), TODAY) == TODAY
    assert day_of(Meeting(what="x"), TODAY) == TODAY


_WORDS = st.lists(
    st.sampled_from(
        ["gave", "kent", "Sanne Koster,", "@Piet", "@Nieuw", "20m", "#baking", "friday", "[/]", "é"]
    ),
    max_size=4,
)
_KINDS = st.sampled_from(get_args(LineKind)[:-1])


@given(st.lists(st.tuples(_WORDS, _KINDS), max_size=6))
def test_every_line_ends_up_once_in_a_record_or_in_the_notes(
    drawn: list[tuple[list[str], LineKind]],
) -> None:
    lines = [
        Line(" ".join([f"Tok{number}x", *words]), kind)
        for number, (words, kind) in enumerate(drawn)
    ]
    try:
        written = _write(*lines)
    except LineError:
        return  # nothing is written, and the lines stay where they were typed
    for number, line in enumerate(lines):
        token = f"Tok{number}x"
        records = [one for one in written.put if token in json.dumps(msgspec.to_builtins(one))]
        stays = [one for one in written.stays if one is not None and token in one]
        assert len(records) + len(stays) == 1, line
        assert (written.stays[number] is None) == bool(records)

"""Who made a meeting possible is thanked, and what they gave counts."""

from datetime import date

from msgspec.structs import replace

from networkjournal.domain.afterwards.line import Line, Talked
from networkjournal.domain.afterwards.proposals import proposals_after
from networkjournal.domain.bridges import Bridge
from networkjournal.domain.bridging import bridging
from networkjournal.domain.records import Barrier, Entry, Meeting, Met, Person, Record, Step
from tests.domain.small_book import TODAY, book_of

SISTER = Person(id="marijke", name="Marijke Jansen")
TRUUS = Person(id="truus", name="Truus Visser")
COACH = Person(
    id="claire",
    name="Claire Dubois",
    barriers=(Barrier(kind="language", what="French", bridge="marijke"),),
    route="truus",
)
COFFEE = Meeting(id="coffee", what="Coffee", people=("claire",), at="2026-11-23T10:00")


def _proposed(*records: Record, coach: Person = COACH) -> list[Line]:
    book = book_of(SISTER, TRUUS, coach, COFFEE, *records)
    return proposals_after(Talked(COFFEE.people, TODAY, COFFEE), book, TODAY)


def test_the_bridge_and_the_way_there_are_thanked_and_help_came_back() -> None:
    thanks, help_, way = _proposed()
    assert thanks.text == "Thank Marijke Jansen for the bridge to Claire Dubois"
    assert (thanks.kind, thanks.people, thanks.due) == ("mine", ("marijke",), date(2026, 11, 25))
    assert help_.text == "Marijke Jansen was the bridge to Claire Dubois (language: French)"
    assert (help_.kind, help_.people) == ("harvest", ("marijke",))
    assert way.text == "Thank Truus Visser for the way to Claire Dubois"
    assert way.people == ("truus",)


def test_what_the_journal_has_already_is_not_proposed_again() -> None:
    thanked = Step(id="s", what="thank her for CLAIRE DUBOIS", people=("marijke",), done=TODAY)
    counted = Entry(id="e", kind="harvest", text="Claire Dubois, in French", people=("marijke",))
    before = replace(COFFEE, id="before", state="held", at="2026-01-01")
    assert [one.people for one in _proposed(thanked, counted, before)] == []
    assert [one.kind for one in _proposed(counted)] == ["mine", "mine"]


def test_the_way_there_is_who_introduced_us_and_only_at_the_first_meeting() -> None:
    introduced = replace(COACH, barriers=(), route="", met=Met(through="truus"))
    assert [one.people for one in _proposed(coach=introduced)] == [("truus",)]
    before = replace(COFFEE, id="before", state="held")
    assert _proposed(before, coach=introduced) == []


def test_nobody_is_thanked_who_was_there_or_is_gone() -> None:
    there = Talked(("claire", "marijke", "truus"), TODAY)
    assert proposals_after(there, book_of(SISTER, TRUUS, COACH), TODAY) == []
    assert proposals_after(Talked(("claire",), TODAY), book_of(COACH), TODAY) == []
    one_who_is_both = replace(COACH, route="marijke")
    assert [one.kind for one in _proposed(coach=one_who_is_both)] == ["mine", "harvest"]


def test_whoever_was_not_asked_yet_is_not_thanked() -> None:
    barrier = COACH.barriers[0]
    chosen = bridging(
        replace(COACH, barriers=(replace(barrier, bridge=""),)),
        replace(barrier, bridge=""),
        Bridge("marijke", 1, "", "teaches French", ("marijke",)),
        book_of(SISTER, COACH, replace(COFFEE, at="2026-11-26")),
        TODAY,
    )
    assert chosen is not None
    assert chosen.step is not None
    step = replace(chosen.step, id="ask")
    assert [one.people for one in _proposed(step)] == [("truus",)]
    asked = replace(step, done=TODAY)
    assert ("harvest", ("marijke",)) in [(one.kind, one.people) for one in _proposed(asked)]

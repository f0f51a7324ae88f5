from datetime import date, timedelta

from msgspec.structs import replace

from networkjournal.domain.afterwards.line import Talked
from networkjournal.domain.afterwards.proposals import proposals_after
from networkjournal.domain.bridges import Bridge
from networkjournal.domain.bridging import Bridging, bridging, search_for_bridge
from networkjournal.domain.records import Barrier, Meeting, Person, Record, Step
from tests.domain.small_book import TODAY, SmallBook, book_of

FRENCH = Barrier(kind="language", what="French")
CLAIRE = Person(id="claire", name="Claire Dubois", barriers=(FRENCH,))
SISTER = Person(id="sister", name="Marijke Jansen")
LUC = Person(id="luc", name="Luc Petit", standing="through")
PIET = Person(id="piet", name="Piet Bakker")
HER = Bridge("sister", 1, "", "lerares Frans", ("sister",))
HIM = Bridge("luc", 2, "piet", "vertaler", ("luc",))


def _choose(bridge: Bridge, *others: Record, person: Person = CLAIRE) -> Bridging:
    book = book_of(CLAIRE, SISTER, LUC, PIET, *others)
    found = bridging(person, person.barriers[0], bridge, book, TODAY)
    assert found is not None
    return found


def _after(choice: Bridging, step_id: str = "asked") -> SmallBook:
    """The journal as it is once this was written."""
    book = book_of(SISTER, LUC, PIET, choice.person)
    return book.hold(replace(choice.step, id=step_id)) if choice.step else book


def _due(*meetings: Meeting) -> date | None:
    step = _choose(HER, *meetings).step
    return step.due if step else None


def test_the_bridge_is_written_on_the_person_with_a_step_to_ask_that_names_both() -> None:
    choice = _choose(HER)
    assert choice.person.barriers == (Barrier(kind="language", what="French", bridge="sister"),)
    assert choice.step == Step(
        what="Ask Marijke Jansen to be the bridge to Claire Dubois (language: French)",
        people=("sister", "claire"),
        due=TODAY + timedelta(days=7),
    )


def test_of_the_second_degree_the_one_in_between_is_asked_for_an_introduction() -> None:
    step = _choose(HIM).step
    assert step is not None
    assert step.people == ("piet", "luc", "claire")
    assert step.what.startswith("Ask Piet Bakker to introduce Luc Petit, the bridge to Claire")


def test_one_asks_the_day_before_the_coming_meeting_and_within_a_week() -> None:
    def at(day: str, state: str = "planned") -> Meeting:
        return Meeting(id=f"m{day}", what="Coffee", people=("claire",), at=day, state=state)  # type: ignore[arg-type]

    assert _due(at("2026-11-26T10:00")) == date(2026, 11, 25)
    assert _due(at("2026-12-24"), at("2026-11-28")) == date(2026, 11, 27)
    assert _due(at("2026-12-24")) == date(2026, 11, 30)
    assert _due(at("2026-11-24")) == _due(at("2026-11-23T09:00")) == TODAY
    for passed in (at("2026-11-20"), at("2026-11-26", "cancelled"), at("")):
        assert _due(passed) == date(2026, 11, 30)
    step = _choose(HER, at("2026-11-26T10:00")).step
    assert step is not None
    assert step.meeting == "m2026-11-26T10:00"


def test_another_bridge_takes_the_place_of_the_step_that_asked_the_first_one() -> None:
    book = _after(_choose(HER))
    now = book.people["claire"]
    other = bridging(now, now.barriers[0], HIM, book, TODAY)
    assert other is not None
    assert [one.id for one in other.gone] == ["asked"]
    assert other.person.barriers[0].bridge == "luc"


def test_what_was_asked_already_and_what_is_ones_own_step_stay() -> None:
    book = _after(_choose(HER))
    own = Step(id="own", what="Dinner", people=("sister", "claire"))
    asked = replace(book.steps["asked"], done=TODAY)
    book.hold(own, asked)
    now = book.people["claire"]
    other = bridging(now, now.barriers[0], HIM, book, TODAY)
    assert other is not None
    assert other.gone == ()


def test_who_was_asked_is_not_asked_a_second_time_for_the_same() -> None:
    book = _after(_choose(HER))
    now = book.people["claire"]
    again = bridging(now, now.barriers[0], HER, book, TODAY)
    assert again == Bridging(now, None)
    shy = replace(now, barriers=(*now.barriers, Barrier(kind="shyness")))
    for_another = bridging(shy, shy.barriers[1], HER, book.hold(shy), TODAY)
    assert for_another is not None
    assert for_another.step is not None
    assert for_another.gone == ()


def test_a_barrier_that_is_gone_meanwhile_gets_no_bridge() -> None:
    assert bridging(replace(CLAIRE, barriers=()), FRENCH, HER, book_of(SISTER), TODAY) is None


def _asked(book: SmallBook) -> SmallBook:
    return book.hold(*(replace(step, done=TODAY) for step in book.steps.values()))


def test_to_have_asked_is_not_to_have_thanked() -> None:
    book = _after(_choose(HER))
    assert proposals_after(Talked(("claire",), TODAY), book, TODAY) == []
    steps = [line.kind for line in proposals_after(Talked(("claire",), TODAY), _asked(book), TODAY)]
    assert steps == ["mine", "harvest"]
    by_him = _asked(_after(_choose(HIM)))
    thanks, _harvest = proposals_after(Talked(("claire",), TODAY), by_him, TODAY)
    assert thanks.text == "Thank Luc Petit for the bridge to Claire Dubois"


def test_who_is_looked_for_has_what_the_barrier_names() -> None:
    search = search_for_bridge(CLAIRE, FRENCH)
    assert search.what == "French"
    assert search.why == "as a bridge to Claire Dubois (language: French)"
    assert search_for_bridge(CLAIRE, Barrier()).what == "a barrier"

from datetime import date

import pytest

from networkjournal.domain.dates.reading import Direction
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.records import Goal, Meeting, Person, Step
from networkjournal.domain.sentence.capture import capture
from networkjournal.domain.sentence.captured import Captured
from networkjournal.domain.sentence.forms import GOAL, MEETING, STEP, SentenceForm
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.domain.sentence.plan import goal_from, meeting_from, step_from

MONDAY = date(2026, 11, 23)
NAMES = NameIndex([Person(id="anna", name="Anna de Vries"), Person(id="piet", name="Piet Bakker")])


def ahead(sentence: str, form: SentenceForm) -> Captured:
    return capture(sentence, names=NAMES, today=MONDAY, direction=Direction.FUTURE, form=form)


def test_a_step_is_due_on_the_day_said() -> None:
    assert step_from(ahead("Call @Anna before friday by:them dread:7", STEP), MONDAY) == Step(
        what="Call Anna de Vries",
        people=("anna",),
        due=date(2026, 11, 27),
        by="them",
        dread_before=7,
    )


def test_a_step_needs_no_day() -> None:
    assert step_from(ahead("Bel @Piet over de oven", STEP), MONDAY) == Step(
        what="Bel Piet Bakker over de oven", people=("piet",)
    )


@pytest.mark.parametrize("sentence", ["tomorrow", "x dread:11", "x by:nobody", "x due:never"])
def test_a_step_that_cannot_be_is_refused(sentence: str) -> None:
    with pytest.raises(FieldError):
        step_from(ahead(sentence, STEP), MONDAY)


def test_a_goal_has_a_day_a_use_and_a_sign() -> None:
    assert goal_from(ahead("Sell syrup by 1 march", GOAL), MONDAY) == Goal(
        what="Sell syrup", by=date(2027, 3, 1)
    )
    used = ahead('Sell syrup use:"guests ask for it" sign:"one supplier"', GOAL)
    assert goal_from(used, MONDAY) == Goal(
        what="Sell syrup", use="guests ask for it", sign="one supplier"
    )


def test_a_goal_may_say_its_state_and_its_day() -> None:
    goal = goal_from(ahead("Sell syrup use:x state:dropped by:2027-03-01", GOAL), MONDAY)
    assert (goal.state, goal.by) == ("dropped", date(2027, 3, 1))


def meeting(sentence: str) -> Meeting:
    captured = ahead(sentence, MEETING)
    return meeting_from(captured, MONDAY, names=("Anna de Vries", "Piet Bakker"))


def test_a_meeting_has_a_day_a_time_a_length_and_a_place() -> None:
    assert meeting("Coffee with @Anna tuesday 10:00 45m at De Halve Maan") == Meeting(
        what="Coffee with Anna de Vries",
        people=("anna",),
        at="2026-11-24T10:00",
        minutes=45,
        place="De Halve Maan",
    )


@pytest.mark.parametrize(
    ("sentence", "what", "place", "at"),
    [
        ("Koffie bij @Piet morgen half drie", "Koffie bij Piet Bakker", "", "2026-11-24T14:30"),
        ("Lunch in Utrecht vrijdag", "Lunch", "Utrecht", "2026-11-27"),
        ("Talk in a group 15:00", "Talk in a group", "", "2026-11-23T15:00"),
        ("Lunch waar:thuis in Utrecht", "Lunch in Utrecht", "thuis", ""),
        ("At home", "At home", "", ""),
    ],
)
def test_the_place_is_what_is_named_at_the_end(
    sentence: str, what: str, place: str, at: str
) -> None:
    made = meeting(sentence)
    assert (made.what, made.place, made.at) == (what, place, at)


def test_a_meeting_with_several_is_of_a_group() -> None:
    assert meeting("Lunch @Anna @Piet").kind == "group"
    assert meeting("Lunch @Anna").kind == "one-to-one"


@pytest.mark.parametrize("time", ["25:00", "10:75", "99:99"])
def test_a_time_that_does_not_exist_is_refused(time: str) -> None:
    with pytest.raises(FieldError, match=f"“{time}” is no time of day"):
        meeting_from(ahead(f"Coffee tomorrow {time}", MEETING), MONDAY)


def test_a_ratio_beside_a_time_is_text() -> None:
    meeting = meeting_from(ahead("Mix 1:2 of syrup tomorrow 10:00", MEETING), MONDAY)
    assert (meeting.what, meeting.at) == ("Mix 1:2 of syrup", "2026-11-24T10:00")


def test_a_backslash_keeps_what_is_no_time_text() -> None:
    meeting = meeting_from(ahead("Psalm \\25:00 with @Anna tomorrow", MEETING), MONDAY)
    assert (meeting.what, meeting.at) == ("Psalm 25:00 with Anna de Vries", "2026-11-24")

"""People one wants to meet: the stages of a wish, and what moves it along."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from networkjournal.domain.records import Meeting, Met, Person, Step
from networkjournal.domain.wishes import (
    LAST,
    STAGES,
    before_that,
    is_open,
    is_stale,
    last_moves,
    let_go,
    meant_by,
    moved_along,
    moved_on,
    moved_with,
    stage_of,
    wanted_again,
    with_moved,
)

TODAY = date(2026, 11, 23)
_WANTED = Person(id="claire", name="Claire", standing="wanted", route="piet")
_COFFEE = Meeting(id="m", what="Coffee", people=("claire",), at="2026-11-24T10:00", place="Lyon")
_HELD = replace(_COFFEE, state="held")

_PEOPLE = st.builds(
    Person,
    id=st.just("claire"),
    name=st.just("Claire"),
    standing=st.sampled_from(["known", "wanted", "through"]),
    wish=st.none() | st.sampled_from([*STAGES, "let go"]),
    archived=st.booleans(),
)
_MEETINGS = st.builds(
    Meeting,
    id=st.just("m"),
    what=st.just("Coffee"),
    people=st.sampled_from([(), ("claire",), ("claire", "piet")]),
    speak_to=st.sampled_from([(), ("claire",)]),
    at=st.sampled_from(["", "2026-11-24", "2026-11-24T10:00", "2026-02-31"]),
    kind=st.sampled_from(["one-to-one", "group", "event"]),
    state=st.sampled_from(["planned", "held", "cancelled"]),
)


def _far(person: Person) -> int:
    stage = stage_of(person)
    return STAGES.index(stage) if stage in STAGES else -1


def test_one_key_leads_from_wanted_to_followed_up_and_meeting_makes_known() -> None:
    seen = []
    person = _WANTED
    while is_open(person):
        person = moved_on(person)
        seen.append((person.wish, person.standing))
    assert seen == [
        ("asked", "wanted"),
        ("planned", "wanted"),
        ("met", "known"),
        ("followed up", "known"),
    ]


@given(_PEOPLE)
def test_moving_on_never_goes_back_and_ends(person: Person) -> None:
    for _step in STAGES:
        after = moved_on(person)
        assert _far(after) == _far(person) + 1 if is_open(person) else after == person
        person = after
    assert not is_open(person)


@given(_PEOPLE, st.lists(_MEETINGS, max_size=6))
def test_meetings_never_move_a_wish_back_nor_beyond_met(
    person: Person, meetings: list[Meeting]
) -> None:
    for meeting in meetings:
        after = moved_along(person, meeting)
        assert _far(after) >= _far(person)
        assert _far(after) <= max(_far(person), STAGES.index("met"))
        assert moved_along(after, meeting) == after
        assert person.standing != "known" or after.standing == "known"
        assert person.wish != "let go" or after.wish == "let go"
        if meeting.state == "held" and not person.archived:
            assert after.standing == "known"
        person = after


@pytest.mark.parametrize(
    ("person", "open_now"),
    [
        (_WANTED, True),
        (Person(role="a syrup supplier", standing="wanted", wish="asked"), True),
        (Person(name="Met", wish="met"), True),
        (Person(name="Known", standing="known"), False),
        (Person(name="Through", standing="through"), False),
        (Person(name="Done", wish="followed up"), False),
        (Person(name="Gone", standing="wanted", wish="let go"), False),
        (Person(name="Away", standing="wanted", archived=True), False),
    ],
)
def test_a_wish_is_open_until_followed_up_or_let_go(person: Person, open_now: bool) -> None:
    assert is_open(person) is open_now


def test_a_wish_that_was_let_go_begins_anew() -> None:
    assert stage_of(wanted_again(let_go(_WANTED))) == "wanted"
    assert [before_that(stage) for stage in ("wanted", "asked", "met", "let go")] == [
        None, "wanted", "planned", None,
    ]  # fmt: skip


def test_planning_a_meeting_plans_the_wish_and_holding_it_says_how_you_met() -> None:
    planned = moved_along(_WANTED, _COFFEE)
    assert (planned.wish, planned.standing, planned.met) == ("planned", "wanted", None)
    met = moved_along(planned, _HELD)
    assert (met.wish, met.standing) == ("met", "known")
    assert met.met == Met(on=date(2026, 11, 24), where="Lyon", through="piet")
    before = replace(planned, met=Met(where="the fair"))
    assert moved_along(before, _HELD).met == Met(where="the fair")


def test_who_was_known_only_through_someone_is_known_once_met() -> None:
    loes = Person(id="loes", name="Loes", standing="through")
    assert moved_along(loes, _COFFEE) == loes
    assert moved_along(loes, _HELD).standing == "known"
    assert moved_along(loes, _HELD).wish is None


def test_an_event_is_for_those_to_speak_to() -> None:
    fair = Meeting(what="Fair", kind="event", people=("a", "b"), speak_to=("b", "c"))
    assert meant_by(fair) == ("b", "c")
    assert meant_by(replace(fair, speak_to=())) == ("a", "b")
    assert meant_by(replace(fair, kind="group")) == ("a", "b", "c")


def test_a_change_of_something_else_in_a_meeting_moves_nobody() -> None:
    people = {"claire": _WANTED}
    assert [one.wish for one in moved_with(_COFFEE, None, people)] == ["planned"]
    assert moved_with(replace(_COFFEE, place="Paris"), _COFFEE, people) == []
    assert [one.wish for one in moved_with(_HELD, _COFFEE, people)] == ["met"]
    joined = replace(_COFFEE, people=("piet", "claire"))
    assert [one.id for one in moved_with(joined, replace(joined, people=("piet",)), people)] == [
        "claire"
    ]
    assert moved_with(_COFFEE, None, {}) == []


def test_a_meeting_that_is_cancelled_moves_the_wish_back_to_asked() -> None:
    planned = moved_along(_WANTED, _COFFEE)
    people = {"claire": planned}
    cancelled = replace(_COFFEE, state="cancelled")
    assert [one.wish for one in moved_with(cancelled, _COFFEE, people)] == ["asked"]
    another = replace(_COFFEE, id="n")
    assert moved_with(cancelled, _COFFEE, people, [_COFFEE, another]) == []
    assert moved_with(cancelled, _COFFEE, people, [_COFFEE, replace(another, people=())]) != []
    for wish in ("wanted", "asked", "met", "followed up", "let go", None):
        other = {"claire": replace(planned, wish=wish, standing="known")}
        assert moved_with(cancelled, _COFFEE, other) == []
    assert moved_with(cancelled, _HELD, people) == []
    assert moved_with(cancelled, None, people) == []
    (back,) = (one for one in with_moved([cancelled], {"m": _COFFEE}, people) if one != cancelled)
    assert isinstance(back, Person)
    assert back.wish == "asked"
    assert with_moved([cancelled, another], {"m": _COFFEE}, people) == [cancelled, another]


def test_who_is_written_down_with_the_meeting_is_moved_along_in_place() -> None:
    renamed = replace(_WANTED, role="a coach")
    step = Step(what="Thank")
    written = with_moved([renamed, _HELD, step], {"m": _COFFEE}, {"claire": _WANTED})
    assert written[1:] == [_HELD, step]
    assert isinstance(written[0], Person)
    assert (written[0].role, written[0].wish) == ("a coach", "met")
    assert with_moved([renamed, step], {}, {"claire": _WANTED}) == [renamed, step]
    twice = with_moved([_COFFEE, replace(_HELD, id="n")], {}, {"claire": _WANTED})
    assert [one.wish for one in twice if isinstance(one, Person)] == ["met"]


def test_a_wish_is_stale_after_thirty_days_without_a_step_a_meeting_or_a_word() -> None:
    wished = {
        "claire": replace(_WANTED, created="2026-01-01T10:00:00Z"),
        "piet": Person(id="piet", name="Piet", standing="wanted", updated="2026-10-24"),
        "zoe": Person(id="zoe", name="Zoë", standing="wanted"),
    }
    steps = [Step(what="Ask", people=("claire",), done=date(2026, 10, 25))]
    cancelled = Meeting(what="Walk", people=("piet",), at="2026-11-20", state="cancelled")
    moves = last_moves(steps, [cancelled], wished)
    assert moves == {"claire": date(2026, 10, 25), "piet": date(2026, 10, 24)}
    assert [is_stale(moves.get(key), TODAY) for key in wished] == [False, True, False]
    assert is_stale(date(2026, 10, 24), TODAY)
    assert LAST == "followed up"

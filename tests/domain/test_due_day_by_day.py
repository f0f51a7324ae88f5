"""Who is due, beside somebody who lives through the days and keeps count by hand."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from networkjournal.domain.due_list import due_list
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Entry, EntryKind, Meeting, Person, Settings
from tests.domain.small_book import SmallBook

_DAY = timedelta(days=1)
_BEGAN = date(2026, 1, 20)
"""From here a journal of some weeks goes over the short end of February."""

_DAYS = {"1d": 1, "10d": 10, "1w": 7, "2w": 14}
_RHYTHMS = ["", "none", *_DAYS, "1m"]

_EVENT = st.one_of(
    st.tuples(st.just("talk"), st.integers(0, 20)),
    st.tuples(st.just("sowing"), st.just(0)),
    st.tuples(st.just("insight"), st.just(0)),
    st.tuples(st.just("meeting"), st.just(0)),
    st.tuples(st.just("planned"), st.just(0)),
    st.tuples(st.just("put off"), st.integers(1, 20)),
    st.tuples(st.sampled_from(_RHYTHMS), st.just(0)),
)
"""What happens on a day: contact so many days before, a meeting, putting off, another rhythm."""


class _ByHand:
    """Somebody who counts the days since the last contact for one person."""

    def __init__(self, rhythm: str) -> None:
        self.rhythm = rhythm
        self.days = 0
        self.put_off = 0

    def wake(self) -> None:
        """A day went by."""
        self.days += 1
        self.put_off = max(0, self.put_off - 1)

    def spoke(self, ago: int) -> None:
        """There was contact so many days ago; older contact than the last changes nothing."""
        self.days = min(self.days, ago) if self.spoken else ago
        self.spoken = True

    spoken = False

    def is_due(self, today: date) -> bool:
        """Whether the rhythm has run out, and putting off too."""
        if self.rhythm in ("", "none") or self.put_off:
            return False
        if self.rhythm == "1m":
            return today >= _month_on(today - self.days * _DAY)
        return self.days >= _DAYS[self.rhythm]


def _month_on(day: date) -> date:
    """Walk to the same day of the next month, or to its last."""
    walked = day + _DAY
    while walked.day != 1:
        walked += _DAY
    while walked.day < day.day and (walked + _DAY).day != 1:
        walked += _DAY
    return walked


@given(
    st.lists(st.sampled_from(_RHYTHMS), min_size=1, max_size=4),
    st.lists(st.none() | st.tuples(st.integers(0, 3), _EVENT), min_size=30, max_size=75),
)
@settings(max_examples=60, deadline=None)
def test_the_list_of_every_day_is_what_living_through_the_days_says(
    rhythms: list[str], days: list[tuple[int, tuple[str, int]] | None]
) -> None:
    book = SmallBook(settings=Settings(circle_rhythms={"church": "2w"}))
    by_hand: dict[str, _ByHand] = {}
    for number, rhythm in enumerate(rhythms):
        key = f"p{number}"
        book.hold(Person(id=key, name=key, rhythm=rhythm, created=_BEGAN.isoformat()))
        by_hand[key] = _ByHand(rhythm)
    today = _BEGAN
    for number, happened in enumerate(days):
        if number:
            today += _DAY
            for one in by_hand.values():
                one.wake()
        if happened is not None:
            who = f"p{happened[0] % len(rhythms)}"
            _let_happen(book, by_hand, today, who, happened[1], str(number))
        found = {one.person.id for one in due_list(book, LastContacts(book, today), today).due}
        assert found == {key for key, one in by_hand.items() if one.is_due(today)}, today


def _let_happen(
    book: SmallBook,
    by_hand: dict[str, _ByHand],
    today: date,
    who: str,
    event: tuple[str, int],
    key: str,
) -> None:
    what, count = event
    person, hand = book.people[who], by_hand[who]
    kinds: dict[str, EntryKind] = {"talk": "talk", "sowing": "sowing", "insight": "insight"}
    if what in kinds:
        on = today - count * _DAY
        book.hold(Entry(id=key, kind=kinds[what], text="x", on=on, people=(who,)))
        if what != "insight":
            hand.spoke(count)
    elif what in ("meeting", "planned"):
        state = "held" if what == "meeting" else "planned"
        at = f"{today.isoformat()}T10:00"
        book.hold(Meeting(id=key, what="x", at=at, people=(who,), state=state))  # type: ignore[arg-type]
        if what == "meeting":
            hand.spoke(0)
    elif what == "put off":
        book.hold(replace(person, put_off_until=today + count * _DAY))
        hand.put_off = count
    else:
        book.hold(replace(person, rhythm=what))
        hand.rhythm = what

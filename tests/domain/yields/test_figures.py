"""What came of it: the sowing story, awkward links, and the figures beside it."""

from datetime import date, timedelta
from typing import Any

import pytest

from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Entry, Person, Profile, Record, Tie
from networkjournal.domain.yields.fates import fates_of
from networkjournal.domain.yields.figures import Yield, yield_of
from networkjournal.domain.yields.harvest_share import interval, share_of
from networkjournal.domain.yields.said import say_borne, say_oddities, say_share, say_waiting
from tests.domain.small_book import TODAY, book_of

SOWN = date(2026, 1, 10)


def _sowing(key: str, on: date | None = SOWN, **fields: Any) -> Entry:  # noqa: ANN401
    made: dict[str, Any] = {"id": key, "kind": "sowing", "text": "Gave", "on": on, **fields}
    return Entry(**made)


def _harvest(key: str, on: date | None, *sowings: str, **fields: Any) -> Entry:  # noqa: ANN401
    made: dict[str, Any] = {
        "id": key,
        "kind": "harvest",
        "text": "Got",
        "on": on,
        "sowings": sowings,
        **fields,
    }
    return Entry(**made)


def _yield(*records: Record) -> Yield:
    book = book_of(*records)
    return yield_of(book, LastContacts(book, TODAY))


def _story() -> list[Entry]:
    """Three bore after 2, 4 and 4 months; three wait since 1, 3 and 6 months."""
    return [
        _sowing("a", date(2026, 4, 23)),
        _sowing("b", date(2026, 5, 20)),
        _sowing("c", date(2026, 7, 20)),
        _sowing("d", date(2026, 10, 23)),
        _sowing("e", date(2026, 8, 23)),
        _sowing("f", date(2026, 5, 23)),
        _harvest("x", date(2026, 6, 23), "a"),
        _harvest("y", date(2026, 9, 20), "b"),
        _harvest("z", date(2026, 11, 20), "c"),
    ]


def test_the_sowing_story_takes_four_months_and_not_three_and_a_third() -> None:
    found = _yield(*_story())
    assert found.waiting.median == 123
    assert say_waiting(found.waiting) == (
        "Of the sowings followed that long, half had borne after about 4 months."
    )
    assert say_borne(found.fates) == "Of 6 sowings 3 have borne so far."
    assert set(found.fates.ids("borne")) == {"a", "b", "c"}
    assert set(found.waiting.ids) == set("abcdef")


def test_a_harvest_before_its_sowing_has_borne_and_takes_no_time() -> None:
    found = fates_of(
        book_of(_sowing("a"), _harvest("x", SOWN - timedelta(days=9), "a")).entries.values(), TODAY
    )
    assert (found.all[0].end, found.all[0].days, found.before) == ("borne", None, ("x",))
    assert say_oddities(found)[0] == (
        "1 harvest lies before its sowing; how long it took is not counted."
    )


def test_of_several_harvests_the_first_after_the_sowing_counts() -> None:
    days = [-3, 40, 20]
    harvests = [_harvest(f"x{n}", SOWN + timedelta(days=n), "a", "a") for n in days]
    fate = fates_of(book_of(_sowing("a"), *harvests).entries.values(), TODAY).all[0]
    assert (fate.days, fate.harvests) == (20, ("x-3", "x40", "x20"))


def test_a_link_to_a_sowing_that_is_gone_is_said_and_counts_for_nothing() -> None:
    found = fates_of(book_of(_sowing("a"), _harvest("x", TODAY, "gone")).entries.values(), TODAY)
    assert (found.lost, found.ids("borne")) == (("x",), ())
    assert say_oddities(found) == ["1 harvest names a sowing that is no longer here."]


@pytest.mark.parametrize(
    ("fields", "end", "days"),
    [
        ({"let_go_on": SOWN + timedelta(days=5)}, "let go", 5),
        ({"let_go_on": SOWN - timedelta(days=5)}, "let go", None),
        ({"updated": "2026-02-09T10:00:00Z"}, "let go", 30),
        ({}, "let go", None),
        ({"let_go_on": TODAY + timedelta(days=1)}, "waiting", (TODAY - SOWN).days),
    ],
)
def test_letting_go_ends_the_wait_on_its_day(
    fields: dict[str, Any], end: str, days: int | None
) -> None:
    fate = fates_of(book_of(_sowing("a", state="let go", **fields)).entries.values(), TODAY).all[0]
    assert (fate.end, fate.days) == (end, days)


def test_what_bore_after_it_was_let_go_has_borne() -> None:
    sowing = _sowing("a", state="let go", let_go_on=SOWN + timedelta(days=5))
    found = fates_of(book_of(sowing, _harvest("x", TODAY, "a")).entries.values(), TODAY)
    assert (found.all[0].end, found.all[0].days) == ("borne", (TODAY - SOWN).days)


def test_what_is_still_to_come_has_not_happened_and_what_has_no_day_takes_no_time() -> None:
    later = TODAY + timedelta(days=1)
    found = _yield(_sowing("a", later), _sowing("b", None), _sowing("c"), _harvest("x", later, "c"))
    assert found.fates.ids() == ("b", "c")
    assert (found.fates.ids("borne"), found.fates.without_days) == ((), ("b",))


def test_under_five_there_is_no_rate_and_no_median() -> None:
    sowings = [_sowing(key) for key in "abcd"]
    found = _yield(*sowings, _harvest("x", TODAY, *"abcd"))
    assert (found.waiting.median, share_of(4, 4), say_share(found.fates)) == (None, None, "")
    assert say_waiting(found.waiting) == ("From 5 sowings on this says how long a harvest takes.")


def test_nothing_sown_and_all_waiting_have_words_of_their_own() -> None:
    assert say_borne(_yield().fates) == "Nothing has been sown yet."
    assert say_borne(_yield(_sowing("a")).fates) == "The one sowing still waits."
    waiting = _yield(*(_sowing(key) for key in "abcde"))
    assert say_borne(waiting.fates) == "Of 5 sowings none has borne yet."
    assert say_waiting(waiting.waiting) == (
        "Of the sowings followed that long, not half yet had borne."
    )


@pytest.mark.parametrize(
    ("count", "of", "low", "high"), [(7, 24, 0.149, 0.492), (0, 5, 0.0, 0.434), (5, 5, 0.566, 1.0)]
)
def test_so_few_may_as_well_be_more_or_less(count: int, of: int, low: float, high: float) -> None:
    between = interval(count, of)
    assert between is not None
    assert [*between] == pytest.approx([low, high], abs=1e-3)


def test_of_nothing_there_is_no_share() -> None:
    assert (interval(0, 0), share_of(0, 0)) == (None, None)


def test_a_quarter_is_young_until_it_is_the_median_ago() -> None:
    found = _yield(*_story())
    assert [(q.first, len(q.ids), len(q.borne), q.is_young) for q in found.quarters] == [
        (date(2026, 4, 1), 3, 2, False),
        (date(2026, 7, 1), 2, 1, True),
        (date(2026, 10, 1), 1, 0, True),
    ]


def test_given_and_received_are_counted_by_period_size_and_asking() -> None:
    book = book_of(
        _sowing("a", size="small", asked=True),
        _sowing("b", size="large", asked=False),
        _sowing("c", date(2026, 4, 1)),
        _harvest("x", date(2026, 2, 1), size="large"),
        Profile(id="old", since=date(2020, 1, 1), giving="frugal"),
        Profile(id="new", since=date(2026, 1, 1), giving="generous"),
    )
    found = yield_of(book, LastContacts(book, TODAY), "quarter")
    first, second = found.periods
    assert (first.first, first.given) == (date(2026, 1, 1), {"small": ["a"], "large": ["b"]})
    assert (first.asked, first.received) == ({"asked": ["a"], "unasked": ["b"]}, {"large": ["x"]})
    assert (second.given, second.asked) == ({"unsaid": ["c"]}, {"unsaid": ["c"]})
    assert found.own_word == "generous"
    assert len(yield_of(book, LastContacts(book, TODAY), "month").periods) == 3
    assert len(yield_of(book, LastContacts(book, TODAY), "year").periods) == 1


def test_kept_up_and_neglected_stand_side_by_side() -> None:
    long_ago = date(2025, 1, 1)
    found = _yield(
        *(Person(id=key, name=key, rhythm="1m") for key in ("kb", "kn", "nb", "nn")),
        Person(id="free", name="no rhythm"),
        Person(id="gone", name="gone", rhythm="1m", archived=True),
        _sowing("s1", long_ago, people=("kb", "kn", "nb", "nn", "free", "gone")),
        _harvest("x", long_ago, people=("nb",)),
        _sowing("s2", long_ago, people=("kb",)),
        _harvest("y", long_ago, "s2"),
        Entry(id="t", kind="talk", text="spoke", on=TODAY, people=("kb", "kn")),
    ).kept_up
    assert (found.kept_bore, found.kept_not) == (("kb",), ("kn",))
    assert (found.neglected_bore, found.neglected_not) == (("nb",), ("nn",))


def test_surprises_stand_under_each_circle_they_came_from() -> None:
    found = _yield(
        Person(id="p", name="P", circles=("church", "kerk", "football")),
        Person(id="q", name="Q"),
        _harvest("x", TODAY, people=("p",), surprise=True),
        Entry(id="i", kind="insight", text="aha", on=TODAY, people=("q",), surprise=True),
        _harvest("later", TODAY + timedelta(days=1), people=("p",), surprise=True),
        _harvest("plain", TODAY, people=("p",)),
    ).surprises
    assert found.ids == ("x", "i")
    assert found.by_circle == {"church": ("x",), "football": ("x",), "": ("i",)}


def test_a_way_through_leads_from_whom_was_given_to_someone_else() -> None:
    ways = _yield(
        *(Person(id=key, name=key) for key in ("ria", "els", "sanne")),
        Tie(id="t", a="sanne", b="ria"),
        _sowing("s", people=("ria", "els")),
        _harvest("through", TODAY, "s", "gone", people=("sanne",)),
        _harvest("straight", TODAY, "s", people=("ria", "sanne")),
        _harvest("nobody", TODAY, "s"),
    ).ways
    assert [(way.harvest, way.sowings, way.given_to, way.knows) for way in ways] == [
        ("through", ("s",), ("ria", "els"), ("ria",))
    ]

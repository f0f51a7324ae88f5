from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.breadth.own_kind import OwnKind, own_kind_among, own_kind_by
from networkjournal.domain.records import Person, Profile, Record
from tests.domain.breadth.people import COUNTS, people_in
from tests.domain.small_book import book_of

BAKER = Profile(id="me", circles=("Fellow Bakers",))


def _kind(*records: Record) -> OwnKind | None:
    book = book_of(*records)
    is_own = own_kind_by(book)
    return own_kind_among(book.people.values(), is_own) if is_own else None


def test_eight_fellow_bakers_are_all_of_ones_own_kind() -> None:
    kind = _kind(BAKER, *people_in((8,)))
    assert kind is not None
    assert (kind.share, kind.e_i_index) == (Fraction(1), Fraction(-1))
    assert kind.others == ()


def test_of_the_bakers_fifteen_seven_come_from_outside() -> None:
    kind = _kind(BAKER, *people_in(COUNTS))
    assert kind is not None
    assert (kind.share, kind.e_i_index) == (Fraction(8, 15), Fraction(-1, 15))
    assert kind.others == tuple(map(str, range(8, 15)))


def test_the_worked_example_of_six_and_four() -> None:
    kind = _kind(BAKER, *people_in((6, 4)))
    assert kind is not None
    assert kind.e_i_index == Fraction(-1, 5)


def test_of_ones_own_kind_is_who_shares_the_field_or_is_in_a_circle_of_the_trade() -> None:
    kind = _kind(
        Profile(id="me", field="Koffie ", circles=("werk",)),
        Person(id="field", name="a", field="koffie", circles=("family",)),
        Person(id="trade", name="b", field="law", circles=("football", "work")),
        Person(id="other", name="c", field="tea"),
        Person(id="unsaid", name="d"),
    )
    assert kind == OwnKind(("field", "trade"), ("other", "unsaid"), ("unsaid",))


def test_nobody_can_tell_without_a_field_or_a_trade() -> None:
    assert _kind(Person(id="1", name="a")) is None
    assert _kind(Profile(id="me", statement="bakes"), Person(id="1", name="a")) is None
    assert _kind(Profile(id="me", field=" ", circles=("",)), Person(id="1", name="a")) is None


def test_the_newest_version_tells() -> None:
    kind = _kind(
        Profile(id="new", since=date(2026, 1, 1), field="baking"),
        Profile(id="old", since=date(2020, 1, 1), field="law"),
        Person(id="1", name="a", field="law"),
        Person(id="2", name="b", field="baking"),
    )
    assert kind is not None
    assert kind.own == ("2",)


def test_where_nobody_is_there_is_no_share() -> None:
    kind = _kind(BAKER)
    assert kind is not None
    assert (kind.share, kind.e_i_index) == (None, None)


@given(st.integers(0, 300), st.integers(0, 300))
def test_the_index_is_external_less_internal_over_all(own: int, others: int) -> None:
    kind = OwnKind(("i",) * own, ("e",) * others)
    if own + others:
        assert kind.e_i_index == Fraction(others - own, others + own)
        assert kind.e_i_index == 1 - 2 * (kind.share or 0)

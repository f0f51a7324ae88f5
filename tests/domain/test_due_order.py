from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.due_list import due_list
from networkjournal.domain.due_order import DueOrder
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Person
from tests.domain.small_book import TODAY, SmallBook

_PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["", "none", "1w", "6w", "1y"]),
        st.dates(date(2025, 1, 1), TODAY),
        st.none() | st.dates(date(2026, 11, 1), date(2026, 12, 31)),
    )
)


@given(_PEOPLE)
def test_it_begins_with_the_due_list_and_keeps_everyone(
    people: list[tuple[str, date, date | None]],
) -> None:
    book = SmallBook()
    for number, (rhythm, made, until) in enumerate(people):
        book.hold(
            Person(id=f"p{number}", name="P", rhythm=rhythm, put_off_until=until, created=str(made))
        )
    contacts = LastContacts(book, TODAY)
    order = DueOrder(book, contacts)
    found = [one.id for one in order.sorted(book.people.values())]
    due = [one.person.id for one in due_list(book, contacts, TODAY).due]
    assert found[: len(due)] == due
    assert sorted(found) == sorted(book.people)
    assert [order.is_due(key) for key in found] == [key in due for key in found]


def test_a_reason_is_short_where_there_is_little_room() -> None:
    book = SmallBook()
    book.hold(
        Person(id="a", name="A", rhythm="30d", created="2026-10-01"),
        Person(id="b", name="B", rhythm="1w", created="2026-11-16"),
        Person(id="c", name="C", rhythm="1w", created="2026-11-20"),
        Person(id="d", name="D"),
    )
    order = DueOrder(book, LastContacts(book, TODAY))
    assert [order.say_briefly(one) for one in book.people.values()] == [
        "23 days over",
        "today",
        "27 Nov",
        "",
    ]

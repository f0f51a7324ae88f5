from datetime import date

from networkjournal.domain.likely_sowings import Likely, likely_harvests, likely_sowings
from networkjournal.domain.records import Entry, Met, Person, Tie
from tests.domain.small_book import book_of

HARVEST = Entry(
    id="harvest",
    kind="harvest",
    text="A customer came",
    on=date(2026, 11, 20),
    people=("anna",),
    tags=("Bàking",),
    goal="syrup",
)


def _sowing(key: str, day: date = date(2026, 6, 1), **fields: object) -> Entry:
    return Entry(id=key, kind="sowing", text=key, on=day, **fields)  # type: ignore[arg-type]


def _order(*entries: Entry, borne: tuple[str, ...] = ()) -> list[tuple[Likely, str]]:
    book = book_of(
        Person(id="anna", name="Anna"),
        Person(id="piet", name="Piet", met=Met(through="anna")),
        Person(id="kees", name="Kees"),
        Tie(id="tie", a="kees", b="anna"),
    )
    found = likely_sowings(HARVEST, entries, book, lambda key: key in borne)
    return [(why, entry.id) for why, entry in found]


def test_sowings_with_the_same_people_come_first_then_with_those_who_know_them() -> None:
    others = [
        _sowing("to nobody"),
        _sowing("to somebody else", people=("els",)),
        _sowing("to whom anna introduced", people=("piet",)),
        _sowing("to a friend of anna", people=("kees", "els")),
        _sowing("to anna", people=("els", "anna")),
    ]
    assert _order(*others) == [
        (Likely.SAME_PEOPLE, "to anna"),
        (Likely.THEY_KNOW, "to whom anna introduced"),
        (Likely.THEY_KNOW, "to a friend of anna"),
        (Likely.OPEN, "to nobody"),
        (Likely.OPEN, "to somebody else"),
    ]


def test_then_those_about_the_same_then_those_that_wait_then_the_others() -> None:
    others = [
        _sowing("borne"),
        _sowing("let go", state="let go"),
        _sowing("sprouted", state="sprouted"),
        _sowing("same goal", goal="syrup"),
        _sowing("same tag", tags=("baking",)),
        _sowing("expertise as the tag", expertise="Baking"),
    ]
    assert _order(*others, borne=("borne",)) == [
        (Likely.SAME_SUBJECT, "same goal"),
        (Likely.SAME_SUBJECT, "same tag"),
        (Likely.SAME_SUBJECT, "expertise as the tag"),
        (Likely.OPEN, "sprouted"),
        (Likely.OTHER, "borne"),
        (Likely.OTHER, "let go"),
    ]


def test_what_was_sown_after_the_harvest_comes_last_but_the_same_day_counts() -> None:
    later = _sowing("later", date(2026, 11, 21), people=("anna",))
    same_day = _sowing("same day", date(2026, 11, 20), people=("anna",))
    assert _order(later, same_day, _sowing("any")) == [
        (Likely.SAME_PEOPLE, "same day"),
        (Likely.OPEN, "any"),
        (Likely.WRONG_ORDER, "later"),
    ]


def test_only_sowings_are_found_and_within_a_reason_the_newest_stays_in_front() -> None:
    talk = Entry(id="talk", kind="talk", text="Talk", people=("anna",))
    found = _order(_sowing("new", people=("anna",)), talk, _sowing("old", people=("anna",)))
    assert [key for _why, key in found] == ["new", "old"]


def test_of_a_sowing_the_harvests_are_found_in_the_same_way() -> None:
    sowing = _sowing("sowing", people=("anna",))
    harvests = [
        Entry(id="linked", kind="harvest", text="", on=date(2026, 7, 1), sowings=("other",)),
        Entry(id="open", kind="harvest", text="", on=date(2026, 7, 1)),
        Entry(id="before", kind="harvest", text="", on=date(2026, 5, 1), people=("anna",)),
        HARVEST,
        _sowing("no harvest"),
    ]
    found = likely_harvests(sowing, harvests, book_of(Person(id="anna", name="Anna")))
    assert [(why, entry.id) for why, entry in found] == [
        (Likely.SAME_PEOPLE, "harvest"),
        (Likely.OPEN, "open"),
        (Likely.OTHER, "linked"),
        (Likely.WRONG_ORDER, "before"),
    ]

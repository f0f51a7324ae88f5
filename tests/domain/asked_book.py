"""A small journal with something in every table, and ways to ask it."""

from collections.abc import Sequence
from datetime import date

from networkjournal.domain.records import (
    Achievement,
    Entry,
    Expertise,
    Goal,
    Group,
    Meeting,
    Member,
    Met,
    Person,
    Preparation,
    Profile,
    Record,
    Search,
    Settings,
    Step,
    Tie,
)
from networkjournal.domain.search.index import SearchIndex
from networkjournal.domain.search.query import parse_query
from tests.domain.small_book import TODAY, SmallBook, book_of


def _book() -> SmallBook:
    book = book_of(
        Person(
            id="anna",
            name="Anna de Vries",
            role="poffertjesbakker",
            circles=("fellow bakers", "church"),
            needs=("readers in the Netherlands",),
            tags=("stall",),
            field="baking",
            place="Utrecht",
            organisation="Het Poffertje",
            rhythm="6w",
            created="2026-01-05T08:00:00Z",
        ),
        Person(
            id="marijke",
            name="Marijke Jansen",
            circles=("family",),
            skills=("lerares Frans",),
            languages=("Nederlands",),
            notes="Zingt in een koor; houdt van café.",
            created="2026-11-20T08:00:00Z",
        ),
        Person(
            id="claire",
            name="Claire Dubois",
            role="coach",
            standing="wanted",
            languages=("French",),
            place="Lyon",
            route="truus",
            fields={"Hobby": "chess"},
            created="2026-01-05T08:00:00Z",
        ),
        Person(id="truus", name="Truus Visser", met=Met(on=date(2019, 3, 1), where="LinkedIn")),
        Person(id="stroop", name="Stroop BV", standing="through", role="syrup supplier"),
        Person(id="johanna", name="Johanna Smit", archived=True, met=Met(through="anna")),
        Tie(id="t", a="truus", b="stroop"),
        Entry(
            id="seed",
            kind="sowing",
            text="Introduced her to a publisher",
            on=date(2026, 11, 22),
            people=("anna",),
            gift="introduction",
            size="small",
            asked=True,
            expertise="baking",
            minutes=20,
            goal="goal",
        ),
        Entry(id="seed2", kind="sowing", text="Lent a pan", on=date(2026, 8, 1), people=("truus",)),
        Entry(
            id="fruit",
            kind="harvest",
            text="A letter put into French",
            on=date(2026, 11, 20),
            people=("marijke",),
            sowings=("seed",),
            surprise=True,
            tags=("letter",),
        ),
        Entry(id="look", kind="scan", text="Scan", on=date(2025, 11, 18), found=("stroop",)),
        Meeting(
            id="coffee",
            what="Coffee at Part-Dieu",
            people=("claire",),
            at="2026-11-24T10:00",
            prep=Preparation(give="the chapter on silence"),
        ),
        Meeting(id="fair", what="Fair", kind="event", at="2026-10-03", state="held"),
        Step(id="ask", what="Ask about the oven", people=("truus",), due=date(2026, 12, 1)),
        Step(id="thank", what="Thank her", people=("marijke",), done=date(2026, 11, 21)),
        Goal(id="goal", what="Syrup from the region", state="active", by=date(2027, 3, 1)),
        Group(id="group", what="het poffertje", members=(Member(person="anna"),)),
        Search(id="flour", what="flour supplier", why="fresh flour"),
        Achievement(id="card", what="Recipe card", on=date(2026, 5, 1), expertise="baking"),
        Profile(id="me", statement="shows how", expertise=(Expertise(name="baking"),)),
    )
    book.settings = Settings(circle_rhythms={"family": "3m"})
    return book


BOOK = _book()
INDEX = SearchIndex(BOOK)


def ids(records: Sequence[Record]) -> list[str]:
    return [record.id for record in records]


def people(text: str) -> list[str]:
    return ids(INDEX.people_matching(parse_query(text, TODAY)))


def found(table: str, text: str) -> list[str]:
    return ids(INDEX.matching(table, parse_query(text, TODAY)))

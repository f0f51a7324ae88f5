import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from networkjournal.domain.records import (
    Entry,
    Goal,
    Meeting,
    Met,
    Person,
    Preparation,
    Record,
    Step,
)
from networkjournal.domain.search.query import parse_query
from networkjournal.domain.text import clean
from networkjournal.exchange.leaving_out import EVERYTHING, Allowed
from networkjournal.exchange.markdown_out import write_markdown
from networkjournal.exchange.markdown_text import escaped
from networkjournal.exchange.outgoing import outgoing
from tests.domain.small_book import TODAY, book_of

ANNA = Person(id="1", name="Anna de Vries", circles=("church", "work"), notes="shy\n# at first")
HOSTILE = (
    *("# x", "- x", "* x", "1. x", "1) x", "+ x", "> x", "===", "---", "| a | b |", "<b>x</b>"),
    *("[a](http://x)", "![a](b)", "`x`", "~~~", "&lt;", "    code", "$x$", "a  ", "\\", "_x_"),
)


def page(*records: Record, query: str = "", allowed: Allowed = EVERYTHING) -> str:
    asked = parse_query(query, TODAY)
    out = outgoing(book_of(*records), "md", asked, TODAY, allowed)
    return write_markdown(out, TODAY, "").decode()


def test_it_reads_as_a_journal() -> None:
    met = Person(id="2", name="Piet", met=Met(through="1", on=date(2026, 5, 1)))
    text = page(
        ANNA,
        met,
        Entry(id="3", kind="sowing", text="Introduced Anna", on=date(2026, 11, 20), people=("2",)),
        Entry(id="4", kind="talk", text="Before", on=date(2026, 11, 2)),
        Meeting(id="5", what="Coffee", at="2026-11-24T10:00", people=("1",), notes="took long"),
        Step(id="6", what="Call", due=date(2026, 11, 30)),
        Goal(id="7", what="Syrup", use="sells"),
    )
    assert text.startswith("# My network, Monday 23 November 2026\n")
    headings = re.findall(r"^##+ (.*)", text, re.MULTILINE)
    assert headings == [
        *("Breadth", "What came of it", "Goals", "Steps", "Meetings", "Log"),
        *("Friday 20 November 2026", "Monday 2 November 2026", "People", "Anna de Vries", "Piet"),
    ]
    assert "- sowing: Introduced Anna · with Piet\n" in text
    assert "- Tuesday 24 November 2026 10:00 · Coffee · with Anna de Vries\n\n  took long\n" in text
    assert "- Met: Friday 1 May 2026 · Anna de Vries\n" in text
    assert "Your 2 relations" in text or "of your 2 relations" in text
    assert "\n\n\n" not in text


def test_figures_count_no_circle_that_stays_here() -> None:
    assert "church" in page(ANNA)
    hidden = page(ANNA, allowed=Allowed())
    assert "church" not in hidden
    assert "shy" not in hidden
    assert "work" in hidden


def test_the_boxes_of_a_meeting_go_out_only_where_asked_for() -> None:
    meeting = Meeting(id="5", what="Coffee", prep=Preparation(give="a book"))
    assert "a book" in page(meeting)
    assert "a book" not in page(meeting, allowed=Allowed())


def test_a_query_shows_what_matches_and_no_figures_of_everyone() -> None:
    talk = Entry(id="3", kind="talk", text="x", on=TODAY, people=("1",))
    text = page(ANNA, Person(id="2", name="Piet"), talk, query="circle:work")
    assert ("Anna de Vries" in text, "talk: x" in text, "Piet" in text) == (True, True, False)
    assert "Breadth" not in text


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_text_stays_text_wherever_it_stands(words: str) -> None:
    person = Person(id="1", name=words, notes=f"{words}\n{words}", fields={words: words})
    entry = Entry(id="2", kind="talk", text=f"{words}\n{words}", use=words, tags=(words,))
    meeting = Meeting(id="3", what=words, place=words, notes=f"a\n{words}")
    text = page(person, entry, meeting)
    for line in text.split("\n"):
        body = re.sub(r"^(?:#{1,3} |- |  )", "", line)
        assert not re.match(r"\s|[#>+=|~`]|-|[0-9]+[.)]", body), line
        assert not re.search(r"(?<!\\)(?:\\\\)*[<\[`*_|](?!https?://)", body), line


@pytest.mark.parametrize("words", HOSTILE)
def test_another_reader_of_markdown_sees_the_text_as_it_was(words: str) -> None:
    person = Person(id="1", name=words, notes=f"{words}\n{words}", role=words)
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(page(person))
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds <= {"heading", "paragraph", "bullet_list", "list_item", "inline"}
    inner = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inner} <= {"text", "text_special"}
    text = ["".join(c.content for c in t.children) for t in tokens if t.children is not None]
    assert text[-4:] == [words.strip(), f"Role: {words.strip()}", words.strip(), words.strip()]


@given(st.text(max_size=20).map(clean).filter(lambda text: "\n" not in text))
def test_escaping_takes_nothing_away(text: str) -> None:
    if not text.startswith(("http://", "https://")):
        assert re.sub(r"\\([^A-Za-z0-9\s])", r"\1", escaped(text)) == text

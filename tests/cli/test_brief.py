"""brief: one page about someone, or about a meeting, as text, Markdown and JSON."""

import json
from datetime import date
from typing import Any

import pytest

from networkjournal.demo import make_sample
from tests.cli.conftest import Program

_PEOPLE: dict[str, dict[str, Any]] = {
    "p1": {
        "name": "Claire Dubois",
        "role": "coach",
        "standing": "wanted",
        "needs": ["lezers in Nederland"],
        "barriers": [{"kind": "language", "what": "French"}],
        "links": ["https://claire.example/a_b"],
        "notes": "word " * 60,
    },
    "p2": {"name": "Marijke Jansen", "circles": ["family"], "skills": ["lerares Frans"]},
    "p3": {"name": "[/] *O'Neil* [kids]", "role": "# 1. 你好你好" * 9},
    "p4": {"name": "Bram Jansen"},
    "p5": {"name": "Piet Jansen", "skills": ["French"], "archived": True},
}
JOURNAL: dict[str, dict[str, dict[str, Any]]] = {
    "people": _PEOPLE,
    "ties": {"t1": {"a": "p2", "b": "p4"}},
    "profile": {"v1": {"expertise": [{"name": "writing for readers"}]}},
    "entries": {
        "e1": {"kind": "sowing", "on": "2026-11-20", "text": "Sent a page", "people": ["p1"]},
        "e2": {"kind": "harvest", "text": "A reply", "people": ["p2"], "sowings": ["e1"]},
    },
    "meetings": {
        "m1": {"what": "Coffee", "at": "2026-11-24T10:00", "people": ["p1"]},
        "m2": {"what": "Fair", "people": ["p2", "p3"]},
    },
}


@pytest.fixture
def journal(program: Program) -> Program:
    program.path.write_text(json.dumps(JOURNAL), "utf-8")
    return program


def test_the_brief_of_a_person_is_a_page_of_text(journal: Program) -> None:
    out = journal.done("brief", "claire").out
    lines = out.splitlines()
    assert lines[0] == "Claire Dubois"
    assert "What can I mean for Claire?" in lines
    assert "  lezers in Nederland: you offer writing for readers · lezers is readers" in lines
    assert "  language: French → Marijke Jansen · lerares Frans" in lines
    assert "  Sent a page → A reply" in lines
    assert max(map(len, lines)) <= 80
    assert len(lines) <= 66


def test_as_json_every_line_names_its_records(journal: Program) -> None:
    brief = journal.done("brief", "p1", "--json").json
    assert (brief["people"], brief["meeting"]) == (["p1"], "m1")
    barriers = next(part for part in brief["parts"] if part["name"] == "barriers")
    assert barriers["lines"] == [
        {
            "words": "language: French → Marijke Jansen",
            "note": "lerares Frans",
            "records": ["p1", "p2"],
        }
    ]
    assert all(line["records"] for part in brief["parts"] for line in part["lines"])


def test_as_markdown_text_of_people_is_nothing_but_text(journal: Program) -> None:
    out = journal.done("brief", "m2", "--format", "md").out
    assert out.startswith("# Fair\n\n## Marijke Jansen\n")
    assert "\n### Whom you both know\n\n- Bram Jansen\n" in out
    assert r"## \[/\] \*O'Neil\* \[kids\]" in out
    assert r"- \# 1. 你好" in out
    assert "- <https://claire.example/a_b>\n" in journal.done("brief", "p1", "--format", "md").out


def test_wide_letters_fit_eighty_cells_too(journal: Program) -> None:
    from networkjournal.cli.output import cells

    lines = journal.done("brief", "p3").out.splitlines()
    assert max(map(cells, lines)) <= 80


def test_a_meeting_is_found_by_its_id_and_by_what_it_is_called(journal: Program) -> None:
    by_id, by_name = journal.done("brief", "m1"), journal.done("brief", "coffee")
    assert by_id.out == by_name.out
    assert by_id.out.startswith("Coffee · Tue 24 Nov 10:00\n")


def test_a_name_that_fits_several_lists_them_and_an_unknown_one_says_so(journal: Program) -> None:
    line = journal.refused(3, "brief", "jansen")
    assert "Marijke Jansen" in line
    assert "Bram Jansen" in line
    assert "Piet" not in line
    assert "Nobody" in journal.refused(3, "brief", "Nobody Here")
    journal.refused(3, "brief", "")
    journal.refused(3, "brief", "e1")


def test_one_format_at_a_time(journal: Program) -> None:
    assert "--format" in journal.refused(2, "brief", "p1", "--json", "--format", "md")
    journal.refused(2, "brief", "p1", "--format", "pdf")


def test_a_deleted_person_still_shows_their_name(journal: Program) -> None:
    journal.done("delete", "p3")
    out = journal.done("brief", "m2").out
    assert "[/] *O'Neil* [kids]\n  no longer in your journal\n" in out


@pytest.mark.parametrize(
    ("language", "reason"), [("en", "teaches French"), ("nl", "lerares Frans")]
)
def test_the_sister_bridges_the_language_of_the_french_coach_in_the_sample(
    program: Program, today: date, language: str, reason: str
) -> None:
    make_sample(program.path, language, today)
    parts = program.done("--lang", language, "brief", "Claire", "--json").json["parts"]
    (line,) = next(part for part in parts if part["name"] == "barriers")["lines"]
    assert line["words"].endswith("→ Marijke Jansen")
    assert line["note"] == reason
    program.done("edit", "Claire", "barriers=")
    kind = "language: French" if language == "en" else "taal: Frans"
    program.done("edit", "Claire", f"barriers={kind}")
    parts = program.done("--lang", language, "brief", "Claire", "--json").json["parts"]
    found = next(part for part in parts if part["name"] == "barriers")["lines"]
    assert found[0]["words"].endswith("→ Marijke Jansen")
    assert found[1]["words"].endswith("→ Luc Moreau")

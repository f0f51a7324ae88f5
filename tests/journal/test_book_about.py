"""Reading of the log only what names a few people: the same answers as from all of it."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.journal import Journal, JournalError
from networkjournal.journal.book_about import BookAbout
from tests.domain.known_log import KnownLog

TODAY = date(2026, 11, 23)
_IDS = st.sampled_from(["p1", "p2", "p10", 'p"1', "é", "gone"])
_ENTRIES = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["sowing", "harvest", "talk", "scan"]),
            "text": st.sampled_from(["x", 'about "p1"', '"sowings":["e1"]', "e\u0301\u202e"]),
        },
        optional={
            "people": st.lists(_IDS, max_size=3),
            "found": st.lists(_IDS, max_size=2),
            "sowings": st.lists(st.sampled_from(["e0", "e1", "e2", "e9"]), max_size=3),
            "on": st.sampled_from(["2026-01-01", "2026-11-20", "2027-01-01"]),
            "created": st.sampled_from(["2026-05-01T08:00:00Z", "2025-01-01"]),
        },
    ),
    max_size=12,
)


def _line(key: str, record: object) -> str:
    compact = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return json.dumps(key, ensure_ascii=False) + ":" + compact


def _in_our_layout(entries: list[dict[str, object]]) -> str:
    people = ",\n".join(_line(one, {"name": one}) for one in ("p1", "p2", "p10", 'p"1', "é"))
    log = ",\n".join(_line(f"e{n}", entry) for n, entry in enumerate(entries))
    log = f"{log}\n" if log else ""
    tables = (
        '"meta":{\n"1":{"format":1}\n}',
        f'"people":{{\n{people}\n}}',
        f'"entries":{{\n{log}}}',
        '"meetings":{\n"m1":{"what":"Tea","people":["p2"],"at":"2026-10-01","state":"held"}\n}',
    )
    return "{\n" + ",\n".join(tables) + "\n}\n"


@given(_ENTRIES, st.lists(_IDS, min_size=1, max_size=2, unique=True), st.booleans())
def test_the_answers_are_those_of_the_whole_log(
    tmp_path_factory: pytest.TempPathFactory,
    entries: list[dict[str, object]],
    about: list[str],
    indented: bool,
) -> None:
    path = tmp_path_factory.mktemp("about") / "journal.json"
    text = _in_our_layout(entries)
    path.write_text(json.dumps(json.loads(text), indent=1) if indented else text, "utf-8")
    book, whole = BookAbout(Journal.open(path), about, TODAY), Journal.open(path)
    known = KnownLog(whole, TODAY)
    for person in about:
        found = book.entries_with(person)
        assert found == known.entries_with(person)
        for entry in found:
            if entry.kind == "sowing":
                assert set(book.harvests_of(entry.id)) == set(known.harvests_of(entry.id))
            for sowing in entry.sowings:
                assert book.entries.get(sowing) == whole.entries.get(sowing)
    for person in ("p1", "p2", "p10", 'p"1', "é", "gone"):
        assert book.last_contact(person) == known.last_contact(person)


def test_a_wrong_record_among_those_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    path.write_text(_in_our_layout([{"kind": "sowing", "text": 1, "people": ["p1"]}]), "utf-8")
    book = BookAbout(Journal.open(path), ["p1"], TODAY)
    with pytest.raises(JournalError, match="e0"):
        book.entries_with("p1")


def test_a_deleted_person_keeps_their_name(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    path.write_text(_in_our_layout([]), "utf-8")
    journal = Journal.open(path)
    with journal.change("away") as change:
        change.remove(journal.people["p2"])
    book = BookAbout(journal, ["p2"], TODAY)
    assert [book.name_of(one) for one in ("p1", "p2", "nobody")] == ["p1", "p2", "nobody"]

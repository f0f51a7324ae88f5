# ruff: noqa: ANN401 - records of any kind, JSON of any shape
"""Layouts: ours is one record a line; any other valid JSON is read, and written in ours."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB
from tinydb.table import Document, Table

from networkjournal.domain.records import Person
from networkjournal.domain.text import clean
from networkjournal.journal import Journal
from networkjournal.journal.layout import decode, encode
from networkjournal.journal.line import document_of, line_of
from networkjournal.journal.lines import Lines
from tests.journal.writing import a_journal, entry, put, said, tables_in, write_tables

_texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8)
_json: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | _texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3),
    max_leaves=8,
)
_tables = st.dictionaries(
    _texts, st.dictionaries(_texts, st.dictionaries(_texts, _json, max_size=3), max_size=3)
)


def _cleaned(value: Any) -> Any:
    if isinstance(value, dict):
        return {clean(key): _cleaned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    return clean(value) if isinstance(value, str) else value


@given(_tables)
def test_whatever_is_written_in_our_layout_is_json_and_read_back(tables: dict[str, Any]) -> None:
    content = {
        name: Lines(None, {key: line_of(key, document) for key, document in table.items()})
        for name, table in tables.items()
    }
    data = b"".join(encode(content))
    assert json.loads(data) == tables
    again = decode(data)
    read = {
        name: {key: document_of(line) for key, line in lines.by_id.items()}
        for name, lines in again.items()
    }
    assert read == tables or read == _cleaned(tables)


def test_each_record_has_a_line_of_its_own_and_contacts_stand_first(journal_path: Path) -> None:
    a_journal(journal_path)
    lines = journal_path.read_text(encoding="utf-8").splitlines()
    assert lines[:5] == ["{", '"meta":{', '"1":{"format":1}', "},", '"people":{']
    assert lines[5].startswith('"anna":{"name":"Anna de Vries","role":"baker"')
    assert lines[6].startswith('"bob":{"name":"Bob"')
    assert list(tables_in(journal_path)) == [
        "meta", "people", "ties", "profile", "achievements", "entries", "meetings", "steps",
        "groups", "searches", "goals", "lookbacks", "settings", "deleted",
    ]  # fmt: skip


_FILE: dict[str, dict[str, Any]] = {
    "deleted": {"old": {"table": "people", "when": "2026-11-01T00:00:00Z", "name": "Old"}},
    "entries": {"e1": {"text": "Gave", "kind": "sowing", "people": ["p1"], "future": {"x": [1]}}},
    "people": {
        "p1": {"name": "Zoë", "met": {"where": "fair", "weather": "rain"}, "future": [1.5, None]},
        "p2": {"role": "miller", "members": {}},
    },
    "plans": {"x": {"anything": True}},
    "groups": {"g": {"what": "G", "members": [{"person": "p1", "since": "then"}]}},
    "meta": {"1": {"format": 1, "made": "by hand"}, "2": {"more": 1}},
}

_LAYOUTS: dict[str, dict[str, Any]] = {
    "as TinyDB dumps it": {},
    "indented by 2": {"indent": 2, "ensure_ascii": False},
    "indented by a tab": {"indent": "\t"},
    "without a space": {"separators": (",", ":")},
    "keys sorted": {"sort_keys": True},
}


@pytest.mark.parametrize("layout", _LAYOUTS.values(), ids=_LAYOUTS)
@pytest.mark.parametrize("ends", ["", "\n", "\r\n"])
def test_other_layouts_are_read_and_once_changed_written_in_ours_with_all_they_said(
    journal_path: Path, layout: dict[str, Any], ends: str
) -> None:
    text = json.dumps(_FILE, **layout)
    if ends == "\r\n":
        text = text.replace("\n", ends)
    data = (text + ends).encode()
    journal_path.write_bytes(data)
    journal = Journal.open(journal_path)
    journal.check()
    assert journal.people["p1"].met is not None
    assert journal.people["p1"].met.where == "fair"
    assert journal.people["p1"].id == "p1"
    assert journal_path.read_bytes() == data

    put(journal, entry("new", id="new"))
    written = tables_in(journal_path)
    assert written["entries"].pop("new")["text"] == "new"
    for name, table in _FILE.items():
        assert written[name] == table
    assert b'\n"p1":{"' in journal_path.read_bytes()
    assert b'"name":"Zo\xc3\xab"' in journal_path.read_bytes()


def test_unknown_fields_and_tables_survive_every_kind_of_save(journal_path: Path) -> None:
    import msgspec

    write_tables(journal_path, _FILE)
    journal = Journal.open(journal_path)
    zoe, group = journal.people["p1"], journal.groups["g"]
    assert zoe.met is not None
    put(
        journal,
        msgspec.structs.replace(
            zoe, name="Zoë B.", met=msgspec.structs.replace(zoe.met, where="market")
        ),
        msgspec.structs.replace(
            group, members=(msgspec.structs.replace(group.members[0], role="chair"),)
        ),
    )
    with journal.change("Delete and bring back") as change:
        change.remove(journal.entries["e1"])
    assert journal.undo()
    assert journal.undo()
    assert journal.redo()
    put(Journal.open(journal_path), entry("from another window"))
    journal.refresh()
    put(journal, entry("and from here"))
    written = said(tables_in(journal_path))
    assert written["people"]["p1"] == {
        "name": "Zoë B.",
        "met": {"where": "market", "weather": "rain"},
        "future": [1.5, None],
    }
    assert written["people"]["p2"] == _FILE["people"]["p2"]
    assert written["groups"]["g"]["members"] == [{"person": "p1", "since": "then", "role": "chair"}]
    assert written["entries"]["e1"] == _FILE["entries"]["e1"]
    for name in ("plans", "meta"):
        assert tables_in(journal_path)[name] == _FILE[name]
    assert tables_in(journal_path)["deleted"]["old"] == _FILE["deleted"]["old"]


# Lines that look like ours and are not ---------------------------------------------------------


def _lines_of_people(path: Path, *lines: str) -> bytes:
    text = '{\n"people":{\n' + "\n".join(lines) + '\n},\n"entries":{\n}\n}\n'
    path.write_text(text, encoding="utf-8")
    return path.read_bytes()


@pytest.mark.parametrize(
    "lines",
    [
        ('"a":{"name":"A"},"b":{"name":"B"}',),
        ('"a":{"name":"A"},"b":{"name":"B"},', '"c":{"name":"C"}'),
        ('"a":{"name":"A"} ,', '"b":{"name":"B"}'),
        (' "a":{"name":"A"},', '  "b":{"name":"B"}'),
        ('"a": {"name":"A"},', '"b" :{"name":"B"}'),
        ('"a":{"name":"A",', '"met":{"where":"x"},', '"fields":{"y":"z"}},', '"b":{"name":"B"}'),
        (
            '"a":{"met":{"where":"x"},',
            '"name":"A",',
            '"fields":{"y":"z"}}',
            ",",
            '"b":{"name":"B"}',
        ),
        ('"a":{', '"name":"A"', "},", '"b":{', '"name":"B"', "}"),
        ('"\\u0061":{"name":"A"},', '"b":{"name":"B"}'),
    ],
)
def test_lines_joined_or_split_by_hand_lose_no_record(
    journal_path: Path, lines: tuple[str, ...]
) -> None:
    import msgspec

    before = json.loads(_lines_of_people(journal_path, *lines))
    journal = Journal.open(journal_path)
    assert dict(journal.people).keys() == before["people"].keys()
    put(journal, msgspec.structs.replace(journal.people["a"], role="edited"))
    before["people"]["a"]["role"] = "edited"
    assert said(tables_in(journal_path))["people"] == before["people"]


@pytest.mark.parametrize("table", ["deleted", "future"])
def test_lines_joined_in_a_table_that_is_not_read_as_records_lose_nothing(
    journal_path: Path, table: str
) -> None:
    journal_path.write_text(
        '{\n"people":{\n},\n"' + table + '":{\n"a":{"when":"2026-01-01"},"b":{"name":"B"}\n}\n}\n'
    )
    put(Journal.open(journal_path), entry("more"))
    assert tables_in(journal_path)[table].keys() == {"a", "b"}


# Hostile text ---------------------------------------------------------------------------------

_HOSTILE = {
    "an escape": "\\u001b[2J",
    "an escape of eight bits": "\\u009b2J",
    "the same as it is": "\u009b2J",
    "an override of direction": "\\u202eanna",
    "the same written out": "\u202eanna",
    "an isolate": "\u2066a\u2069",
    "a lone surrogate": "\\ud800",
    "a surrogate the wrong way round": "\\udc00\\ud800",
    "a NUL": "\\u0000",
    "a backspace": "a\\b",
    "a form feed": "a\\f",
    "a return": "a\\rb",
    "DEL": "\x7f",
    "a tag": "\U000e0041",
    "a line separator": "\u2028",
    "a mark of byte order": "\ufeff",
    "ten thousand marks": "a" + "\u0301" * 10_000,
    "marks of several kinds": "a" + "\u0301\u0316\u1ab0\u1dc0\u20d0\ufe20" * 2000,
    "Hebrew points": "\u05d0" + "\u05b0\u05c1" * 5000,
}


@pytest.mark.parametrize("spaces", [False, True], ids=["our layout", "another layout"])
@pytest.mark.parametrize("text", _HOSTILE.values(), ids=_HOSTILE)
def test_hostile_text_in_the_file_is_cleaned_on_reading_and_the_file_stays_as_it_is(
    journal_path: Path, text: str, spaces: bool
) -> None:
    space = " " if spaces else ""
    data = _lines_of_people(
        journal_path,
        f'"{text}":{space}{{"name":"A{text}","tags":["{text}"],"met":{{"where":"{text}"}},'
        f'"fields":{{"{text}":"{text}"}},"future{text}":"{text}"}}',
    )
    journal = Journal.open(journal_path)
    journal.check()
    (person,) = journal.people.values()
    plain = clean(json.loads(f'"{text}"'))
    assert (person.id, person.name, person.tags) == (plain, clean(f"A{plain}"), (plain,))
    assert person.met is not None
    assert (person.met.where, person.fields) == (plain, {plain: plain})
    assert "\x1b" not in plain
    assert len(plain) < 30
    assert journal_path.read_bytes() == data
    put(journal, entry("new"))
    (document,) = tables_in(journal_path)["people"].values()
    assert document[clean(f"future{plain}")] == plain


def test_two_own_fields_that_look_the_same_once_cleaned_are_both_kept(journal_path: Path) -> None:
    _lines_of_people(journal_path, '"a":{"name":"A","fields":{"caf\\u00e9":"1","cafe\\u0301":"2"}}')
    assert list(Journal.open(journal_path).people["a"].fields.values()) == ["1", "2"]


def test_two_ids_that_look_the_same_once_cleaned_are_refused(journal_path: Path) -> None:
    from networkjournal.journal import JournalDamagedError

    _lines_of_people(journal_path, '"a\\u0000":{"name":"A"},', '"a\\u0001":{"name":"B"}')
    with pytest.raises(JournalDamagedError, match="stands twice"):
        Journal.open(journal_path)


def test_ids_of_any_text_work(journal_path: Path) -> None:
    ids = ["1", "", 'a"b', "a\\b", "{", '":{', "},", "é", "日本", "a b", "null", "x" * 500]
    journal = Journal.open(journal_path)
    put(journal, *(Person(id=each, name=f"Person {each}") for each in ids if each))
    assert list(Journal.open(journal_path).people) == [each for each in ids if each]
    write_tables(journal_path, {"people": {each: {"name": each or "nobody"} for each in ids}})
    assert list(Journal.open(journal_path).people) == ids


# Plain TinyDB ---------------------------------------------------------------------------------


class _TextIds(Table):
    document_id_class = str  # type: ignore[assignment]


class _Plain(TinyDB):
    table_class = _TextIds


def test_plain_tinydb_reads_our_file_and_we_read_what_it_wrote(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    with _Plain(journal_path) as db:
        people = db.table("people")
        assert people.get(doc_id="anna")["name"] == "Anna de Vries"
        people.insert(Document({"name": "Carl", "own": {"x": 1}}, "carl"))  # type: ignore[arg-type]
        people.update({"role": "miller"}, doc_ids=["bob"])
    assert journal.refresh()
    assert journal.people["bob"].role == "miller"
    assert journal.people["carl"].name == "Carl"
    put(journal, entry("after"))
    assert tables_in(journal_path)["people"]["carl"] == {"name": "Carl", "own": {"x": 1}}
    assert journal.undo()
    assert journal.people.keys() == {"anna", "bob", "carl"}


def test_a_table_of_another_version_before_the_meetings_is_kept(journal_path: Path) -> None:
    put(Journal.open(journal_path), entry("One"), entry("Two"))
    ours = journal_path.read_text("utf-8")
    odd = ours.replace(
        '\n},\n"meetings":{\n', '\n},\n"plants":{\n"p":{"what":"syrup"}\n},\n"meetings":{\n'
    )
    assert odd != ours
    journal_path.write_text(odd, "utf-8")
    journal = Journal.open(journal_path)
    assert {one.text for one in journal.entries.values()} == {"One", "Two"}
    with journal.change("Three") as change:
        change.put(entry("Three"))
    assert tables_in(journal_path)["plants"] == {"p": {"what": "syrup"}}
    assert len(tables_in(journal_path)["entries"]) == 3

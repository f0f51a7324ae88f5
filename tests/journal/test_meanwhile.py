"""What others do to the file while the journal is open: other windows, editors, sync tools."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from networkjournal.domain.records import Met, Person
from networkjournal.journal import Journal, JournalError, durable, moments
from networkjournal.journal.history import KEPT
from tests.journal.writing import a_journal, entry, in_memory, put, said, tables_in, write_tables


def _watched(journal: Journal) -> list[dict[str, set[str]]]:
    seen: list[dict[str, set[str]]] = []
    journal.watch(lambda touched: seen.append({name: set(ids) for name, ids in touched.items()}))
    return seen


def test_a_quiet_file_costs_one_look_and_keeps_every_record_the_same_object(
    journal_path: Path,
) -> None:
    journal = a_journal(journal_path)
    seen, anna = _watched(journal), journal.people["anna"]
    assert not journal.refresh()
    assert seen == []
    put(journal, entry("more"))
    assert journal.people["anna"] is anna


def test_what_another_window_wrote_is_taken_in_and_told(journal_path: Path) -> None:
    here = a_journal(journal_path)
    there = Journal.open(journal_path)
    seen, bob = _watched(here), here.people["bob"]
    (new,) = put(there, entry("from there"))
    put(there, msgspec.structs.replace(there.people["anna"], role="miller"))
    assert here.refresh()
    assert seen == [{"people": {"anna"}, "entries": {new.id}}]
    assert here.people["anna"].role == "miller"
    assert here.people["bob"] is bob


def test_a_save_first_takes_in_what_others_wrote_and_tells_both(journal_path: Path) -> None:
    here, seen = a_journal(journal_path), []
    there = Journal.open(journal_path)
    seen = _watched(here)
    put(there, entry("from there", id="there"))
    put(here, entry("from here", id="here"))
    assert {"entries": {"there"}} in seen
    assert {"entries": {"here"}} in seen
    assert here.entries.keys() == {"recipe", "there", "here"}


def test_fields_changed_in_two_windows_are_both_kept(journal_path: Path) -> None:
    here = a_journal(journal_path)
    there = Journal.open(journal_path)
    put(there, msgspec.structs.replace(there.people["anna"], role="miller", tags=("there",)))
    put(here, msgspec.structs.replace(here.people["anna"], notes="seen today", tags=("here",)))
    anna = here.people["anna"]
    assert (anna.role, anna.notes, set(anna.tags)) == ("miller", "seen today", {"there", "here"})
    assert anna.circles == ("football",)


def test_a_form_opened_before_another_window_saved_writes_only_what_was_altered(
    journal_path: Path,
) -> None:
    here = a_journal(journal_path)
    in_the_form = here.people["anna"]
    put(Journal.open(journal_path), msgspec.structs.replace(in_the_form, role="miller"))
    here.refresh()
    with here.change("Edit") as change:
        change.put(msgspec.structs.replace(in_the_form, place="Utrecht"), was=in_the_form)
    assert (here.people["anna"].role, here.people["anna"].place) == ("miller", "Utrecht")


def test_an_edit_by_hand_wins_though_it_left_the_moment_alone(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    text = journal_path.read_text(encoding="utf-8")
    journal_path.write_text(text.replace('"role":"baker"', '"role":"brewer"'), encoding="utf-8")
    put(journal, entry("more"))
    assert journal.people["anna"].role == "brewer"
    assert tables_in(journal_path)["people"]["anna"]["role"] == "brewer"


def test_a_file_that_a_sync_tool_put_in_place_is_merged(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    tables = tables_in(journal_path)
    del tables["people"]["bob"]
    tables["people"]["carl"] = {"name": "Carl", "updated": "2026-01-01T00:00:00Z"}
    tables["people"]["anna"] |= {"role": "old", "updated": "2020-01-01T00:00:00Z"}
    other = journal_path.with_name(".syncthing.tmp")
    write_tables(other, tables)
    other.replace(journal_path)
    put(journal, entry("more"))
    people = tables_in(journal_path)["people"]
    assert people.keys() == {"anna", "bob", "carl"}
    assert people["anna"]["role"] == "baker"


def test_a_file_put_in_place_right_after_our_save_is_not_taken_for_ours(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = a_journal(journal_path)
    tables = tables_in(journal_path)
    tables["people"]["carl"] = {"name": "Carl"}
    real = durable.sync_folder

    def sync_and_replace(folder: Path) -> None:
        real(folder)
        if folder == journal_path.parent:
            monkeypatch.setattr(durable, "sync_folder", real)
            write_tables(journal_path.with_name("other"), tables)
            journal_path.with_name("other").replace(journal_path)

    monkeypatch.setattr(durable, "sync_folder", sync_and_replace)
    put(journal, entry("more", id="more"))
    put(journal, entry("again", id="again"))
    assert tables_in(journal_path)["people"].keys() == {"anna", "bob", "carl"}
    assert tables_in(journal_path)["entries"].keys() == {"recipe", "more", "again"}


def test_a_deleted_file_is_written_again_from_memory(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    journal_path.unlink()
    assert not journal.refresh()
    put(journal, entry("more"))
    assert tables_in(journal_path)["people"].keys() == {"anna", "bob"}
    assert len(tables_in(journal_path)["entries"]) == 2


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _misspell(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"sowing"', b'"sewing"'))


def _misspell_and_indent(path: Path) -> None:
    _misspell(path)
    path.write_text(json.dumps(json.loads(path.read_bytes()), indent=2))


def _misshape_the_trash(path: Path) -> None:
    tables = tables_in(path)
    tables["deleted"]["x"] = {"when": 1}
    write_tables(path, tables)


def _from_the_future(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"format":1', b'"format":9'))


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


_HARM = [
    _truncate, _empty, _misspell, _misspell_and_indent, _misshape_the_trash, _from_the_future,
    _folder,
]  # fmt: skip


@pytest.mark.parametrize("harm", _HARM)
def test_a_file_harmed_while_open_is_never_written_over_and_memory_stays(
    journal_path: Path, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    journal = a_journal(journal_path)
    before, whole = in_memory(journal), journal_path.read_bytes()
    harm(journal_path)
    harmed = journal_path.read_bytes() if journal_path.is_file() else None
    for attempt in (lambda: put(journal, entry("never")), journal.refresh, journal.undo) * 2:
        with pytest.raises(JournalError):
            attempt()
        assert in_memory(journal) == before
        assert (journal_path.read_bytes() if journal_path.is_file() else None) == harmed
    journal.save_copy(tmp_path / "saved.json")
    assert said(tables_in(tmp_path / "saved.json")) == before
    if journal_path.is_dir():
        journal_path.rmdir()
    journal_path.write_bytes(whole)
    put(journal, entry("again"))
    assert len(tables_in(journal_path)["entries"]) == 2


def test_a_window_on_a_damaged_journal_takes_over_the_mended_one(journal_path: Path) -> None:
    a_journal(journal_path)
    whole = journal_path.read_bytes()
    newer = whole.replace(b'"sowing"', b'"sewing"').replace(b'"updated":"20', b'"updated":"21')
    journal_path.write_bytes(newer)
    journal = Journal.open(journal_path)
    with pytest.raises(JournalError):
        journal.check()
    assert journal.read_only
    journal_path.write_bytes(whole)
    assert journal.refresh()
    assert journal.read_only == ""
    assert journal.entries["recipe"].kind == "sowing"
    put(journal, entry("goes on"))


def test_a_window_that_has_not_read_a_torn_table_yet_takes_over_the_mended_one(
    journal_path: Path,
) -> None:
    a_journal(journal_path)
    whole = journal_path.read_bytes()
    journal_path.write_bytes(whole.replace(b'"text":', b'"text",'))
    journal = Journal.open(journal_path)
    journal_path.write_bytes(whole)
    assert journal.refresh()
    put(journal, entry("goes on"))
    assert len(journal.entries) == 2


# Undo -----------------------------------------------------------------------------------------


def test_undo_and_redo_survive_a_restart_and_reach_what_another_process_did(
    journal_path: Path,
) -> None:
    a_journal(journal_path)
    here = Journal.open(journal_path)
    with Journal.open(journal_path).change("Renamed Anna") as change:
        change.put(msgspec.structs.replace(here.people["anna"], name="Anneke"))
    assert here.undo() == "Renamed Anna"
    assert here.people["anna"].name == "Anna de Vries"
    assert Journal.open(journal_path).redo() == "Renamed Anna"
    assert Journal.open(journal_path).undo() == "Renamed Anna"
    assert here.undo() == "Put"
    assert here.undo() is None
    assert said(tables_in(journal_path)) == {}


def test_undo_takes_back_its_own_fields_and_leaves_what_was_edited_since(
    journal_path: Path,
) -> None:
    journal = a_journal(journal_path)
    anna = journal.people["anna"]
    put(journal, msgspec.structs.replace(anna, role="miller", tags=("a", "b"), met=Met(where="x")))
    tables = tables_in(journal_path)
    tables["people"]["anna"] |= {"notes": "by hand", "tags": ["a", "b", "c"], "future": 1}
    tables["people"]["anna"]["met"]["weather"] = "rain"
    write_tables(journal_path, tables)
    assert journal.undo() == "Put"
    document = said(tables_in(journal_path))["people"]["anna"]
    assert document["role"] == "baker"
    assert document["notes"] == "by hand"
    assert document["tags"] == ["c"]
    assert document["future"] == 1


def test_undo_of_a_deletion_brings_back_every_field_and_empties_the_trash(
    journal_path: Path,
) -> None:
    journal = a_journal(journal_path)
    tables = tables_in(journal_path)
    tables["people"]["anna"]["future"] = {"x": [1]}
    write_tables(journal_path, tables)
    journal.refresh()
    with journal.change("Deleted Anna") as change:
        change.remove(journal.people["anna"])
    assert journal.trash["anna"].name == "Anna de Vries"
    assert journal.name_of("anna") == "Anna de Vries"
    assert "anna" not in journal.people
    assert journal.undo() == "Deleted Anna"
    assert said(tables_in(journal_path))["people"] == said(tables)["people"]
    assert journal.trash == {}
    assert journal.people["anna"].created == tables["people"]["anna"]["created"]


def test_only_the_last_fifty_changes_can_be_undone(journal_path: Path) -> None:
    journal = Journal.open(journal_path)
    for number in range(KEPT + 3):
        with journal.change(f"{number}") as change:
            change.put(entry(f"{number}"))
    undone = list(iter(journal.undo, None))
    assert undone == [f"{n}" for n in reversed(range(3, KEPT + 3))]
    assert len(journal.entries) == 3
    redone = list(iter(journal.redo, None))
    assert redone == undone[::-1]


def test_a_new_change_ends_what_could_be_redone(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    journal.undo()
    put(journal, entry("another way"))
    assert journal.redo() is None


def test_a_torn_note_in_the_history_is_passed_over(journal_path: Path) -> None:
    journal = a_journal(journal_path)
    (newest,) = (journal_path.parent / ".home" / "state").rglob("000001.json")
    newest.with_name("000002.json").write_bytes(newest.read_bytes()[:50])
    newest.with_name("000003.json").write_bytes(b"")
    newest.with_name("notes.txt").write_text("not ours")
    assert journal.undo() == "Put"


# Moments --------------------------------------------------------------------------------------


def test_updated_never_runs_back_though_the_clock_does(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    write_tables(
        journal_path,
        {"people": {"anna": {"name": "Anna", "updated": "2099-01-01", "created": "2020-01-01"}}},
    )
    monkeypatch.setattr(moments, "_last", "")
    journal, seen = Journal.open(journal_path), ["2099-01-01"]
    real = time.time_ns
    for name, hours in (("Anneke", 0), ("Anna", -50), ("Ank", -5_000)):
        monkeypatch.setattr(time, "time_ns", lambda hours=hours: real() + hours * 3_600_000_000_000)
        put(journal, msgspec.structs.replace(journal.people["anna"], name=name))
        seen.append(journal.people["anna"].updated)
    with journal.change("Delete") as change:
        change.remove(journal.people["anna"])
    seen.append(journal.trash["anna"].when)
    journal.undo()
    seen.append(journal.people["anna"].updated)
    assert seen == sorted(set(seen))
    assert journal.people["anna"].created == "2020-01-01"
    put(journal, Person(id="bob", name="Bob"))
    assert journal.people["bob"].updated < "2090"


def test_an_id_is_made_and_given_back_with_its_stamps(journal_path: Path) -> None:
    (person,) = put(Journal.open(journal_path), Person(name="Anna"))
    assert person.id
    assert person.created == person.updated > "2026"


@pytest.mark.parametrize(
    "wrong",
    [
        {"standing": "loved"},
        {"rhythm": "often"},
        {"tags": (1,)},
        {"birthday": "tomorrow"},
    ],
)
def test_a_record_that_is_not_whole_is_not_saved_and_says_which_field(
    journal_path: Path, wrong: dict[str, Any]
) -> None:
    journal = a_journal(journal_path)
    before = journal_path.read_bytes()
    with pytest.raises(JournalError, match="Not saved: “anna”: "):
        put(journal, msgspec.structs.replace(journal.people["anna"], **wrong))
    assert journal_path.read_bytes() == before
    assert journal.people["anna"].standing == "known"


def test_hostile_text_in_a_record_is_cleaned_before_it_is_written(journal_path: Path) -> None:
    journal = Journal.open(journal_path)
    (person,) = put(
        journal,
        Person(name="An\x1b[31mna\ud800", fields={"a\x9b": "\u202e"}, met=Met(where="\x00")),
    )
    assert person.name == "An\ufffd[31mna\ufffd"
    assert person.fields == {"a\ufffd": "\ufffd"}
    assert Journal.open(journal_path).people[person.id] == person

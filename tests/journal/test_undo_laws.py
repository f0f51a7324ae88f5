"""Undo, redo, restarts and other windows in any order, against a plain dictionary."""

import copy
import shutil
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
)

from networkjournal.domain.records import Person
from networkjournal.journal import Journal
from tests.journal.writing import entry, said, tables_in

State = dict[str, dict[str, Any]]

_words = st.sampled_from(("a", "b", "c"))


class JournalAgainstDictionary(RuleBasedStateMachine):
    """Two windows on one journal; the model is a list of states, as if there were one window."""

    ids = Bundle("ids")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="networkjournal-laws-"))
        self.patch = pytest.MonkeyPatch()
        self.patch.setenv("XDG_STATE_HOME", str(self.folder / "state"))
        self.path = self.folder / "journal.json"
        self.windows = [Journal.open(self.path), Journal.open(self.path)]
        self.states: list[State] = [{}]
        self.undone: list[State] = []

    def teardown(self) -> None:
        self.patch.undo()
        shutil.rmtree(self.folder)

    def became(self, state: State) -> None:
        if state != self.states[-1]:
            self.states.append(state)
            self.undone.clear()

    @property
    def now(self) -> State:
        return copy.deepcopy(self.states[-1])

    def people(self, window: int) -> dict[str, Person]:
        self.windows[window].refresh()
        return dict(self.windows[window].people)

    @rule(target=ids, window=st.integers(0, 1), name=_words)
    def add(self, window: int, name: str) -> str:
        with self.windows[window].change("Add") as change:
            person = change.put(Person(name=name))
            change.put(entry(name, id=f"for {person.id}", people=(person.id,)))
        state = self.now
        state.setdefault("people", {})[person.id] = {"name": name}
        state.setdefault("entries", {})[f"for {person.id}"] = {
            "kind": "sowing", "text": name, "people": [person.id],
        }  # fmt: skip
        self.became(state)
        return person.id

    @rule(window=st.integers(0, 1), who=ids, name=_words, tags=st.lists(_words, unique=True))
    def edit(self, window: int, who: str, name: str, tags: list[str]) -> None:
        person = self.people(window).get(who)
        if person is None:
            return
        with self.windows[window].change("Edit") as change:
            change.put(msgspec.structs.replace(person, name=name, tags=tuple(tags)))
        state = self.now
        state["people"][who] = {"name": name} | ({"tags": tags} if tags else {})
        self.became(state)

    @rule(window=st.integers(0, 1), who=ids)
    def remove(self, window: int, who: str) -> None:
        person = self.people(window).get(who)
        if person is None:
            return
        with self.windows[window].change("Remove") as change:
            change.remove(person)
        state = self.now
        del state["people"][who]
        if not state["people"]:
            del state["people"]
        self.became(state)

    @rule(window=st.integers(0, 1), who=ids)
    def change_nothing(self, window: int, who: str) -> None:
        person = self.people(window).get(who)
        before = self.path.stat() if self.path.exists() else None
        with self.windows[window].change("Nothing") as change:
            if person is not None:
                change.put(person)
        assert (self.path.stat() if self.path.exists() else None) == before

    @rule(window=st.integers(0, 1))
    def undo(self, window: int) -> None:
        description = self.windows[window].undo()
        assert (description is not None) == (len(self.states) > 1)
        if len(self.states) > 1:
            self.undone.append(self.states.pop())

    @rule(window=st.integers(0, 1))
    def redo(self, window: int) -> None:
        description = self.windows[window].redo()
        assert (description is not None) == bool(self.undone)
        if self.undone:
            self.states.append(self.undone.pop())

    @rule(window=st.integers(0, 1))
    def restart(self, window: int) -> None:
        self.windows[window] = Journal.open(self.path)

    @precondition(lambda self: self.path.exists())
    @rule()
    def write_in_another_layout(self) -> None:
        import json

        self.path.write_text(json.dumps(tables_in(self.path), indent=1), encoding="utf-8")

    @invariant()
    def the_file_says_what_the_dictionary_says(self) -> None:
        if self.path.exists():
            assert said(tables_in(self.path)) == self.states[-1]

    @invariant()
    def both_windows_say_what_the_dictionary_says(self) -> None:
        for window in (0, 1):
            people = self.people(window)
            assert {key: person.name for key, person in people.items()} == {
                key: person["name"] for key, person in self.states[-1].get("people", {}).items()
            }
            assert {key: list(person.tags) for key, person in people.items()} == {
                key: person.get("tags", [])
                for key, person in self.states[-1].get("people", {}).items()
            }
            trash = self.windows[window].trash
            assert not trash.keys() & people.keys()


JournalAgainstDictionary.TestCase.settings = settings(
    max_examples=60, stateful_step_count=30, deadline=None
)
TestUndoLaws = JournalAgainstDictionary.TestCase

"""Every kind of thing worth doing: its key does it at once, and then it is gone."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from networkjournal.domain.records import (
    Entry,
    Expertise,
    Meeting,
    Person,
    Profile,
    Record,
    Search,
    Step,
)
from networkjournal.domain.worth_doing import ORDER
from networkjournal.journal import Journal
from tests.tui.at_the_screen import opened, write

pytestmark = pytest.mark.usefixtures("today")

TODAY = date(2026, 11, 23)
_OLD = "2026-09-01"


def _ago(days: int) -> date:
    return TODAY - timedelta(days=days)


class _Case(NamedTuple):
    """Records that ask for one thing; its words, its key, and what is done after that."""

    records: tuple[Record, ...]
    says: str
    why: str
    key: str
    then: tuple[str, ...]


_ANNA = Person(id="anna", name="Anna", created=_OLD)
_WRITE = ("type:Said it", "enter")
_OFF = (_ago(14), _ago(7))

_CASES: dict[str, _Case] = {
    "prepare": _Case(
        (_ANNA, Meeting(what="Tea", people=("anna",), at="2026-11-24T10:00")),
        "Prepare for Anna", "0 of 6 boxes filled", "b",
        ("escape", "1", "e", "type:one", "enter", "type:two", "enter", "type:three", "ctrl+s"),
    ),
    "birthday": _Case(
        (Person(id="anna", name="Anna", birthday="1980-11-23"),),
        "Birthday of Anna", "turns 46", "t", _WRITE,
    ),
    "kept-off": _Case(
        (_ANNA, Step(what="Call Anna", people=("anna",), due=TODAY, put_off=_OFF)),
        "Call Anna", "Put off twice. Who is waiting for you?", "Q", ("z", "enter", "1"),
    ),
    "step": _Case(
        (_ANNA, Step(what="Call Anna", people=("anna",), due=_ago(2))),
        "Call Anna", "You meant to do it; it still can be done.", "x", (),
    ),
    "thank": _Case(
        (_ANNA, Entry(kind="harvest", text="Sent a customer", people=("anna",), on=_ago(3))),
        "Thank Anna", "Sent a customer", "t", _WRITE,
    ),
    "promise": _Case(
        (_ANNA, Step(what="send the recipe", by="them", people=("anna",), due=_ago(3))),
        "Ask Anna: send the recipe", "Anna will do it", "t", _WRITE,
    ),
    "held": _Case(
        (_ANNA, Meeting(what="Tea", people=("anna",), at="2026-11-20T10:00")),
        "Tea", "It was planned; was it held?", "x", ("e", "type:Fine", "ctrl+s"),
    ),
    "unwritten": _Case(
        (_ANNA, Meeting(what="Tea", people=("anna",), at="2026-11-20T10:00", state="held")),
        "Tea", "Nothing is written about it yet.", "e", ("type:Fine", "ctrl+s"),
    ),
    "due": _Case(
        (Person(id="anna", name="Anna", created=_OLD, rhythm="1w"),),
        "Talk to Anna", "every week", "t", _WRITE,
    ),
    "known-for": _Case(
        (_ANNA,), "How do you want to be known?", "One field is enough to begin.", "e",
        ("type:baking", "ctrl+s"),
    ),
    "review": _Case(
        (_ANNA, Profile(statement="Baker", since=date(2026, 1, 1))),
        "How do you want to be known?", "does it still fit?", "e", ("ctrl+s",),
    ),
    "follow-up": _Case(
        (Person(id="anna", name="Anna", wish="met", created=_OLD),),
        "Follow up with Anna", "You met; what follows?", "x", (),
    ),
    "stale": _Case(
        (Person(id="anna", name="Anna", standing="wanted", wish="asked", created=_OLD),),
        "A step towards Anna", "Nothing has moved since 1 Sep.", "n", _WRITE,
    ),
    "wanted": _Case(
        (Person(id="anna", name="Anna", standing="wanted", wish="wanted", created="2026-11-20"),),
        "A step towards Anna", "You want to meet; no next step yet.", "n", _WRITE,
    ),
    "found": _Case(
        (
            Person(id="piet", name="Piet"),
            Person(id="anna", name="Anna", standing="through", route="piet"),
            Search(what="syrup", found=("anna",)),
        ),
        "Ask Piet about Anna", "You look for: syrup; Anna may be the one.", "n", _WRITE,
    ),
    "need": _Case(
        (Person(id="anna", name="Anna", needs=("baking lessons",)),),
        "Sow with Anna", "Anna needs baking lessons; you offer: baking", "s", _WRITE,
    ),
    "ask-after": _Case(
        (_ANNA, Entry(kind="sowing", text="Lent a pan", people=("anna",), on=_ago(100))),
        "Ask Anna how it went", "Lent a pan; no contact since.", "t", _WRITE,
    ),
    "scan": _Case(
        (_ANNA, Person(name="Bram"), Person(name="Cor"), Search(what="syrup")),
        "Look through the networks of those you know", "who of them knows somebody?", "S",
        ("type:Loes, mill", "enter", "escape", "1"),
    ),
    "sow": _Case(
        (_ANNA,), "Give something away", "Nothing has been sown yet.", "s", _WRITE,
    ),
}  # fmt: skip

_QUIET = (
    Profile(since=date(2026, 11, 1), expertise=(Expertise(name="baking", offer="baking"),)),
    Entry(kind="sowing", text="Gave", on=_ago(2)),
)


def _write(path: Path, kind: str) -> None:
    """The records of a case, and what keeps the other kinds silent."""
    case = _CASES[kind]
    path.write_text('{"meta": {"1": {"format": 1}}}')
    quiet = [
        one
        for one in _QUIET
        if not (kind in ("known-for", "review") and isinstance(one, Profile))
        and not (kind == "sow" and isinstance(one, Entry))
    ]
    write(path, *case.records, *quiet)
    tables = json.loads(path.read_bytes())
    for record in tables.get("people", {}).values():  # nobody touched them since they were added
        record.pop("updated", None)
    path.write_text(json.dumps(tables))


_ELSEWHERE = {"goals", "look-back"}
"""Kinds that the tests of their own pages hold to the same."""


def test_there_is_a_case_for_every_kind() -> None:
    assert set(_CASES) == set(ORDER) - _ELSEWHERE


@pytest.mark.parametrize("kind", _CASES)
async def test_its_key_does_it_and_then_it_is_gone(journal_path: Path, kind: str) -> None:
    case = _CASES[kind]
    _write(journal_path, kind)
    async with opened(journal_path) as reader:
        assert reader.here.startswith(f"▌ {case.says}")
        assert case.why in reader.words
        assert reader.here.rstrip(" ┃").endswith(f" {case.key}")
        await reader.press(case.key)
        for step in case.then:
            if step.startswith("type:"):
                await reader.type(step.removeprefix("type:"))
            else:
                await reader.press(step)
        assert "worth doing" not in reader.text
        assert "Nothing needs you today." in reader.text


@pytest.mark.parametrize("kind", _CASES)
async def test_later_puts_it_away_and_it_comes_back(
    journal_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = _CASES[kind]
    _write(journal_path, kind)
    entries = len(Journal.open(journal_path).entries)
    async with opened(journal_path) as reader:
        await reader.press("z")
        if "Until when?" in reader.text:
            await reader.press("enter")
        if kind == "kept-off":
            assert "Who is waiting for you?" in reader.text
        await reader.press("1")
        assert "worth doing" not in reader.text
        assert "Nothing needs you today." in reader.text
    async with opened(journal_path) as reader:
        assert "Nothing needs you today." in reader.text
    assert len(Journal.open(journal_path).entries) == entries
    if kind in ("birthday", "prepare"):  # its day is over by then
        return
    monkeypatch.setenv("NETWORKJOURNAL_TODAY", "2026-12-24" if kind == "review" else "2026-11-30")
    async with opened(journal_path) as reader:
        assert case.says.split(":")[0] in reader.text

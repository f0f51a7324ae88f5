"""The French coach's story, typed by keys into an empty journal, in both languages."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from networkjournal.domain.today import VARIABLE
from tests.terminal.conftest import Start
from tests.terminal.driver import Terminal
from tests.terminal.teller import TALL, Teller

pytestmark = pytest.mark.slow

MARIJKE, CLAIRE = "Marijke Jansen", "Claire Dubois"


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_french_coach(
    journal_path: Path,
    start: Start,
    command: Callable[..., str],
    language: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = _NL if language == "nl" else _EN

    def on(moment: str) -> Terminal:
        monkeypatch.setenv(VARIABLE, moment)
        return start("--lang", language, size=TALL)

    with on("2026-11-23T20:00") as terminal:
        teller = Teller(terminal, journal_path)
        terminal.wait_for(f"7 {words['goals']}")
        _write_down_who_we_are(teller, words)
        _choose_the_sister(teller, words)
        _ask_her(teller, words)
        _plan_and_prepare(teller, words)
    with on("2026-11-24T11:30") as terminal:
        terminal.wait_for(words["was it held"])
        _meet(Teller(terminal, journal_path), words)
    received = json.loads(command("yield", "--json"))["given_and_received"]["periods"]
    teller = Teller(terminal, journal_path)
    entries = teller.table("entries")
    (help_received,) = (key for key, one in entries.items() if one["kind"] == "harvest")
    assert [one["received_ids"] for one in received] == [{"unsaid": [help_received]}]
    with on("2026-11-25T20:00") as terminal:
        terminal.wait_for(f"7 {words['goals']}")
        terminal.wait_for(words["ahead"])
        terminal.press("ctrl+q")
        assert terminal.exit_code() == 0
    with on("2026-11-26T08:00") as terminal:
        teller = Teller(terminal, journal_path)
        screen = terminal.wait_for(f"▌ {words['thank'][:30]}")
        assert words["ahead"] not in screen
        terminal.press("x")
        terminal.wait_for(words["done"])
        (thanks,) = (one for one in teller.table("steps").values() if "meeting" in one)
        assert thanks["done"] == "2026-11-26"
        teller.take_back_everything()


def _write_down_who_we_are(teller: Teller, words: dict[str, str]) -> None:
    """I am a coach; my sister teaches French; a French coach, and the language between us."""
    terminal = teller.terminal
    terminal.press("3", "a")
    teller.fill({words["known for"]: words["statement"], words["your field"]: "coaching"})
    terminal.wait_for(words["statement"])
    terminal.press("2", "a")
    teller.fill({
        words["name"]: MARIJKE, words["circles"]: words["family"], words["skills"]: "lerares Frans",
    })  # fmt: skip
    terminal.wait_for(MARIJKE)
    terminal.press("a")
    teller.fill({
        words["name"]: CLAIRE,
        words["role"]: "coach",
        words["languages"]: words["french"],
        words["differences"]: words["difference"],
        words["barriers"]: words["barrier"],
    })  # fmt: skip
    terminal.wait_for(CLAIRE)


def _choose_the_sister(teller: Teller, words: dict[str, str]) -> None:
    """The brief finds her; choosing her makes the step to ask."""
    terminal = teller.terminal
    terminal.press("b")
    terminal.wait_for(words["bridges"])
    terminal.wait_for(f"{words['barrier']} → {MARIJKE}")
    terminal.wait_for("lerares Frans")
    terminal.press("esc")
    terminal.wait_for("/ Filter")
    terminal.press("B")
    terminal.wait_for(words["a bridge"])
    terminal.wait_for("lerares Frans")
    terminal.press("enter")
    terminal.wait_for(words["step by"])
    (sister, _), (coach, claire) = teller.named(MARIJKE), teller.named(CLAIRE)
    kind, what = words["barrier"].split(": ")
    assert claire["barriers"] == [{"kind": kind, "what": what, "bridge": sister}]
    (step,) = teller.table("steps").values()
    assert (step["people"], step["due"]) == ([sister, coach], "2026-11-30")
    assert step["what"] == f"{words['ask']} ({words['barrier']})"


def _ask_her(teller: Teller, words: dict[str, str]) -> None:
    terminal = teller.terminal
    terminal.press("7")
    terminal.wait_for(f"▌ □ {words['ask'][:30]}")
    terminal.press("x")
    terminal.wait_for(words["done"])
    (step,) = teller.table("steps").values()
    assert step["done"] == "2026-11-23"


def _plan_and_prepare(teller: Teller, words: dict[str, str]) -> None:
    """A line plans the meeting; three of the six boxes are filled."""
    terminal = teller.terminal
    teller.write_line("m", words["plan"], CLAIRE)
    terminal.press("b")
    terminal.wait_for("□□□□□□")
    for number, box in enumerate(("know", "differ", "give"), start=1):
        terminal.press("enter") if number == 1 else None
        terminal.type(words[box])
        terminal.wait_for(words[box])
        terminal.press("enter")
        terminal.wait_for("■" * number + "□")
    terminal.press("esc")
    (meeting,) = teller.table("meetings").values()
    assert meeting["at"] == "2026-11-24T10:00"
    assert meeting["prep"] == {box: words[box] for box in ("know", "differ", "give")}
    terminal.press("ctrl+q")
    assert terminal.exit_code() == 0


def _meet(teller: Teller, words: dict[str, str]) -> None:
    """Notes in the focus view; afterwards an insight, the help of the sister, the thanks."""
    terminal = teller.terminal
    terminal.press("v")
    terminal.wait_for(lambda screen: f"7 {words['goals']}" not in screen)
    terminal.type(words["notes"])
    terminal.wait_for(words["notes"])
    terminal.press("ctrl+s")
    terminal.wait_for(words["thank"])
    terminal.press("ctrl+s")
    terminal.wait_for(words["held"])
    (sister, _), (coach, _) = teller.named(MARIJKE), teller.named(CLAIRE)
    entries = {one["kind"]: one["people"] for one in teller.table("entries").values()}
    assert entries == {"talk": [coach], "insight": [coach], "harvest": [sister]}
    ((key, meeting),) = teller.table("meetings").items()
    assert meeting["state"] == "held"
    (thanks,) = (one for one in teller.table("steps").values() if "done" not in one)
    assert (thanks["people"], thanks["due"]) == ([sister], "2026-11-26")
    assert (thanks["what"], thanks["meeting"]) == (words["thank"], key)
    terminal.press("ctrl+q")
    assert terminal.exit_code() == 0


_EN = {
    "goals": "Goals", "known for": "Known for", "statement": "The coach who waits",
    "your field": "Your field", "name": "Name", "role": "Role", "circles": "Circles",
    "family": "family", "skills": "Skills", "languages": "Languages", "french": "French",
    "differences": "Where we differ", "difference": "another context: culture",
    "barriers": "Barriers", "barrier": "language: French",
    "bridges": "Barriers, and who can bridge them", "a bridge": "A bridge to Claire Dubois",
    "step by": "Bridge to Claire: Marijke · step by Mon 30 Nov · u to undo",
    "ask": "Ask Marijke Jansen to be the bridge to Claire Dubois", "done": "Done: ",
    "plan": "Coffee with @Claire tomorrow 10:00", "know": "a coach in Lyon",
    "differ": "she asks less", "give": "my chapter on silence",
    "was it held": "It was planned; was it held?",
    "notes": "I didn't know that a coach asks less there",
    "thank": "Thank Marijke Jansen for the bridge to Claire Dubois", "held": "Held: Coffee",
    "ahead": "Ahead",
}  # fmt: skip
_NL = {
    "goals": "Doelen", "known for": "Bekend om", "statement": "De coach die wacht",
    "your field": "Jouw vakgebied", "name": "Naam", "role": "Rol", "circles": "Kringen",
    "family": "familie", "skills": "Vaardigheden", "languages": "Talen", "french": "Frans",
    "differences": "Waarin we versch", "difference": "een andere context: cultuur",
    "barriers": "Barrières", "barrier": "taal: Frans",
    "bridges": "Barrières, en wie ze overbrugt", "a bridge": "Een brug naar Claire Dubois",
    "step by": "Brug naar Claire: Marijke · stap: uiterlijk ma 30 nov · ongedaan: u",
    "ask": "Vraag Marijke Jansen om een brug te zijn naar Claire Dubois", "done": "Gedaan: ",
    "plan": "Koffie met @Claire morgen 10:00", "know": "een coach in Lyon",
    "differ": "ze vraagt minder", "give": "mijn hoofdstuk over stilte",
    "was it held": "Het stond gepland; is het doorgegaan?",
    "notes": "Ik wist niet dat een coach daar minder vraagt",
    "thank": "Bedank Marijke Jansen voor de brug naar Claire Dubois", "held": "Geweest: Koffie",
    "ahead": "Straks",
}  # fmt: skip

"""The stories of the product, typed by keys into an empty journal, in both languages."""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.driver import Terminal

pytestmark = pytest.mark.slow

BAKERS = ("Anna de Vries", "Bram Kuiper", "Cor Smit", "Dina Vos")
TALL = (100, 40)


class Teller:
    """Somebody who tells a story to the program by its keys.

    Args:
        terminal: Where the program runs.
        path: Where it keeps the journal.
    """

    def __init__(self, terminal: Terminal, path: Path) -> None:
        self.terminal = terminal
        self._path = path

    def table(self, name: str) -> dict[str, dict[str, object]]:
        """The records of a table, as they are in the file."""
        found: dict[str, dict[str, object]] = json.loads(self._path.read_bytes()).get(name, {})
        return found

    def named(self, name: str) -> tuple[str, dict[str, object]]:
        """The id and the record of a person."""
        (found,) = ((key, one) for key, one in self.table("people").items() if one["name"] == name)
        return found

    def write_line(self, key: str, sentence: str, understood: str) -> None:
        """Write a sentence in the capture line, once this has been understood of it."""
        self.terminal.press(key)
        self.terminal.wait_for("Tab")
        self.terminal.type(sentence)
        self.terminal.wait_for(sentence)
        self.terminal.wait_for(understood)
        self.terminal.press("enter")
        self.terminal.wait_for(lambda screen: screen.splitlines()[-1].startswith("  ? "))

    def fill(self, fields: Mapping[str, str]) -> None:
        """Fill in the form that is opening, field by field, and save it."""
        self.terminal.wait_for("^s")
        self.terminal.press("f3")
        for label, words in fields.items():
            self._go_to(label)
            self.terminal.type(words)
            self.terminal.wait_for(words[-20:])
        self.terminal.press("ctrl+s")
        self.terminal.wait_for(lambda screen: "^s" not in screen.splitlines()[-1])

    def _go_to(self, label: str) -> None:
        here = self._here("")
        for _ in range(40):
            if here.startswith(f"▌ {label}"):
                return
            self.terminal.press("down")
            here = self._here(here)
        raise AssertionError(f"there is no field {label!r}:\n{self.terminal.text}")

    def _here(self, before: str) -> str:
        """The line one stands on, once it is another than before."""

        def found(screen: str) -> list[str]:
            return [line for line in screen.splitlines() if line[:1] == "▌" and line != before]

        return found(self.terminal.wait_for(lambda screen: bool(found(screen))))[0]

    def take_back_everything(self) -> None:
        """Undo until nothing of the story is left."""
        self.terminal.press("1")
        for _ in range(40):
            self.terminal.press("u")
            self.terminal.settle(0.1)
        for name in ("people", "entries", "profile", "groups", "searches", "steps", "meetings"):
            assert self.table(name) == {}


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_poffertjes_baker(journal_path: Path, start: Start, language: str, today: date) -> None:
    dutch = language == "nl"
    words = _BAKER_NL if dutch else _BAKER_EN
    with start("--lang", language, size=TALL) as terminal:
        teller = Teller(terminal, journal_path)
        terminal.wait_for(f"7 {words['goals']}")
        terminal.press("3", "a")
        teller.fill(
            {
                words["known for"]: words["statement"],
                words["your field"]: "poffertjes",
                words["circles of your trade"]: words["fellow bakers"],
            }
        )
        terminal.wait_for(words["statement"])
        for baker in BAKERS:
            terminal.press("2", "a")
            teller.fill({words["name"]: baker, words["circles"]: words["fellow bakers"]})
            terminal.wait_for(baker)
        terminal.press("6", "a")
        terminal.wait_for(words["a group"])
        terminal.press("down", "enter")
        teller.fill(
            {
                words["group name"]: "het poffertje",
                words["members"]: ", ".join(BAKERS),
                words["topics"]: f"{words['brown']}: Anna, {words['round']}",
            }
        )
        terminal.wait_for("het poffertje")
        for sought in words["sought"].split(", "):
            terminal.press("6", "a", "enter")
            teller.fill({words["looking for"]: sought})
            terminal.wait_for(sought)
        terminal.press("2", "a")
        teller.fill(
            {words["name"]: "Loes Stroop", words["role"]: words["syrup"], words["way"]: "Cor"}
        )
        teller.write_line("s", f"{words['lent']} @Anna {words['yesterday']} 20m", "20 min")
        terminal.press("2", "/")
        terminal.type("loes")
        terminal.wait_for("Loes Stroop")
        terminal.press("enter")

        groups = list(teller.table("groups").values())
        assert [group["what"] for group in groups] == ["het poffertje"]
        ids = {teller.named(baker)[0] for baker in BAKERS}
        members = groups[0]["members"]
        assert isinstance(members, list)
        assert {member["person"] for member in members} == ids
        topics = groups[0]["topics"]
        assert isinstance(topics, list)
        assert [topic["question"] for topic in topics] == [words["brown"], words["round"]]
        assert topics[0]["knows"] == teller.named("Anna de Vries")[0]
        assert len(teller.table("searches")) == 2
        assert teller.named("Loes Stroop")[1]["route"] == teller.named("Cor Smit")[0]
        circles = Counter(
            circle
            for person in teller.table("people").values()
            for circle in (person.get("circles") or ())  # type: ignore[attr-defined]
        )
        assert circles == {words["fellow bakers"]: len(BAKERS)}
        (sowing,) = teller.table("entries").values()
        assert (sowing["on"], sowing["minutes"]) == ("2026-11-22", 20)
        teller.take_back_everything()


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_french_coach(journal_path: Path, start: Start, language: str, today: date) -> None:
    words = _COACH_NL if language == "nl" else _COACH_EN
    with start("--lang", language, size=TALL) as terminal:
        teller = Teller(terminal, journal_path)
        terminal.wait_for(f"7 {words['goals']}")
        terminal.press("2", "a")
        teller.fill(
            {
                words["name"]: "Marijke Jansen",
                words["circles"]: words["family"],
                words["skills"]: "lerares Frans",
            }
        )
        terminal.wait_for("Marijke Jansen")
        terminal.press("a")
        teller.fill(
            {
                words["name"]: "Claire Dubois",
                words["role"]: "coach",
                words["languages"]: words["french"],
                words["differences"]: words["difference"],
                words["barriers"]: f"{words['barrier']}: Marijke",
            }
        )
        screen = terminal.wait_for("Claire Dubois")
        terminal.press("enter")
        screen = terminal.wait_for("Marijke Jansen")
        assert words["what can i mean"] in screen
        terminal.press("m")
        terminal.press("f2")
        teller.fill({words["what"]: words["coffee"], words["when"]: words["tomorrow at ten"]})
        terminal.press("n")
        terminal.press("f2")
        teller.fill({words["what"]: words["ask"], words["due"]: words["friday"]})
        teller.write_line("i", words["insight"], "Claire Dubois")
        teller.write_line("h", words["harvest"], "Marijke Jansen")

        marijke, sister = teller.named("Marijke Jansen")
        claire, coach = teller.named("Claire Dubois")
        assert sister["circles"] == ["family"]
        assert coach["barriers"] == [
            {"kind": words["barrier"].split(":")[0], "what": words["barrier"].split(": ")[1],
             "bridge": marijke}
        ]  # fmt: skip
        (meeting,) = teller.table("meetings").values()
        assert (meeting["at"], meeting["people"]) == ("2026-11-24T10:00", [claire])
        (step,) = teller.table("steps").values()
        assert (step["due"], step["people"]) == ("2026-11-27", [claire])
        kinds = {entry["kind"]: entry for entry in teller.table("entries").values()}
        assert kinds["insight"]["people"] == [claire]
        assert kinds["harvest"]["people"] == [marijke]
        assert kinds["harvest"]["size"] == "medium"
        teller.take_back_everything()


_BAKER_EN = {
    "goals": "Goals", "known for": "Known for", "statement": "The baker who shows how",
    "your field": "Your field", "circles of your trade": "Trade circles",
    "fellow bakers": "fellow bakers", "name": "Name", "role": "Role", "circles": "Circles",
    "a group": "A group", "group name": "Name", "members": "Members", "topics": "Topics",
    "brown": "how to bake them brown", "round": "how to bake them round",
    "looking for": "Looking for", "sought": "pancake baker, flour", "syrup": "syrup supplier",
    "way": "Way there", "lent": "Lent my pan to", "yesterday": "yesterday",
}  # fmt: skip
_BAKER_NL = {
    "goals": "Doelen", "known for": "Bekend om", "statement": "De bakker die laat zien hoe",
    "your field": "Jouw vakgebied", "circles of your trade": "Kringen van je vak",
    "fellow bakers": "vakgenoten", "name": "Naam", "role": "Rol", "circles": "Kringen",
    "a group": "Een groep", "group name": "Naam", "members": "Leden",
    "topics": "Gespreksonderwerpen",
    "brown": "hoe bak je ze bruin", "round": "hoe bak je ze bol",
    "looking for": "Ik zoek", "sought": "pannenkoekenbakker, meel", "syrup": "stroopleverancier",
    "way": "Weg ernaartoe", "lent": "Pan geleend aan", "yesterday": "gisteren",
}  # fmt: skip
_COACH_EN = {
    "goals": "Goals", "name": "Name", "role": "Role", "circles": "Circles", "family": "family",
    "skills": "Skills", "languages": "Languages", "french": "French",
    "differences": "Where we differ", "difference": "another context: culture",
    "barriers": "Barriers", "barrier": "language: speaks only French",
    "what can i mean": "What can I mean for Claire?", "what": "What", "coffee": "Coffee in Lyon",
    "when": "When", "tomorrow at ten": "tomorrow 10:00", "ask": "Ask Marijke to translate",
    "due": "By when", "friday": "friday",
    "insight": "@Claire: in Lyon a coach asks less and waits more",
    "harvest": "@Marijke put my letter into French size:medium",
}  # fmt: skip
_COACH_NL = {
    "goals": "Doelen", "name": "Naam", "role": "Rol", "circles": "Kringen", "family": "familie",
    "skills": "Vaardigheden", "languages": "Talen", "french": "Frans",
    "differences": "Waarin we versch", "difference": "een andere context: cultuur",
    "barriers": "Barrières", "barrier": "taal: spreekt alleen Frans",
    "what can i mean": "Wat kan ik voor Claire betekenen?", "what": "Wat",
    "coffee": "Koffie in Lyon", "when": "Wanneer", "tomorrow at ten": "morgen om 10 uur",
    "ask": "Vraag Marijke te vertalen", "due": "Uiterlijk", "friday": "vrijdag",
    "insight": "@Claire: in Lyon vraagt een coach minder en wacht meer",
    "harvest": "@Marijke zette mijn brief in het Frans omvang:middel",
}  # fmt: skip

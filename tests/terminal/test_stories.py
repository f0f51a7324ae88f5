"""The baker's story, typed by keys into an empty journal, in both languages."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.teller import Teller

pytestmark = pytest.mark.slow

BAKERS = ("Anna de Vries", "Bram Kuiper", "Cor Smit", "Dina Vos")
TALL = (100, 40)


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

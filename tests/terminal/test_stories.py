"""The story of the French coach, typed by keys into an empty journal, in both languages."""

from datetime import date
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.telling import TALL, Teller

pytestmark = pytest.mark.slow


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

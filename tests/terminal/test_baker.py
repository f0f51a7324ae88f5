"""The story of the poffertjes baker, typed by keys into an empty journal, in both languages."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from math import exp, log
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.teller import Teller

pytestmark = pytest.mark.slow

PAGE = (90, 46)
"""One pane, and the page of Breadth whole."""

BAKERS = (
    "Anna de Vries", "Bram Kuiper", "Cor Smit", "Dina Vos",
    "Els Mulder", "Frans Bos", "Greet Visser", "Piet Bakker",
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_poffertjes_baker(
    journal_path: Path, start: Start, command: Callable[..., str], language: str, today: date
) -> None:
    words = _NL if language == "nl" else _EN
    with start("--lang", language, size=PAGE) as terminal:
        teller = Teller(terminal, journal_path)
        terminal.wait_for(f"7 {words['goals']}")
        _known_for_and_eight_bakers(teller, words)
        _one_circle(teller, words)
        _a_group_and_three_searches(teller, words)
        _a_round_of_scanning(teller, words)
        _the_way_to_the_syrup(teller, words, language, command)
        _the_others(teller, words)
        _four_circles(teller, words)
        figures = json.loads(command("breadth", "--json"))
        circles = figures["circles"]
        shares = [count / 15 for count in (8, 2, 2, 1, 1, 1)]
        spread = exp(-sum(share * log(share) for share in shares))
        assert circles["effective_number"] == pytest.approx(spread, abs=1e-12)
        assert f"{spread:.2f}" == "4.11"
        assert circles["largest"]["share"] == 8 / 15
        assert circles["chance_different"] == pytest.approx(0.714, abs=1e-3)
        assert figures["own_kind"]["e_i_index"] == -1 / 15
        teller.take_back_everything()


def _known_for_and_eight_bakers(teller: Teller, words: dict[str, str]) -> None:
    terminal = teller.terminal
    terminal.press("3", "a")
    teller.fill(
        {
            words["known for"]: words["statement"],
            words["your field"]: "poffertjes",
            words["trade circles"]: words["fellow bakers"],
        }
    )
    terminal.wait_for(words["statement"])
    _add_many(
        teller,
        (f"{baker}, {words['baker']}, {words['fellow bakers']}" for baker in BAKERS),
        words["eight new"],
    )


def _back(teller: Teller) -> None:
    """From a page to the list of Breadth, which names its key of the scan."""
    teller.terminal.press("esc")
    teller.terminal.wait_for("S scan")


def _add_many(teller: Teller, lines: Iterable[str], understood: str) -> None:
    terminal = teller.terminal
    terminal.press("2", "A")
    terminal.wait_for("^s")
    terminal.type("\r".join(lines))
    terminal.wait_for(understood)
    terminal.press("ctrl+s")
    terminal.wait_for(lambda screen: "^s" not in screen.splitlines()[-1])


def _one_circle(teller: Teller, words: dict[str, str]) -> None:
    terminal = teller.terminal
    terminal.press("6")
    terminal.wait_for(words["in one circle"])
    terminal.press("w")
    terminal.wait_for(words["1.00 of 1"])
    _back(teller)
    teller.choose(words["all own"])
    terminal.press("w")
    screen = terminal.wait_for(words["−1.00"])
    assert words["100.0 %"] in screen
    _back(teller)


def _a_group_and_three_searches(teller: Teller, words: dict[str, str]) -> None:
    terminal = teller.terminal
    terminal.press("6", "a")
    terminal.wait_for(words["a group"])
    terminal.press("down", "enter")
    topics = words["topics typed"].split(", ")
    teller.fill(
        {
            words["name"]: "het poffertje",
            words["members"]: ", ".join(BAKERS),
            words["topics"]: ", ".join(f"{topic}: Anna" for topic in topics),
        }
    )
    terminal.wait_for("het poffertje")
    (group,) = teller.table("groups").values()
    assert {one["person"] for one in group["members"]} == set(teller.table("people"))  # type: ignore[attr-defined]
    assert [one["question"] for one in group["topics"]] == topics  # type: ignore[attr-defined]
    for sought in words["sought"].split(", "):
        terminal.press("6", "a", "enter")
        teller.fill({words["looking for"]: sought})
        terminal.wait_for(sought)


def _a_round_of_scanning(teller: Teller, words: dict[str, str]) -> None:
    terminal = teller.terminal
    terminal.press("S")
    asked: set[str] = set()
    while len(asked) < len(BAKERS):
        screen = terminal.wait_for(
            lambda screen: any(
                words["whom does"].format(one) in screen for one in BAKERS if one not in asked
            )
        )
        baker = next(one for one in BAKERS if words["whom does"].format(one) in screen)
        asked.add(baker)
        for sought in words["sought"].split(", "):
            terminal.wait_for(sought[:10])
        for line in words.get(f"known by {baker}", "").split("; "):
            if line:
                terminal.type(line)
                terminal.press("enter")
                terminal.wait_for(words["new here"].format(line.split(", ")[0]))
        terminal.press("enter")
    terminal.wait_for(words["what came of it"])
    terminal.wait_for(lambda screen: screen.splitlines()[-1].startswith("  ? "))
    for found in words["found"].split("; "):
        assert found in teller.shown(), terminal.text
    _back(teller)


def _the_way_to_the_syrup(
    teller: Teller, words: dict[str, str], language: str, command: Callable[..., str]
) -> None:
    terminal = teller.terminal
    way = f"{words['you']} → Piet Bakker → Stroop BV"
    for sought in ("stroop", words["syrup"]):
        assert f"    {way} · " in command("--lang", language, "who", sought)
    _open_search(teller, words["syrup"])
    terminal.wait_for(way)
    _leave_search(teller)


def _open_search(teller: Teller, what: str) -> None:
    """Find what is looked for by the filter of Breadth, and open its page."""
    teller.terminal.press("6", "/")
    teller.terminal.type(what)
    teller.terminal.wait_for(f"/ {what}")
    teller.terminal.press("enter")
    teller.terminal.wait_for(f"▌ {what}")
    teller.terminal.press("enter")


def _leave_search(teller: Teller) -> None:
    """Back to the list, and out of the filter."""
    _back(teller)
    teller.terminal.press("/")
    teller.terminal.wait_for("F1")
    teller.terminal.press("esc", "esc")


def _the_others(teller: Teller, words: dict[str, str]) -> None:
    terminal = teller.terminal
    _add_many(teller, words["others"].split("; "), words["four new"])
    sought = dict(zip(words["met"].split(", "), words["sought"].split(", "), strict=True))
    for name, what in sought.items():
        _open_search(teller, what)
        terminal.wait_for(f"  {words['found heading']}\n")
        teller.choose(name)
        terminal.press("P")
        terminal.wait_for(words["wanted now"].format(name))
        terminal.press("P")
        terminal.wait_for(words["known now"].format(name))
        _leave_search(teller)
    for names, circle, changed in (
        (list(sought)[:1], words["pancakes"], words["one changed"]),
        (list(sought)[1:], words["suppliers"], words["two changed"]),
    ):
        terminal.press("2")
        for name in names:
            teller.choose(name)
            terminal.press(" ")
        terminal.wait_for("■")
        terminal.press("c")
        teller.fill({words["add circles"]: circle})
        terminal.wait_for(changed)


def _four_circles(teller: Teller, words: dict[str, str]) -> None:
    terminal = teller.terminal
    terminal.press("6")
    terminal.wait_for("53 %")
    assert words["as if over"] in teller.shown()
    for row, exactly in (
        (words["as if over"][:25], (words["4.11 of 6"], words["53.3 %"])),
        (words["outside"], (words["−0.067"], words["53.3 %"])),
        (words["apart"], (words["71.4 %"],)),
    ):
        teller.choose(row)
        terminal.press("w")
        for figure in exactly:
            terminal.wait_for(figure)
        _back(teller)


_EN = {
    "goals": "Goals", "known for": "Known for", "statement": "The baker who shows how",
    "your field": "Your field", "trade circles": "Trade circles",
    "fellow bakers": "fellow bakers", "baker": "poffertjes baker", "eight new": "8 new",
    "in one circle": "Your 8 relations are all in one circle, fellow bakers.",
    "all own": "All 8 are of your own trade.",
    "1.00 of 1": "1.00 of 1", "−1.00": "−1.00", "100.0 %": "100.0 %",
    "a group": "A group", "name": "Name", "members": "Members", "topics": "Topics",
    "topics typed": "how to bake them brown, how to bake them fast, how to bake them small, "
                    "how to bake them round",
    "looking for": "Looking for", "sought": "pancake baker, flour, syrup", "syrup": "syrup",
    "whom does": "Whom does {} know?", "new here": "{} · new here",
    "known by Anna de Vries": "Sanne Koster, pancake baker",
    "known by Piet Bakker": "Dirk Molenaar, flour supplier; Stroop BV, syrup supplier",
    "what came of it": "What came of it",
    "found": "Sanne Koster pancake baker through Anna de Vries; "
             "Dirk Molenaar flour supplier through Piet Bakker; "
             "Stroop BV syrup supplier through Piet Bakker; found with Sanne Koster; "
             "found with Dirk Molenaar; found with Stroop BV",
    "you": "you", "found heading": "Found",
    "others": "Marijke Jansen, my sister, family; Bram Jansen, my nephew, family; "
              "Joris Vos, treasurer, football; Fatima Amrani, florist, neighbourhood",
    "four new": "4 new", "met": "Sanne Koster, Dirk Molenaar, Stroop BV",
    "wanted now": "Wanted now: {}", "known now": "Known now: {}",
    "add circles": "Add circles", "pancakes": "pancakes",
    "suppliers": "suppliers", "one changed": "Changed 1 person",
    "two changed": "Changed 2 people",
    "as if over": "spread as if over 4.1 equal circles; the largest, fellow bakers, holds 53 %.",
    "outside": "7 of 15 are from outside", "apart": "Two picked at random",
    "4.11 of 6": "4.11 of 6", "53.3 %": "53.3 %", "−0.067": "−0.067", "71.4 %": "71.4 %",
}  # fmt: skip
_NL = {
    "goals": "Doelen", "known for": "Bekend om", "statement": "De bakker die laat zien hoe",
    "your field": "Jouw vakgebied", "trade circles": "Kringen van je vak",
    "fellow bakers": "vakgenoten", "baker": "poffertjesbakker", "eight new": "8 nieuw",
    "in one circle": "Je 8 relaties zitten allemaal in één kring, vakgenoten.",
    "all own": "Alle 8 komen uit je eigen vak.",
    "1.00 of 1": "1,00 van 1", "−1.00": "−1,00", "100.0 %": "100,0 %",
    "a group": "Een groep", "name": "Naam", "members": "Leden", "topics": "Gespreksonderwerpen",
    "topics typed": "hoe bak je ze bruin, hoe bak je ze snel, hoe bak je ze klein, "
                    "hoe bak je ze bol",
    "looking for": "Ik zoek", "sought": "pannenkoekenbakker, meel, stroop", "syrup": "stroop",
    "whom does": "Wie kent {}?", "new here": "{} · nieuw hier",
    "known by Anna de Vries": "Sanne Koster, pannenkoekenbakker",
    "known by Piet Bakker": "Dirk Molenaar, meelleverancier; Stroop BV, stroopleverancier",
    "what came of it": "Wat ervan kwam",
    "found": "Sanne Koster pannenkoekenbakker via Anna de Vries; "
             "Dirk Molenaar meelleverancier via Piet Bakker; "
             "Stroop BV stroopleverancier via Piet Bakker; gevonden bij Sanne Koster; "
             "gevonden bij Dirk Molenaar; gevonden bij Stroop BV",
    "you": "jij", "found heading": "Gevonden",
    "others": "Marijke Jansen, mijn zus, familie; Bram Jansen, mijn neef, familie; "
              "Joris Vos, penningmeester, voetbal; Fatima Amrani, bloemist, buurtvereniging",
    "four new": "4 nieuw", "met": "Sanne Koster, Dirk Molenaar, Stroop BV",
    "wanted now": "Wil je ontmoeten: {}", "known now": "Je kent nu: {}",
    "add circles": "Kringen erbij", "pancakes": "pannenkoeken",
    "suppliers": "leveranciers", "one changed": "1 persoon gewijzigd",
    "two changed": "2 mensen gewijzigd",
    "as if over": "alsof over 4,1 even grote kringen; de grootste, vakgenoten,",
    "outside": "7 van de 15 komen van buiten", "apart": "Kies er blindelings twee",
    "4.11 of 6": "4,11 van 6", "53.3 %": "53,3 %", "−0.067": "−0,067", "71.4 %": "71,4 %",
}  # fmt: skip

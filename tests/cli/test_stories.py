"""The three stories of the product, told by command line, and each undone again."""

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest

from networkjournal.language import speak
from tests.cli.conftest import Program

BAKERS = (
    "Anna de Vries",
    "Bram Kuiper",
    "Cor Smit",
    "Dina Vos",
    "Els Mulder",
    "Frans Kok",
    "Greet Visser",
    "Hans Bakker",
)


def the_poffertjes_baker(program: Program) -> None:
    program.done(
        "known-for", "--statement", "The baker who shows how", "--field", "baking",
        "--circle", "fellow bakers", "--expertise", "poffertjes: small, round and brown",
    )  # fmt: skip
    for name in BAKERS:
        program.done("add", f"{name}, poffertjes baker", "--circle", "fellow bakers")
    figures = program.done("breadth").out
    for figure in ("1.00 of 1", "100.0 %", "−1.00"):
        assert f"  {figure}\n" in figures
    members = " ".join(f"@{name}" for name in BAKERS)
    group = program.wrote("group", f"het poffertje {members}", "--founded", "yes")
    assert group["what"] == "het poffertje"
    assert len(group["members"]) == len(BAKERS)
    topics = [f"how to bake them {how}" for how in ("brown", "fast", "small", "round")]
    program.done("edit", group["id"], *(f"topics+={topic}: Anna" for topic in topics))
    assert [t["question"] for t in program.table("groups")[group["id"]]["topics"]] == topics
    for sought in ("pancake baker", "flour", "syrup"):
        program.done("seek", sought)
    program.done("scan", "Anna", "Sanne Koster, pancake baker")
    program.done("scan", "Cor", "Dirk Molenaar, flour supplier")
    program.done("scan", "Greet", "Loes Stroop, syrup supplier")
    for name in ("Bram", "Dina", "Els", "Frans", "Hans"):
        program.done("scan", name)
    through = program.done("contacts", "standing:through", "--json").json
    knows = {person["name"]: program.done("show", person["route"], "--json").json["name"]
             for person in through}  # fmt: skip
    assert knows == {
        "Sanne Koster": "Anna de Vries",
        "Dirk Molenaar": "Cor Smit",
        "Loes Stroop": "Greet Visser",
    }
    for sought in ("stroop", "syrup supplier"):
        assert "    you → Greet Visser → Loes Stroop · " in program.done("who", sought).out
    program.done("add", "Marijke Jansen, teacher, family")
    program.done("add", "Wim Jansen, nurse, family")
    program.done("add", "Youssef Amrani, plumber, football")
    program.done("add", "Fatima Demir, florist, neighbourhood")
    program.done("edit", "Sanne", "standing=known", "circles=pancake", "met.on=yesterday")
    for supplier in ("Dirk", "Loes"):
        program.done("edit", supplier, "standing=known", "circles=suppliers", "met.on=yesterday")
    known = program.done("contacts", "standing:known", "--json").json
    assert len(known) == 15
    assert Counter(circle for person in known for circle in person["circles"]) == {
        "fellow bakers": 8,
        "pancake": 1,
        "suppliers": 2,
        "family": 2,
        "football": 1,
        "neighbourhood": 1,
    }
    figures = program.done("breadth").out
    for figure in ("4.11 of 6", "53.3 %", "71.4 %", "−0.067"):
        assert f"  {figure}\n" in figures
    assert program.done("breadth", "--json").json["own_kind"]["e_i_index"] == -1 / 15


def the_french_coach(program: Program) -> None:
    program.done("known-for", "--field", "coaching", "--expertise", "writing: their method")
    program.done(
        "add", "Claire Dubois, coach", "--language", "French",
        "--difference", "another culture and context: culture",
        "--barrier", "language: speaks only French",
    )  # fmt: skip
    program.done("add", "Marijke Jansen, , family", "--skill", "lerares Frans")
    (bridge,) = program.done("contacts", "circle:family", "knows:frans", "--json").json
    assert bridge["name"] == "Marijke Jansen"
    claire = program.wrote("edit", "Claire", "barriers=language: speaks only French: Marijke")
    assert claire["barriers"] == [
        {"kind": "language", "what": "speaks only French", "bridge": bridge["id"]}
    ]
    ask = program.wrote("step", "Ask @Marijke to translate friday")["id"]
    program.done("done", ask, "--on", "today")
    meeting = program.wrote("meet", "Coffee with @Claire tomorrow 10:00 60m", "--place", "Lyon")
    program.done("edit", meeting["id"], "prep.know=coach in Lyon", "prep.differ=silence first")
    program.done("done", meeting["id"])
    program.done("insight", "@Claire: in Lyon a coach asks less and waits more")
    thank = program.wrote("step", "Thank @Marijke in 2 days")
    program.done("harvest", "@Marijke put my letter into French size:medium")
    assert [step["id"] for step in program.done("steps", "due:1w", "--json").json] == [thank["id"]]
    received = program.done("log", "kind:harvest", "with:marijke", "--json").json
    assert [entry["size"] for entry in received] == ["medium"]


def de_franse_coach(program: Program) -> None:
    speak("nl")
    program.done("known-for", "--field", "coaching", "--expertise", "schrijven: hun methode")
    program.done(
        "add", "Claire Dubois, coach", "--language", "Frans",
        "--difference", "een andere cultuur en context: cultuur",
        "--barrier", "taal: spreekt alleen Frans",
    )  # fmt: skip
    program.done("add", "Marijke Jansen, , familie", "--skill", "lerares Frans")
    (bridge,) = program.done("contacts", "kring:familie", "kent:frans", "--json").json
    claire = program.wrote("edit", "Claire", "barrières=taal: spreekt alleen Frans: Marijke")
    assert claire["barriers"][0]["bridge"] == bridge["id"]
    ask = program.wrote("step", "Vraag @Marijke om te vertalen vrijdag")
    assert (ask["what"], ask["due"]) == ("Vraag Marijke Jansen om te vertalen", "2026-11-27")
    program.done("done", "Marijke", "--on", "vandaag", "--outcome", "ze wil graag")
    meeting = program.wrote("meet", "Koffie met @Claire morgen om 10 uur 60m in Lyon")
    assert (meeting["at"], meeting["place"]) == ("2026-11-24T10:00", "Lyon")
    program.done("edit", meeting["id"], "voorbereiding.weet=coach in Lyon", "voorbereiding.vraag=x")
    program.done("done", "Claire")
    program.done("insight", "@Claire: een coach in Lyon vraagt minder en wacht meer nut:ook")
    thank = program.wrote("step", "Bedank @Marijke over 2 dagen")
    program.done("harvest", "@Marijke zette mijn brief in het Frans omvang:middel")
    assert [step["id"] for step in program.done("steps", "beurt:1w", "--json").json] == [
        thank["id"]
    ]
    (received,) = program.done("log", "soort:oogst", "met:marijke", "--json").json
    assert received["size"] == "medium"


def the_sowing(program: Program) -> None:
    program.done("add", "Anna de Vries")
    sown = {
        day: program.wrote("sow", "Gave @Anna a tip", "--on", day)["id"]
        for day in ("2026-01-23", "2026-02-23", "2026-03-23", "2026-05-23", "2026-08-23",
                    "2026-10-23")
    }  # fmt: skip
    borne = {
        "2026-01-23": "2026-03-23",
        "2026-02-23": "2026-06-23",
        "2026-03-23": "2026-07-23",
    }
    for sown_on, bore_on in borne.items():
        program.done(
            "harvest", "@Anna sent a customer", "--from-sowing", sown[sown_on], "--on", bore_on
        )
    harvests = program.done("log", "kind:harvest", "--json").json
    sowings = {entry["id"]: entry for entry in program.done("log", "kind:sowing", "--json").json}
    months = [
        _months(sowings[one]["on"], entry["on"]) for entry in harvests for one in entry["sowings"]
    ]
    assert sorted(months) == [2, 4, 4]
    reaped = {one for entry in harvests for one in entry["sowings"]}
    waiting = [_months(s["on"], "2026-11-23") for one, s in sowings.items() if one not in reaped]
    assert sorted(waiting) == [1, 3, 6]


def _months(first: str, second: str) -> int:
    one, other = date.fromisoformat(first), date.fromisoformat(second)
    return (other.year - one.year) * 12 + other.month - one.month


@pytest.mark.parametrize(
    "tell", [the_poffertjes_baker, the_french_coach, de_franse_coach, the_sowing]
)
def test_a_story_is_told_and_undone_again(
    program: Program, tell: Callable[[Program], None]
) -> None:
    tell(program)
    told = {name: program.table(name) for name in ("people", "entries", "ties", "profile")}
    steps = 0
    while program("undo").code == 0:
        steps += 1
    assert steps > 5
    left = [name for name in program.table("meta") if name != "1"]
    for table in ("people", "entries", "ties", "profile", "groups", "searches", "steps"):
        left += program.table(table)
    assert left == []
    for _ in range(steps):
        program.done("redo")
    for name, records in told.items():
        assert list(program.table(name)) == list(records)

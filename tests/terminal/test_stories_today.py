"""Today in the three stories: what it proposes, and that its keys do it, in a real terminal.

The journals are written by the command line, the pages are read and typed through as a person does.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.driver import Terminal

pytestmark = pytest.mark.slow

Command = Callable[..., str]

BAKERS = ("Kees Smit", "Truus Visser", "Ria Kok", "Piet Bakker", "Anna de Vries", "Bram Kuiper",
          "Cor Mol", "Dina Vos")  # fmt: skip


def _of_each(path: Path, table: str) -> list[dict[str, object]]:
    found: dict[str, dict[str, object]] = json.loads(path.read_bytes()).get(table, {})
    return list(found.values())


def _ids(path: Path, table: str) -> list[str]:
    return list(json.loads(path.read_bytes()).get(table, {}))


def _proposed(screen: str, headings: tuple[str, ...]) -> list[str]:
    """The first line of each thing under the heading, without its key."""
    lines = [line.rstrip(" ┃") for line in screen.splitlines()]
    at = next(row for row, line in enumerate(lines) if line.strip() in headings)
    found = []
    for before, line in zip(lines[at:], lines[at + 1 :], strict=False):
        if line.strip() and line[2:3].strip() and not before.strip():
            found.append(line[2:].split("   ")[0].strip())
    return found


def _whole(terminal: Terminal, wanted: str) -> str:
    """The screen with this on it, once all of it is there."""
    terminal.wait_for(wanted)
    terminal.settle()
    return terminal.text


_HEADINGS = {
    "en": ("One thing worth doing", "Two things worth doing", "Three things worth doing"),
    "nl": (
        "Eén ding dat de moeite waard is",
        "Twee dingen die de moeite waard zijn",
        "Drie dingen die de moeite waard zijn",
    ),
}


def _found_baker(command: Command) -> None:
    """The baker has founded the poffertje with eight others, and looks for three things."""
    command(
        "known-for", "--field", "poffertjes", "--circle", "fellow bakers",
        "--expertise", "small, round, brown poffertjes: a pan that does not stick",
    )  # fmt: skip
    for baker in BAKERS:
        command("add", f"{baker}, fellow bakers")
    members = " ".join(f"@{baker.split()[0]}" for baker in BAKERS)
    command("group", f"het poffertje {members}", "--founded", "yes")
    for sought in ("pancake baker", "flour", "syrup"):
        command("seek", sought)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_baker_looks_through_the_networks_then_asks_about_who_was_found(
    journal_path: Path, start: Start, command: Command, language: str, today: date
) -> None:
    says = _BAKER[language]
    _found_baker(command)
    with start("--lang", language) as terminal:
        screen = _whole(terminal, says["scan"])
        assert says["why scan"] in screen
        assert _proposed(screen, _HEADINGS[language])[:2] == [says["scan"], says["give"]]
        terminal.press("S")
        terminal.wait_for(says["who knows"])
        terminal.press("esc", "q")
        assert terminal.exit_code() == 0
    command("scan", "Piet", "Sanne Koster, pancake baker", "Dirk Molenaar, flour supplier")
    command("scan", "Cor", "Loes Stroop, syrup supplier")
    with start("--lang", language) as terminal:
        screen = _whole(terminal, says["ask"])
        assert says["why ask"] in screen
        assert _proposed(screen, _HEADINGS[language])[:3] == [
            says["ask"], says["ask other"], says["give"]
        ]  # fmt: skip
        terminal.press("n")
        terminal.wait_for("Tab")
        terminal.type(says["step"])
        terminal.wait_for(says["step"])
        terminal.press("enter")
        terminal.wait_for(lambda screen: says["ask"] not in screen and says["next"] in screen)
        terminal.press("q")
        assert terminal.exit_code() == 0
    (step,) = _of_each(journal_path, "steps")
    people = {
        one["name"]: key for key, one in json.loads(journal_path.read_bytes())["people"].items()
    }
    assert people["Sanne Koster"] in step["people"]  # type: ignore[operator]


def _coach(command: Command) -> None:
    """A coach whose sister can bridge the language to a coach in Lyon; they meet tomorrow."""
    command("known-for", "--field", "coaching", "--expertise", "listening: an hour of it")
    command("sow", "Read a chapter", "--on", "2026-11-12")
    command("add", "Marijke Jansen, family", "--skill", "lerares Frans")
    command(
        "add", "Claire Dubois, coach", "--language", "French",
        "--barrier", "language: speaks only French: Marijke",
    )  # fmt: skip
    command("meet", "Coffee with @Claire tomorrow 10:00 60m", "--place", "Lyon")
    command("step", "Ask Marijke Jansen for her French", "--with", "Marijke", "--due", "today")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_coach_prepares_the_evening_before_and_thanks_her_sister_the_evening_after(
    journal_path: Path,
    start: Start,
    command: Command,
    language: str,
    today: date,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    says = _COACH[language]
    _coach(command)
    with start("--lang", language) as terminal:
        screen = _whole(terminal, says["prepare"])
        assert _proposed(screen, _HEADINGS[language])[:2] == [
            says["prepare"], "Ask Marijke Jansen for her French"
        ]  # fmt: skip
        assert says["tomorrow"] in screen
        terminal.press("enter")
        terminal.wait_for(lambda screen: "□" in screen and says["know"] in screen)
        for box in ("Coach in Lyon", "She waits", "My notes"):
            terminal.press("enter")
            terminal.type(box)
            terminal.wait_for(box)
            terminal.press("enter")
            terminal.settle()
            terminal.press("esc")
        terminal.press("esc", "1")
        terminal.wait_for(lambda screen: says["prepare"] not in screen)
        terminal.press("g", "x")
        terminal.wait_for(says["nothing"])
        terminal.press("q")
        assert terminal.exit_code() == 0
    command("harvest", "@Marijke put my letter into French")
    monkeypatch.setenv("NETWORKJOURNAL_TODAY", "2026-11-24")
    command("done", _ids(journal_path, "meetings")[0])
    command("insight", "@Claire: in Lyon a coach asks less and waits more")
    with start("--lang", language) as terminal:
        screen = _whole(terminal, says["thank"])
        assert _proposed(screen, _HEADINGS[language])[:1] == [says["thank"]]
        assert "Marijke Jansen put my letter into French" in screen
        terminal.press("t")
        terminal.wait_for("Marijke Jansen")
        terminal.type("Called to thank her")
        terminal.wait_for("Called to thank her")
        terminal.press("enter")
        terminal.wait_for(says["nothing"])
        terminal.press("q")
        assert terminal.exit_code() == 0
    talks = [one for one in _of_each(journal_path, "entries") if one["kind"] == "talk"]
    assert [one["text"] for one in talks] == ["Called to thank her"]


def _sowing(path: Path, command: Command) -> None:
    """Six sowings; three bore after 2, 4 and 4 months, three have waited 1, 3 and 6."""
    command("known-for", "--expertise", "baking")
    for name in ("Anna", "Bram", "Cor", "Dina", "Els", "Fatima"):
        command("add", f"{name} Vos, neighbourhood")
    sown = (
        ("Gave @Anna a recipe", "2026-01-10"),
        ("Lent @Bram a pan", "2026-01-10"),
        ("Introduced @Cor to the mill", "2026-01-20"),
        ("Taught @Dina to bake round", "2026-05-23"),
        ("Helped @Els at the fair", "2026-08-23"),
        ("Read for @Fatima", "2026-10-23"),
    )
    for sentence, day in sown:
        command("sow", sentence, "--on", day)
    first, second, third = sorted(_ids(path, "entries"))[:3]
    command("harvest", "@Anna sent a customer", "--on", "2026-03-10", "--from-sowing", first)
    command("harvest", "@Bram fixed the oven", "--on", "2026-05-10", "--from-sowing", second)
    command("harvest", "@Cor found a stall", "--on", "2026-05-20", "--from-sowing", third)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_who_sowed_hears_how_it_went_and_sows_again(
    journal_path: Path, start: Start, command: Command, language: str, today: date
) -> None:
    says = _SOWING[language]
    _sowing(journal_path, command)
    with start("--lang", language) as terminal:
        screen = _whole(terminal, says["dina"])
        assert _proposed(screen, _HEADINGS[language])[:3] == [
            says["dina"], says["els"], says["give"]
        ]  # fmt: skip
        assert says["why"] in screen
        terminal.wait_for(says["ground"])
        terminal.press("t")
        terminal.wait_for("Dina Vos")
        terminal.type(says["heard"])
        terminal.wait_for(says["heard"])
        terminal.press("enter")
        terminal.wait_for(lambda screen: says["dina"] not in screen)
        terminal.press("j", "s")
        terminal.wait_for("Tab")
        terminal.type(says["sown"])
        terminal.wait_for(says["sown"])
        terminal.press("enter")
        terminal.wait_for(lambda screen: says["give"] not in screen)
        terminal.press("g", "z")
        terminal.wait_for(says["nothing"])
        terminal.press("q")
        assert terminal.exit_code() == 0
    kinds = [one["kind"] for one in _of_each(journal_path, "entries")]
    assert (kinds.count("sowing"), kinds.count("talk")) == (7, 1)


def test_the_weeks_time_and_a_rest_are_proposed_in_the_terminal(
    journal_path: Path, start: Start, command: Command, today: date
) -> None:
    _sowing(journal_path, command)
    command("config", "weekly_minutes=60")
    command("talk", "At the fair", "--on", "2026-11-19", "--minutes", "80")
    command("talk", "At the mill", "--on", "2026-11-12", "--minutes", "80")
    with start() as terminal:
        screen = _whole(terminal, "Two full weeks; let it rest")
        assert "In the ground" not in screen
        assert "Give something away" not in screen
        terminal.press("z")
        terminal.wait_for("In the ground")
        terminal.wait_for("Ask Dina Vos how it went")
        terminal.press("q")
        assert terminal.exit_code() == 0


_BAKER = {
    "en": {
        "scan": "Look through the networks of those you know",
        "why scan": "You look for: pancake baker; who of them knows somebody?",
        "who knows": "Scan · Kees Smit",
        "give": "Give something away",
        "ask": "Ask Piet Bakker about Sanne Koster",
        "why ask": "You look for: pancake baker; Sanne may be the one.",
        "ask other": "Ask Cor Mol about Loes Stroop",
        "step": "Ask Piet about her",
        "next": "Ask Piet Bakker about Dirk Molenaar",
    },
    "nl": {
        "scan": "De netwerken doorlopen van wie je kent",
        "why scan": "Je zoekt: pancake baker; wie van hen kent iemand?",
        "who knows": "Scannen · Kees Smit",
        "give": "Iets weggeven",
        "ask": "Piet Bakker vragen naar Sanne Koster",
        "why ask": "Je zoekt: pancake baker; misschien is het Sanne.",
        "ask other": "Cor Mol vragen naar Loes Stroop",
        "step": "Piet naar haar vragen",
        "next": "Piet Bakker vragen naar Dirk Molenaar",
    },
}
_COACH = {
    "en": {
        "prepare": "Prepare for Claire Dubois",
        "tomorrow": "tomorrow 10:00",
        "know": "What I know of them",
        "nothing": "Nothing needs you today.",
        "thank": "Thank Marijke Jansen",
    },
    "nl": {
        "prepare": "Claire Dubois: voorbereiden",
        "tomorrow": "morgen 10:00",
        "know": "Wat ik al weet",
        "nothing": "Vandaag hoeft er niets.",
        "thank": "Marijke Jansen bedanken",
    },
}
_SOWING = {
    "en": {
        "dina": "Ask Dina Vos how it went",
        "els": "Ask Els Vos how it went",
        "why": "Taught Dina Vos to bake round; no contact since.",
        "give": "Give something away",
        "ground": "3 wait   ◐ 0 sprouted   ● 3 borne",
        "heard": "Round at last",
        "sown": "Lent my pan",
        "nothing": "Nothing needs you today.",
    },
    "nl": {
        "dina": "Dina Vos vragen hoe het ging",
        "els": "Els Vos vragen hoe het ging",
        "why": "Taught Dina Vos to bake round; sindsdien geen contact.",
        "give": "Iets weggeven",
        "ground": "3 wachten   ◐ 0 ontkiemd   ● 3 droegen vrucht",
        "heard": "Eindelijk rond",
        "sown": "Pan uitgeleend",
        "nothing": "Vandaag hoeft er niets.",
    },
}

"""The first page of an empty journal, its four questions, and taking in a file."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Expertise, Person, Profile, Settings
from networkjournal.journal import Journal
from networkjournal.language import speak
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")

_CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Anna,de Vries,https://www.linkedin.com/in/anna,,Kraam 12,Baker,03 May 2021\n"
    "Piet,Bakker,https://www.linkedin.com/in/piet,,Molen,Miller,04 May 2021\n"
    ",,,,,,05 May 2021\n"
)


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_an_empty_journal_offers_its_ways_to_begin_in_the_order_of_the_essay(
    journal_path: Path, size: tuple[int, int]
) -> None:
    async with opened(journal_path, size) as reader:
        text = reader.text
        rows = [
            "How do you want to be known?",
            "What do others get from you?",
            "Which circles are you part of?",
            "Whom would you like to meet?",
            "Paste many names",
            "Take in contacts from a file",
            "Look at the sample journal",
            "Is this something for me?",
        ]
        places = [text.index(row) for row in rows]
        assert places == sorted(places)
        for row in rows:
            assert row in reader.here
            await reader.press("j")


async def test_the_first_page_takes_no_key_away(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("s")
        assert "what did you give, and to whom" in reader.text
        await reader.press("escape", "question_mark")
        assert "Add something here." in reader.text
        await reader.press("escape", "4")
        assert "Nothing written yet." in reader.text
        await reader.press("1", "t")
        await reader.type("Slow fire browns")
        await reader.press("enter")
        assert "Four questions" not in reader.text
        assert "worth doing" in reader.text
        assert "Slow fire browns" in reader.text
        await reader.press("u")
        assert "Four questions to begin with" in reader.text


@pytest.mark.parametrize("language", ["en", "nl"])
async def test_the_four_questions_are_answered_with_enter_and_written_in_one_change(
    journal_path: Path, language: str
) -> None:
    speak(language)
    try:
        async with opened(journal_path) as reader:
            await reader.press("enter")
            await reader.type("baking small, coaching")
            await reader.press("enter")
            assert "baking small " in reader.here
            await reader.type("a recipe")
            await reader.press("enter")
            assert "coaching " in reader.here
            await reader.press("enter")
            await reader.press("space", "right", "space", "right", "space", "space", "enter")
            await reader.type("the choir")
            await reader.press("enter")
            assert not journal_path.exists()
            role = "a syrup supplier" if language == "en" else "een stroopleverancier"
            await reader.type(f"Claire Dubois, {role}")
            await reader.press("enter")
            assert not journal_path.exists()
            await reader.press("right", "enter")
            # who just begins sees one thing
            assert ("Claire Dubois" in reader.text) is not (role in reader.text)
            journal = Journal.open(journal_path)
            (profile,) = journal.profiles.values()
            assert profile.since == date(2026, 11, 23)
            assert profile.expertise == (
                Expertise(name="baking small", offer="a recipe"),
                Expertise(name="coaching"),
            )
            assert journal.settings.circle_rhythms == {
                "family": "",
                "football": "",
                "the choir": "",
            }
            assert journal.settings.actions_a_day == 1
            people = {(one.name, one.role): one for one in journal.people.values()}
            assert set(people) == {("Claire Dubois", ""), ("", role)}
            assert {(one.standing, one.wish) for one in people.values()} == {("wanted", "wanted")}
            await reader.press("u")
        journal = Journal.open(journal_path)
        assert not journal.people
        assert not journal.profiles
        assert not journal.settings.circle_rhythms
        assert journal.settings.actions_a_day is None
    finally:
        speak("en")


async def test_every_question_can_be_skipped(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("enter")
        for question in ("What do others", "Which circles", "Whom would", "And where"):
            await reader.press("ctrl+n")
            heading = next(line for line in reader.lines if question in line)
            below = reader.lines[reader.lines.index(heading) + 1]
            assert below.strip()
            assert "▌" not in heading
        await reader.press("ctrl+n")
        assert "Four questions to begin with" in reader.text
        await reader.press("j", "j", "enter", "space", "ctrl+s")
        assert "Four questions" not in reader.text
        await reader.press("6")
        family = next(line for line in reader.lines if "family" in line)
        assert family.rstrip(" ┃").endswith("not used yet")
    assert Journal.open(journal_path).settings.circle_rhythms == {"family": ""}


async def test_an_offer_without_a_field_is_a_field_of_its_own(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("j", "enter")
        await reader.type("an hour of listening")
        await reader.press("ctrl+s")
    (profile,) = Journal.open(journal_path).profiles.values()
    assert profile.expertise == (
        Expertise(name="an hour of listening", offer="an hour of listening"),
    )


async def test_an_offer_stays_with_its_field_when_another_is_typed_before_it(
    journal_path: Path,
) -> None:
    write(
        journal_path,
        Profile(
            since=date(2026, 1, 1),
            statement="The baker",
            expertise=(
                Expertise(name="baking", offer="a recipe", proof="a card"),
                Expertise(name="coaching", offer="an hour"),
            ),
        ),
    )
    async with opened(journal_path) as reader:
        await reader.press("ctrl+p")
        await reader.type("first steps")
        await reader.press("enter", "enter")
        assert "baking, coaching" in reader.here
        await reader.press("home")
        await reader.type("milling, ")
        lines = [line for line in reader.lines if "a recipe" in line or "an hour" in line]
        assert [line.split()[0] for line in lines] == ["milling", "baking", "coaching"]
        await reader.press("ctrl+s")
    versions = sorted(
        Journal.open(journal_path).profiles.values(), key=lambda one: one.since or date.min
    )
    assert [len(one.expertise) for one in versions] == [2, 3]
    assert versions[1].statement == "The baker"
    assert versions[1].expertise == (
        Expertise(name="milling"),
        Expertise(name="baking", offer="a recipe", proof="a card"),
        Expertise(name="coaching", offer="an hour"),
    )


async def test_saving_what_is_known_already_writes_nothing(journal_path: Path) -> None:
    write(
        journal_path,
        Person(name="Anna", circles=("church",)),
        Profile(since=date(2026, 1, 1), expertise=(Expertise(name="baking"),)),
        Settings(id="settings", circle_rhythms={"family": "6w"}),
    )
    before = journal_path.read_bytes()
    async with opened(journal_path) as reader:
        await reader.press("ctrl+p")
        await reader.type("first steps")
        await reader.press("enter", "enter")
        assert "■ family" in reader.text
        assert "■ church" in reader.text
        assert "□ football" in reader.text
        await reader.press("enter", "enter", "c", "h", "k")
        await reader.press("ctrl+n")
        await reader.type("anna")
        await reader.press("ctrl+s")
        assert "Four questions to begin with" in reader.text
        await reader.press("escape")
        assert "1 Today" in reader.text
    assert journal_path.read_bytes() == before


async def test_a_circle_with_people_in_it_keeps_its_tick(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna", circles=("family",)))
    async with opened(journal_path) as reader:
        await reader.press("ctrl+p")
        await reader.type("first steps")
        await reader.press("enter", "j", "j", "enter", "space")
        assert "There is someone in it; the circle stays." in reader.text
        assert "■ family" in reader.text
    assert not Journal.open(journal_path).settings.circle_rhythms


async def test_what_was_answered_is_offered_again_after_escape_and_a_restart(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("enter")
        await reader.type("baking, milling")
        await reader.press("enter")
        await reader.type("a recipe")
        await reader.press("ctrl+n", "space", "escape")
        assert "Kept; the same key opens it again." in reader.text
    async with opened(journal_path) as reader:
        await reader.press("enter")
        assert "baking, milling" in reader.here
        assert "■ family" in reader.text
        recipe = next(line for line in reader.lines if "a recipe" in line)
        assert recipe.split()[0] == "baking"
        await reader.press("ctrl+s")
    (profile,) = Journal.open(journal_path).profiles.values()
    assert [(one.name, one.offer) for one in profile.expertise] == [
        ("baking", "a recipe"),
        ("milling", ""),
    ]


async def test_more_than_five_fields_are_too_many_and_nothing_is_lost(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("enter")
        await reader.type("a1, b2, c3, d4, e5, f6")
        await reader.press("ctrl+s")
        assert "One to five fields of expertise" in reader.text
        assert "a1, b2, c3, d4, e5, f6" in reader.here
    assert not journal_path.exists()


async def test_who_is_unsure_reads_what_it_is_and_three_first_steps(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("G", "enter")
        assert "It begins by giving away." in reader.words
        assert "Nobody is waiting for you, and that is fine" in reader.words
        assert "t   Whom did you speak to today?" in reader.text
        await reader.press("escape")
        assert "Is this something for me?" in reader.here


async def test_a_click_on_a_row_one_stands_on_opens_it(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        row = next(at for at, line in enumerate(reader.lines) if "Whom would" in line)
        await reader.pilot.click(offset=(5, row))
        await reader.pilot.pause()
        await reader.pilot.click(offset=(5, row))
        await reader.pilot.pause()
        assert "4 of 4" in reader.text
        assert "Name or role" in reader.here


async def test_a_file_is_looked_at_before_it_is_taken_in_and_one_undo_takes_it_back(
    journal_path: Path, tmp_path: Path
) -> None:
    file = tmp_path / "My Connections.csv"
    file.write_text(_CONNECTIONS)
    async with opened(journal_path) as reader:
        await reader.press("j", "j", "j", "j", "j", "enter")
        await reader.type(str(tmp_path / "My C"))
        for _beat in range(50):
            if "My Connections.csv" in reader.text:
                break
            await reader.pilot.pause(0.02)
        await reader.press("right", "enter")
        assert "2 new · 0 updated · 0 unchanged · 1 skipped" in reader.text
        assert "■ Anna de Vries" in reader.text
        assert not journal_path.exists()
        await reader.press("ctrl+s")
        assert "2 new · 0 updated · 0 unchanged · 1 skipped · u to undo" in reader.words
        people = Journal.open(journal_path).people.values()
        assert sorted(one.name for one in people) == ["Anna de Vries", "Piet Bakker"]
        await reader.press("u")
        assert not Journal.open(journal_path).people


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Which file?"),
        ("nowhere.csv", "does not exist."),
        ("notes.txt", "is not a file that can be taken in"),
        ("'[/] odd.csv'", "does not exist."),
    ],
)
async def test_a_file_that_cannot_be_taken_in_says_so_in_one_line(
    journal_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.txt").write_text("milk\neggs\n")
    async with opened(journal_path, WIDE) as reader:
        await reader.press("ctrl+p")
        await reader.type("take in")
        await reader.press("enter")
        if typed:
            await reader.type(typed)
        await reader.press("ctrl+s")
        assert said in reader.text
        assert typed in reader.here
    assert not journal_path.exists()


@pytest.mark.parametrize(("keys", "count"), [(["right"], 1), (["p"], 3), (["left"], 3)])
async def test_where_one_is_now_says_how_many_things_today_proposes(
    journal_path: Path, keys: list[str], count: int
) -> None:
    late = [Person(name=name, rhythm="1w", created="2026-01-01") for name in ("Anna", "Bram")]
    write(journal_path, *late)
    async with opened(journal_path) as reader:
        await reader.press("ctrl+p")
        await reader.type("first steps")
        await reader.press("enter", "enter")
        for _question in range(4):
            await reader.press("ctrl+n")
        assert "Who just begins sees one thing a day in Today" in reader.words
        assert reader.here.startswith("▌ Just now")
        await reader.press(*keys, "ctrl+s", "1")
        words = {1: "One thing worth doing", 3: "Three things worth doing"}
        assert words[count] in reader.text
        await reader.press("u")
        assert "Three things worth doing" in reader.text
        await reader.press("U")
    assert Journal.open(journal_path).settings.actions_a_day == count
    async with opened(journal_path) as reader:
        await reader.press("ctrl+p")
        await reader.type("first steps")
        await reader.press("enter", "enter", "ctrl+s")
        assert "written down" not in reader.text
    assert Journal.open(journal_path).settings.actions_a_day == count

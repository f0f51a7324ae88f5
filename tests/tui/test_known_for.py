"""Known for: the form, the question after six months, achievements, and what one reads."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from networkjournal.domain.records import Achievement, Entry, Expertise, Person, Profile, Record
from networkjournal.journal import Journal
from networkjournal.journal.places import state_folder
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")

BAKING = Expertise(name="baking", offer="small, round: brown", proof="the card")
WRITING = Expertise(name="writing")
RECENT, OLD = date(2026, 11, 1), date(2026, 5, 22)


def _profile(since: date = RECENT, **fields: object) -> Profile:
    expertise = (BAKING, WRITING)
    profile = Profile(since=since, statement="The baker who shows how.", expertise=expertise)
    return replace(profile, **fields)


def _newest(path: Path) -> Profile:
    return max(Journal.open(path).profiles.values(), key=lambda one: (one.since, one.created))


def _labels(reader: Reader) -> list[str]:
    """What stands left in the form, from above to below."""
    return [line[2:20].rstrip() for line in reader.lines[5:-1] if line[2:20].strip()]


def _prose(reader: Reader) -> str:
    """The screen as running text, without the here-bar and the scroll bar."""
    return " ".join(reader.text.replace("▌", "").replace("┃", "").split())


async def test_the_form_shows_each_field_of_expertise_in_rows_and_the_next_one_empty(
    journal_path: Path,
) -> None:
    write(journal_path, _profile())
    async with opened(journal_path, WIDE) as reader:
        await reader.press("3", "e")
        rows = ["Known for"]
        for number in (1, 2, 3):
            rows += [f"Field {number}", "  others get", "  proof"]
        assert _labels(reader) == rows
        assert "small, round: brown" in reader.text
        await reader.go_to_field("Field {number}")
        await reader.press("f3")
        assert "Field 5" in reader.text
        assert "Trade circles" in reader.text
        await reader.press("f3")
        assert _labels(reader) == rows


async def test_fields_of_expertise_are_typed_one_after_another_and_an_empty_one_ends_them(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("3", "a")
        await reader.type("The baker who shows how")
        await reader.press("enter")
        assert "Field 1" in reader.here
        await reader.type("baking")
        await reader.press("enter")
        await reader.type("small, round: brown")
        await reader.press("enter")
        await reader.type("the card, and more")
        await reader.press("enter")
        assert "Field 2" in reader.here
        await reader.type("writing")
        assert "Field 3" in reader.text
        await reader.press("enter", "enter", "enter")
        assert "Field 3" in reader.here
        await reader.press("enter")
        assert "Added Known for · u to undo" in reader.text
    assert _newest(journal_path).expertise == (
        Expertise(name="baking", offer="small, round: brown", proof="the card, and more"),
        WRITING,
    )


async def test_a_field_whose_name_is_cleared_goes_and_the_rest_stays(journal_path: Path) -> None:
    seven = tuple(Expertise(name=f"field {letter}") for letter in "abcdefg")
    write(journal_path, _profile(expertise=seven))
    async with opened(journal_path) as reader:
        await reader.press("3", "e", "enter", "ctrl+u", "ctrl+s")
        assert "Known for, a new version · u to undo" in reader.text
    names = [one.name for one in _newest(journal_path).expertise]
    assert names == [f"field {letter}" for letter in "bcdefg"]


async def test_an_offer_without_a_name_says_once_that_the_name_is_missing(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("3", "a")
        await reader.go_to_field("others get")
        await reader.type("pans")
        await reader.press("ctrl+s")
        assert reader.text.count("What is it called? The rest belongs to it.") == 1
        assert "Field 1" in reader.here
        assert "pans" in reader.text
        assert not journal_path.exists()
        await reader.type("baking")
        await reader.press("ctrl+s")
    assert _newest(journal_path).expertise == (Expertise(name="baking", offer="pans"),)


async def test_what_is_half_typed_comes_back_with_every_row_it_stood_in(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("3", "a", "enter")
        await reader.type("baking")
        await reader.go_to_field("proof")
        await reader.type("the card")
        await reader.press("escape", "a")
        assert "the card" in reader.text
        assert "Field 2" in reader.text


async def test_words_for_giving_and_names_of_before_complete(journal_path: Path) -> None:
    write(
        journal_path,
        _profile(date(2025, 1, 1), expertise=(Expertise(name="coaching beginners"),)),
        _profile(expertise=()),
    )
    async with opened(journal_path) as reader:
        await reader.press("3", "e", "enter")
        await reader.type("coach")
        await reader.press("right", "f3")
        await reader.go_to_field("Giving")
        await reader.type("gen")
        await reader.press("right", "ctrl+s")
    profile = _newest(journal_path)
    assert profile.giving == "generous"
    assert [one.name for one in profile.expertise] == ["coaching beginners"]


async def test_saving_without_a_change_writes_no_version(journal_path: Path) -> None:
    write(journal_path, _profile())
    async with opened(journal_path) as reader:
        await reader.press("3", "e", "ctrl+s")
        assert "“The baker who shows how.”" in reader.here
        assert "new version" not in reader.text
    assert len(Journal.open(journal_path).profiles) == 1


async def test_each_time_it_is_saved_a_version_is_kept(journal_path: Path) -> None:
    write(journal_path, _profile())
    async with opened(journal_path) as reader:
        for words in (" Once", " more"):
            await reader.press("3", "e")
            await reader.type(words)
            await reader.press("ctrl+s")
    profiles = Journal.open(journal_path).profiles.values()
    assert [one.since for one in profiles] == [RECENT, date(2026, 11, 23), date(2026, 11, 23)]
    assert _newest(journal_path).statement == "The baker who shows how. Once more"


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_after_six_months_enter_says_that_it_is_still_so(
    journal_path: Path, size: tuple[int, int]
) -> None:
    write(journal_path, _profile(OLD))
    async with opened(journal_path, size) as reader:
        await reader.press("3")
        assert "Written over six months ago. Still so?" in reader.text
        assert "Enter Yes e Review z Later" in reader.words
        await reader.press("j", "enter")
        assert "Known for: still so · u to undo" in reader.text
        assert "Still so?" not in reader.text
        assert "since 23 Nov" in reader.text
        assert "“The baker who shows how.”" in reader.here
        await reader.press("u")
        assert "Still so?" in reader.text
        await reader.press("U")
    profiles = list(Journal.open(journal_path).profiles.values())
    assert len(profiles) == 2
    assert profiles[0].expertise == profiles[1].expertise


async def test_saving_the_form_unchanged_says_so_too_and_a_change_answers_as_well(
    journal_path: Path,
) -> None:
    write(journal_path, _profile(OLD))
    async with opened(journal_path) as reader:
        await reader.press("3", "j", "e", "ctrl+s")
        assert "Known for: still so · u to undo" in reader.text
        await reader.press("u", "g", "e")
        await reader.type(" Now too.")
        await reader.press("ctrl+s")
        assert "Known for, a new version · u to undo" in reader.text
        assert "Still so?" not in reader.text


async def test_later_keeps_the_question_quiet_for_a_month_also_after_a_restart(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(journal_path, _profile(OLD))
    async with opened(journal_path, WIDE) as reader:
        await reader.press("3")
        assert "z Later" in reader.footer
        await reader.press("z")
        assert "It comes back on Wednesday 23 December." in reader.text
        assert "Still so?" not in reader.text
        assert "z Later" not in reader.footer
    for day, is_asked in (("2026-12-22", False), ("2026-12-23", True)):
        monkeypatch.setenv("NETWORKJOURNAL_TODAY", day)
        async with opened(journal_path) as reader:
            await reader.press("3")
            assert ("Still so?" in reader.text) is is_asked
    assert len(Journal.open(journal_path).profiles) == 1


@pytest.mark.parametrize("found", ["", "[]", "{", '{"known-for": 3}', '{"known-for": "x"}', "\x00"])
async def test_a_file_of_what_was_put_off_that_cannot_be_read_counts_as_none(
    journal_path: Path, found: str
) -> None:
    write(journal_path, _profile(OLD))
    state_folder(journal_path).mkdir(parents=True, exist_ok=True)
    (state_folder(journal_path) / "postponed.json").write_text(found)
    async with opened(journal_path) as reader:
        await reader.press("3", "z")
        assert "Still so?" not in reader.text


async def test_tab_on_the_question_reads_and_does_not_answer(journal_path: Path) -> None:
    write(journal_path, _profile(OLD))
    async with opened(journal_path) as reader:
        await reader.press("3", "j", "d", "tab")
        assert "since 22 May" in reader.text
    assert len(Journal.open(journal_path).profiles) == 1


async def test_a_field_of_expertise_reads_with_its_proofs_and_the_log(journal_path: Path) -> None:
    write(
        journal_path,
        _profile(),
        Achievement(what="Recipe card", on=date(2026, 5, 3), expertise="Baking", result="31 bake"),
        Achievement(what="The fair", on=date(2026, 6, 1), expertise="baking"),
        Achievement(what="A letter", expertise="writing", link="https://example.org"),
        Entry(kind="sowing", text="Lent a pan", on=date(2026, 9, 1), expertise="Baking"),
    )
    write(
        journal_path,
        Entry(kind="harvest", text="A stall came", on=date(2026, 10, 1), expertise="baking"),
        Entry(kind="sowing", text="Wrote it down", on=date(2026, 10, 2), expertise="writing"),
    )
    async with opened(journal_path) as reader:
        await reader.press("3", "j")
        assert "proof: the card · 2 achievements" in reader.text
        await reader.press("enter")
        text = reader.text
        order = ["What others get", "small, round: brown", "Proof", "the card", "The fair"]
        order += ["no result or link yet · e adds it", "Recipe card", "31 bake", "From the log"]
        order += ["← A stall came", "→ Lent a pan"]
        places = [text.index(words) for words in order]
        assert places == sorted(places)
        assert "A letter" not in text
        assert "Wrote it down" not in text
        await reader.press("j", "enter")
        assert "no result or link yet" in reader.text
        await reader.press("escape", "G", "enter")
        assert "Lent a pan" in reader.here
        await reader.press("escape", "escape")
        assert "baking" in reader.here


async def test_an_achievement_added_on_an_expertise_proves_it(journal_path: Path) -> None:
    write(journal_path, _profile())
    async with opened(journal_path) as reader:
        await reader.press("3", "j", "j", "a")
        assert "Expertise              writing" in reader.text
        await reader.type("A letter")
        await reader.press("ctrl+s")
        assert "● writing" in reader.text
        assert "no result or link yet · e adds it" in reader.text
        await reader.press("e", "f3")
        await reader.go_to_field("Link")
        await reader.type("https://example.org/letter")
        await reader.press("ctrl+s")
        assert "https://example.org/letter" in reader.text
        assert "no result or link yet" not in reader.text
    (achievement,) = Journal.open(journal_path).achievements.values()
    assert achievement.expertise == "writing"


async def test_the_name_of_an_expertise_completes_in_an_achievement(journal_path: Path) -> None:
    write(journal_path, _profile())
    async with opened(journal_path) as reader:
        await reader.press("3", "a")
        await reader.type("A letter")
        await reader.press("f3")
        await reader.go_to_field("Expertise")
        await reader.type("Wri")
        await reader.press("right", "ctrl+s")
        assert "● Writing" in reader.text
        await reader.press("g", "j", "j")
        assert "proof: 1 achievement" in reader.text


async def test_e_on_an_expertise_begins_in_its_rows_and_d_takes_only_it_away(
    journal_path: Path,
) -> None:
    write(journal_path, _profile())
    async with opened(journal_path) as reader:
        await reader.press("3", "j", "j", "e")
        assert "Field 2" in reader.here
        await reader.press("escape", "d")
        assert "Deleted writing · u to undo" in reader.text
        assert [one.name for one in _newest(journal_path).expertise] == ["baking"]
        await reader.press("u")
        assert "writing" in reader.text
    assert len(Journal.open(journal_path).profiles) == 1


async def test_a_long_sentence_and_a_long_achievement_wrap_where_there_is_little_room(
    journal_path: Path,
) -> None:
    sentence = " ".join(["The baker who shows how it is done"] * 5)
    what = "Baked for six hundred people in one single afternoon, all of them brown"
    write(
        journal_path,
        _profile(statement=sentence),
        Achievement(what=what, expertise="baking", on=date(2026, 1, 1), result="nobody waited"),
    )
    async with opened(journal_path, LEAST) as reader:
        await reader.press("3")
        assert sentence in _prose(reader)
        await reader.press("G")
        assert what in _prose(reader)
        assert "● baking · nobody waited" in reader.text
        assert "…" not in reader.text


async def test_words_from_people_are_only_words(journal_path: Path) -> None:
    evil = "[/] {number} [@click=app.quit]x[/]"
    records: list[Record] = [
        _profile(OLD, statement=evil, expertise=(Expertise(name=evil, offer=evil, proof=evil),)),
        _profile(date(2025, 1, 1), statement="", giving=evil, field=evil),
        Achievement(what=evil, expertise=evil),
        Person(name=evil),
    ]
    write(journal_path, *records)
    async with opened(journal_path, WIDE) as reader:
        for keys in (["3", "j", "j"], ["G"], ["g", "e", "escape"], ["o", "j"], ["k", "enter"]):
            await reader.press(*keys)
            assert "[@click=app.quit]x[/]" in reader.words

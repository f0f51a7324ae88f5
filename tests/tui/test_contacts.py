from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import (
    Barrier,
    Difference,
    Entry,
    Expertise,
    Person,
    Profile,
)
from networkjournal.journal import Journal
from networkjournal.language import speak
from tests.tui.at_the_screen import SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")

_BAKERS = ("Anna de Vries", "Bram Jansen", "Claire Dubois", "Els Mulder")


def _bakers(path: Path) -> list[str]:
    return [record.id for record in write(path, *(Person(name=name) for name in _BAKERS))]


async def test_a_person_is_added_in_four_keys_beyond_the_name(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("2", "a")
        await reader.type("Anna de Vries")
        await reader.press("ctrl+s")
        assert "Anna de Vries" in reader.here
        assert "Added Anna de Vries · u to undo" in reader.text
    assert [person.name for person in Journal.open(journal_path).people.values()] == [
        "Anna de Vries"
    ]


async def test_the_row_one_stands_on_keeps_the_here_bar_while_rows_change(
    journal_path: Path,
) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2")
        assert "Anna de Vries" in reader.here
        await reader.press("j", "down")
        assert "Claire Dubois" in reader.here
        await reader.press("k")
        assert "Bram Jansen" in reader.here
        await reader.press("G")
        assert "Els Mulder" in reader.here
        await reader.press("g")
        assert "Anna de Vries" in reader.here
        await reader.press("j", "j")
        with Journal.open(journal_path).change("Elsewhere") as change:
            change.put(Person(name="Aagje"))
        reader.app.desktop.look_elsewhere()
        await reader.pilot.pause()
        assert "Claire Dubois" in reader.here


async def test_deleting_asks_nothing_and_undo_brings_the_row_back(journal_path: Path) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "j", "d")
        assert "Deleted Bram Jansen · u to undo" in reader.text
        assert "Claire Dubois" in reader.here
        await reader.press("u")
        assert "Bram Jansen" in reader.here
        assert "Undone: Deleted Bram Jansen · U redoes" in reader.text
        await reader.press("U")
        assert "Redone: Deleted Bram Jansen · u to undo" in reader.text
        assert len(Journal.open(journal_path).people) == 3
        await reader.press("G", "d")
        assert "Claire Dubois" in reader.here
        await reader.press("d", "d")
        assert "Nobody here yet." in reader.text
        await reader.press("u", "u", "u", "u")
        await reader.press("u", "u")
        assert "Nothing to undo." in reader.text


async def test_the_filter_narrows_with_each_letter_and_escape_clears_it(
    journal_path: Path,
) -> None:
    write(
        journal_path,
        Person(name="Zoë Bakker", circles=("football",), place="Lyon"),
        Person(name="Anna de Vries", circles=("church",)),
        Person(name="Nobody Known", standing="through"),
        Person(name="Long Gone", archived=True),
    )
    async with opened(journal_path) as reader:
        await reader.press("2")
        assert "Nobody Known" not in reader.text
        assert "Long Gone" not in reader.text
        await reader.press("slash")
        await reader.type("zoe lyon")
        assert "1 shown" in reader.text
        assert "Anna" not in reader.text
        await reader.press("enter")
        assert "Zoë Bakker" in reader.here
        await reader.press("escape")
        assert "Anna de Vries" in reader.text
        await reader.press("slash")
        await reader.type("circle:church")
        assert "Zoë" not in reader.text
        await reader.press("escape", "escape")
        assert "▌ Zoë" in reader.text or "▌ Anna" in reader.text
        await reader.press("slash")
        await reader.type("archived:yes")
        assert "Long Gone" in reader.text


async def test_a_query_nobody_understands_says_so_and_keeps_words_and_rows(
    journal_path: Path,
) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "slash")
        await reader.type("cirkle:church")
        assert "cirkle:church" in reader.text
        assert "did you mean circle? Your words stay." in reader.text
        await reader.press("escape")
        await reader.type("xyz")
        assert "No match for “xyz”. Esc clears." in reader.text


async def test_an_added_person_is_shown_even_where_the_filter_would_hide_them(
    journal_path: Path,
) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "slash")
        await reader.type("bram")
        await reader.press("enter", "a")
        await reader.type("Truus Visser")
        await reader.press("ctrl+s")
        assert "Truus Visser" in reader.here


async def test_the_page_of_a_person_asks_first_what_one_can_mean_for_them(
    journal_path: Path,
) -> None:
    marijke = write(journal_path, Person(name="Marijke Jansen", role="sister"))[0].id
    claire = Person(
        name="Claire Dubois",
        role="coach",
        place="Lyon",
        languages=("French",),
        needs=("clear writing", "a venue in Utrecht"),
        differences=(Difference(what="waits longer", because="culture"),),
        barriers=(Barrier(kind="language", what="French", bridge=marijke),),
        notes="Met at the fair.\nLikes tea.",
        fields={"dog": "Bijou"},
    )
    claire_id = write(journal_path, claire)[0].id
    write(
        journal_path,
        Profile(expertise=(Expertise(name="writing", offer="their method on one page"),)),
        Entry(kind="sowing", text="Sent the chapter", people=(claire_id,), on=date(2026, 11, 12)),
    )
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2")
        page = reader.text
        assert page.index("What can I mean for Claire?") < page.index("Where you differ")
        assert "● you offer: their method on one page" in page
        assert "nothing of yours fits yet" in page
        assert "language: French → Marijke Jansen" in page
        assert "12 Nov → Sent the chapter" in page
        assert "○ waits" in page
        assert "Likes tea." in page
        assert "Bijou" in page
        assert "last contact Thu 12 Nov" in page


async def test_beside_the_list_the_detail_follows_and_below_it_enter_opens_it(
    journal_path: Path,
) -> None:
    anna = _bakers(journal_path)[0]
    write(
        journal_path, Entry(kind="talk", text="At the mill", people=(anna,), on=date(2026, 11, 23))
    )
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2")
        assert "What can I mean for Anna?" in reader.text
        await reader.press("j")
        assert "What can I mean for Bram?" in reader.text
        await reader.press("k", "enter", "j")
        assert "▌ 23 Nov" in reader.text.replace("│", "")
        await reader.press("enter")
        assert "What can I mean for Anna?" not in reader.text
        await reader.press("escape")
        assert "What can I mean for Anna?" in reader.text
        await reader.press("escape", "j")
        assert "What can I mean for Bram?" in reader.text
    async with opened(journal_path, SMALL) as reader:
        await reader.press("2")
        assert "What can I mean" not in reader.text
        await reader.press("j", "enter")
        assert "What can I mean for Bram?" in reader.text
        assert "Claire Dubois" not in reader.text
        await reader.press("escape")
        assert "Bram Jansen" in reader.here
        await reader.press("escape")
        assert "Bram Jansen" in reader.here


async def test_deleting_a_page_one_has_opened_goes_back_to_where_one_came_from(
    journal_path: Path,
) -> None:
    bram = _bakers(journal_path)[1]
    write(journal_path, Entry(kind="talk", text="At the mill", people=(bram,)))
    async with opened(journal_path, SMALL) as reader:
        await reader.press("2", "j", "enter", "j", "enter")
        assert "What can I mean" not in reader.text
        await reader.press("d")
        assert "Deleted At the mill · u to undo" in reader.text
        assert "What can I mean for Bram?" in reader.text
        await reader.press("d")
        assert "Deleted Bram Jansen · u to undo" in reader.text
        assert "Claire Dubois" in reader.here
        assert "Anna de Vries" in reader.text


async def test_the_order_turns_to_last_contact_and_says_who_is_due(journal_path: Path) -> None:
    ids = _bakers(journal_path)
    write(
        journal_path,
        Entry(kind="talk", text="Lunch", people=(ids[3],), on=date(2026, 11, 22)),
        Person(name="Kees Smit", rhythm="6w", created="2026-01-01T00:00:00Z"),
    )
    async with opened(journal_path) as reader:
        await reader.press("2")
        assert "by name" in reader.text
        kees = next(line for line in reader.lines if "Kees" in line)
        assert "due" in kees
        await reader.press("o", "g")
        assert "by last contact" in reader.text
        assert "Els Mulder" in reader.here
        assert reader.here.endswith("1 d")


async def test_dutch_speaks_dutch_everywhere_on_the_page(journal_path: Path) -> None:
    speak("nl")
    _bakers(journal_path)
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2")
        assert "Relaties" in reader.lines[0]
        assert "Wat kan ik voor Anna betekenen?" in reader.text
        assert "Zaaien" in reader.footer
        await reader.press("d")
        assert "Anna de Vries verwijderd · ongedaan: u" in reader.text


async def test_who_is_known_only_through_someone_is_not_found_but_told_how(
    journal_path: Path,
) -> None:
    write(
        journal_path,
        Person(name="Anna"),
        Person(name="Sanne Koster", role="baker", standing="through"),
        Person(name="Sanne [/] Vos", standing="through"),
        Person(name="Sanne Archived", standing="through", archived=True),
    )
    async with opened(journal_path) as reader:
        await reader.press("2", "slash")
        await reader.type("sanne")
        assert "Known through someone are 2: add standing:through." in reader.words
        await reader.type(" standing:through")
        assert "Sanne [/] Vos" in reader.text
        await reader.press("ctrl+u")
        await reader.type("zed or sanne")
        assert "No match for “zed or sanne”. Esc clears." in reader.text
        await reader.press("ctrl+u")
        await reader.type("baker")
        assert "Known through someone is 1" in reader.words

"""The Dutch is whole, agrees with the English, and is compiled."""

import re

from tests.house import catalogue


def test_every_message_has_its_dutch() -> None:
    assert catalogue.untranslated() == []


def test_no_message_is_kept_that_the_program_no_longer_says() -> None:
    assert catalogue.obsolete() == []


def test_the_dutch_fills_in_the_same_names_as_the_english() -> None:
    assert catalogue.wrong_placeholders() == []


def test_only_literals_are_translated() -> None:
    assert list(catalogue.built_messages()) == []


def test_the_compiled_catalogue_says_what_its_source_says() -> None:
    source = {key: catalogue.texts(message.string) for key, message in catalogue.from_po().items()}
    assert catalogue.from_mo() == source


def test_updating_changes_nothing_when_nothing_was_said_anew() -> None:
    before = catalogue.PO.read_bytes(), catalogue.MO.read_bytes()
    assert catalogue.updated() == before


def test_the_dutch_has_no_exclamation_marks() -> None:
    assert [form for form in _dutch() if "!" in form] == []


def test_the_dutch_says_je_not_u() -> None:
    undo_key = re.compile(r"\^u\b|\b[mM]et u is|\bongedaan: u\b|\b[uU] (maakt|om|opnieuw)\b")
    formal = re.compile(r"\b([uU]|[uU]w)\b")
    assert [form for form in _dutch() if formal.search(undo_key.sub("", form))] == []


def _dutch() -> list[str]:
    messages = catalogue.from_po().values()
    return [form for message in messages for form in catalogue.texts(message.string)]


def test_nobody_is_graded_in_either_language() -> None:
    graded = re.compile(
        r"\b(streaks?|scores?|scor(ed|ing)|levels?|badges?|vips?|points? (earned|scored)"
        r"|reeks(en)?|scoren|niveaus?|punten|ranglijst(en)?|leaderboards?|trophy|trofee(ën)?)\b",
        re.IGNORECASE,
    )
    english = [form for _context, forms in catalogue.from_source() for form in forms]
    assert [form for form in (*english, *_dutch()) if graded.search(form)] == []
    assert graded.search("Nieuw niveau bereikt")
    assert graded.search("A streak of 3 weeks")

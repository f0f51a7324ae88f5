"""What a line of notes most likely is, in both languages."""

import pytest

from networkjournal.domain.afterwards.guessing import guess_kind

NAMES = ("Claire Dubois", "Piet de Boer")

GUESSES = [
    ("harvest", "Thanked me for the chapter", "bedankte me voor het hoofdstuk"),
    ("harvest", "gave me the address of her publisher", "gaf me het adres van haar uitgever"),
    ("harvest", "Claire sent a recipe", "Claire stuurde een recept"),
    ("harvest", "introduced me to her brother", "stelde me voor aan haar broer"),
    ("harvest", "got a tip about flour", "kreeg een tip over meel"),
    ("sowing", "thanked @Marijke for the letter", "bedankte @Marijke voor de brief"),
    ("sowing", "I gave her the book on silence", "ik gaf haar het boek over stilte"),
    ("sowing", "I sent the photos yesterday", "ik stuurde gisteren de foto's"),
    ("sowing", "introduced her to @Piet", "ik stelde haar voor aan @Piet"),
    ("mine", "will send the letter", "ik stuur de brief"),
    ("mine", "I’ll call her friday", "ik bel haar vrijdag"),
    ("mine", "promised to look for the pan", "beloofd de pan te zoeken"),
    ("mine", "I promised the photos", "ik beloofde de foto's"),
    ("mine", "call the mill", "bel de molen"),
    ("mine", "todo: the letter", "actie: de brief"),
    ("theirs", "will send me her article", "zal me haar artikel sturen"),
    ("theirs", "Claire will ask around", "Claire zal rondvragen"),
    ("theirs", "Piet promised a sack", "Piet beloofde een zak"),
    ("theirs", "she'll come on monday", "zij komt maandag"),
    ("insight", "I didn't know that silence works", "wist niet dat stilte werkt"),
    ("insight", "She told me they start with silence", "Ze vertelde over de stilte"),
    ("insight", "showed me how they fold dough", "liet me zien hoe het deeg gaat"),
    ("insight", "insight: waiting helps", "inzicht: wachten helpt"),
    ("new", "knows Sanne Koster, pancake baker", "kent Sanne Koster, pannenkoekenbakker"),
    ("new", "Claire knows @Sanne", "Claire kent @Sanne"),
    ("new", "Sanne van der Koster, pancake baker", "Sanne van der Koster, bakker"),
    ("talk", "we talked about silence", "hadden het over stilte"),
    ("note", "a room at the river", "een zaal aan de rivier"),
    ("note", "Claire, in good spirits", "Claire, in haar sas"),
    ("note", "", "…"),
    ("note", "she knows nobody there", "ze kent daar niemand"),
]


@pytest.mark.parametrize(
    ("kind", "line"), [(kind, line) for kind, *both in GUESSES for line in both]
)
def test_a_line_is_guessed_by_its_words(kind: str, line: str) -> None:
    assert guess_kind(line, NAMES) == kind
    assert guess_kind(f" - {line}", NAMES) == kind


def test_whose_step_it_is_is_told_by_the_name_in_front() -> None:
    assert guess_kind("Sanne will send it", ("Sanne Koster",)) == "theirs"
    assert guess_kind("Sannes book will follow", ("Sanne Koster",)) == "mine"


def test_a_line_of_any_size_is_guessed_at_once() -> None:
    assert guess_kind("stelde liet " * 30_000) == "note"
    assert guess_kind("gave me a pan " + "Aa " * 30_000) == "harvest"
    assert guess_kind("A" * 200_000) == "note"

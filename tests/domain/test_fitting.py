import pytest

from networkjournal.domain.fitting import fit_of, fits, offer_for, offered_for, searches_for
from networkjournal.domain.records import Expertise, Person, Search
from networkjournal.language import speak


@pytest.mark.parametrize(
    ("asked", "had"),
    [
        ("a French teacher", "teaches FRENCH"),
        ("een bakker", "teaches baking"),
        ("lerares Frans", "French lessons"),
        ("een stroopleverancier", "supplies syrup"),
        ("a syrup supplier", "levert stroop"),
        ("pannenkoekenbakker", "bakes pancakes"),
        ("een zaal in Utrecht", "a venue for forty"),
        ("hulp met de belasting", "tax returns"),
        ("someone who writes", "schrijven"),
        ("schrijft brieven", "letters"),
        ("a website", "maakt sites"),
        ("een jurist", "lawyer"),
        ("vertaling", "translates"),
        ("lezers in Nederland", "readers in the Netherlands"),
        ("gebarentaal", "Sign language"),
        ("huizen", "een huis"),
        ("zalen", "zaal"),
        ("hulp", "Hulp"),
    ],
)
def test_texts_fit_when_they_share_a_telling_word_in_either_language(asked: str, had: str) -> None:
    assert fits(asked, had)
    assert fits(had, asked)


@pytest.mark.parametrize(
    ("asked", "had"),
    [
        ("the art of it", "the it of"),
        ("readers", ""),
        ("", ""),
        ("", "readers"),
        ("people with time", "someone with time for people"),
        ("iemand die wil helpen", "iemand die graag helpt"),
        ("a market stall", "marketing"),
        ("French", "German"),
        ("a bank loan", "a bench"),
        ("[/] 2026", "[/] 2026 (b)"),
    ],
)
def test_texts_do_not_fit_by_words_that_tell_nothing(asked: str, had: str) -> None:
    assert not fits(asked, had)


def test_the_reason_names_the_words_in_the_language_spoken() -> None:
    fit = fit_of("Frans coachen", "coaching in French")
    assert fit
    assert fit.reason == "both say coachen, Frans is French"
    supplier = fit_of("een stroopleverancier", "supplies syrup")
    assert supplier
    assert supplier.reason == "stroopleverancier is supplies syrup"


def test_the_text_with_most_of_what_is_asked_answers_best() -> None:
    fit = fit_of("teaches French", "speaks French", "lerares Frans")
    assert fit
    assert fit.text == "lerares Frans"


def test_an_offer_answers_a_need_by_its_name_or_its_words() -> None:
    expertise = (Expertise(name="baking"), Expertise(name="writing", offer="a page, clear writing"))
    assert offer_for("clear words", expertise) == "a page, clear writing"
    assert offer_for("baking lessons", expertise) == "baking"
    assert offer_for("een bakker", expertise) == "baking"
    assert offer_for("a venue", expertise) == ""


def test_an_offer_says_why_it_fits_and_the_best_one_is_taken() -> None:
    expertise = (
        Expertise(name="letters"),
        Expertise(name="schrijven", offer="brieven in het Frans"),
    )
    offered = offered_for("French letters", expertise)
    assert offered
    assert offered.offer == "brieven in het Frans"
    assert offered.reason == "French is Frans, letters is brieven"
    assert offered_for("a venue", expertise) is None


def test_what_i_look_for_is_found_with_whom_it_names_or_fits_while_it_is_open() -> None:
    person = Person(id="1", name="Loes", role="supplies syrup", skills=("French",))
    named, fitting = Search(what="x", found=("1",)), Search(what="stroop voor de kraam")
    others = Search(what="flour"), Search(what="syrup", open=False)
    assert searches_for(person, (named, fitting, *others)) == [named, fitting]


def test_a_text_of_any_length_is_laid_beside_another_at_once() -> None:
    assert fits("syrup", "syrup " + "a" * 100_000)
    assert not fits("a" * 100_000, "b" * 100_000)


def test_the_reason_is_said_in_dutch_too() -> None:
    speak("nl")
    fit = fit_of("Frans", "French")
    assert fit
    assert {"Frans", "French"} <= set(fit.reason.split())

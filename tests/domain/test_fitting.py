from networkjournal.domain.fitting import fits, offer_for, searches_for
from networkjournal.domain.records import Expertise, Person, Search


def test_texts_fit_when_they_share_a_word_of_more_than_three_letters() -> None:
    assert fits("a French teacher", "teaches FRENCH")
    assert not fits("the art of it", "the it of")
    assert not fits("readers", "")


def test_an_offer_answers_a_need_by_its_name_or_its_words() -> None:
    expertise = (Expertise(name="baking"), Expertise(name="writing", offer="a page, clear writing"))
    assert offer_for("clear words", expertise) == "a page, clear writing"
    assert offer_for("baking lessons", expertise) == "baking"
    assert offer_for("a venue", expertise) == ""


def test_what_i_look_for_is_found_with_whom_it_names_or_fits_while_it_is_open() -> None:
    person = Person(id="1", name="Loes", role="supplies syrup", skills=("French",))
    named, fitting = Search(what="x", found=("1",)), Search(what="syrup for the stall")
    others = Search(what="flour"), Search(what="syrup", open=False)
    assert searches_for(person, (named, fitting, *others)) == [named, fitting]

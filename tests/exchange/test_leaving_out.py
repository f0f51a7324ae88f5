from networkjournal.domain.records import Meeting, Person, Preparation, Profile, Settings, Step
from networkjournal.exchange.exported_said import say_left_out
from networkjournal.exchange.leaving_out import EVERYTHING, Allowed, LeftOut, leave_out

ANNA = Person(id="1", name="Anna", circles=("church", "work"), tags=("kerk", "choir"), notes="shy")
COFFEE = Meeting(id="2", what="Coffee", notes="x", prep=Preparation(give="a book"))
NOTHING = Allowed()


def test_sensitive_circles_and_notes_stay_here() -> None:
    left = LeftOut()
    anna = leave_out(ANNA, NOTHING, left)
    assert (anna.circles, anna.tags, anna.notes) == (("work",), ("choir",), "")
    coffee = leave_out(COFFEE, NOTHING, left)
    assert (coffee.what, coffee.notes, coffee.prep) == ("Coffee", "", None)
    assert (left.circles, left.people, left.meetings) == ({"church"}, 1, 1)


def test_each_goes_out_where_it_is_asked_for() -> None:
    left = LeftOut()
    assert leave_out(ANNA, Allowed(notes=True), left).notes == "shy"
    assert leave_out(ANNA, Allowed(sensitive=True), left).circles == ANNA.circles
    assert leave_out(ANNA, EVERYTHING, LeftOut()) is ANNA


def test_a_circle_written_in_dutch_or_by_hand_is_as_sensitive() -> None:
    left = LeftOut()
    person = Person(name="Bram", circles=("Lotgenoten", "Politieke Partij", "kerk", "koor"))
    assert leave_out(person, NOTHING, left).circles == ("koor",)
    assert left.circles == {"peer support", "party", "church"}


def test_ones_own_trade_and_the_rhythms_of_circles_are_no_way_around() -> None:
    left = LeftOut()
    assert leave_out(Profile(circles=("party", "baking")), NOTHING, left).circles == ("baking",)
    rhythms = Settings(circle_rhythms={"church": "6w", "work": "3m"})
    assert leave_out(rhythms, NOTHING, left).circle_rhythms == {"work": "3m"}
    assert left.circles == {"party", "church"}


def test_what_has_nothing_to_hide_is_the_very_same() -> None:
    left = LeftOut()
    for record in (Person(name="Piet", circles=("work",)), Step(what="Call"), Settings()):
        assert leave_out(record, NOTHING, left) is record
    assert not left


def test_it_says_how_much_and_not_what() -> None:
    left = LeftOut({"church", "party"}, 12, 1)
    assert say_left_out(left) == (
        "Left out: 2 circles that are nobody’s business, notes of 12 people, notes of 1 meeting."
    )
    assert say_left_out(LeftOut()) == ""

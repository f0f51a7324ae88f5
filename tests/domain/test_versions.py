from datetime import date

from msgspec.structs import replace

from networkjournal.domain.records import Expertise, Profile
from networkjournal.domain.versions import changes_between

BEFORE = Profile(
    statement="The baker on the corner.",
    field="poffertjes",
    circles=("football",),
    expertise=(Expertise(name="baking", offer="pans"), Expertise(name="singing")),
)


def test_the_same_words_are_said_to_be_the_same() -> None:
    same = replace(BEFORE, id="other", created="2026-01-01", since=date(2026, 1, 1))
    assert changes_between(BEFORE, same) == ["The same words; they still held."]


def test_every_change_is_one_sentence_with_the_words_of_before() -> None:
    after = Profile(
        statement="The baker who shows how.",
        field="poffertjes and pancakes",
        expertise=(
            Expertise(name="Baking", offer="a pan that does not stick", proof="the card"),
            Expertise(name="writing"),
        ),
        giving="generous",
    )
    assert changes_between(BEFORE, after) == [
        "Before it read: “The baker on the corner.”",
        "New: writing",
        "No longer: singing",
        "Baking was called baking",
        "Baking, what others got: pans",
        "Baking: proof was written down",
        "New: your word for giving",
        "Your field was: poffertjes",
        "The circles of your trade were: football",
    ]


def test_fields_in_another_order_are_no_other_fields() -> None:
    turned = replace(BEFORE, expertise=BEFORE.expertise[::-1])
    assert changes_between(BEFORE, turned) == ["The same fields in another order."]


def test_what_was_empty_before_is_new_and_braces_are_only_braces() -> None:
    after = Profile(statement="{words}", expertise=(Expertise(name="{name}"),), field="{x}")
    assert changes_between(Profile(), after) == [
        "New: the sentence itself",
        "New: {name}",
        "New: your field",
    ]
    assert changes_between(after, Profile()) == [
        "Before it read: “{words}”",
        "No longer: {name}",
        "Your field was: {x}",
    ]

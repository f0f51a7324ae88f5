"""Two who look alike and are two."""

from msgspec.structs import replace

from networkjournal.domain.kept_apart import are_kept_apart, kept_apart
from networkjournal.domain.records import Person

_ANNA = Person(id="anna", name="Anna", created="1", updated="1")
_OTHER = Person(id="other", name="Anna", created="2", updated="2")


def test_one_of_the_two_records_says_it_for_both() -> None:
    said = kept_apart(_ANNA, _OTHER)
    assert said == replace(_ANNA, not_same=("other",))
    assert are_kept_apart(said, _OTHER)
    assert are_kept_apart(_OTHER, said)
    assert not are_kept_apart(_ANNA, _OTHER)
    assert kept_apart(said, _OTHER) == said


def test_a_record_that_follows_a_file_is_left_alone_where_the_other_was_written_by_hand() -> None:
    by_hand = replace(_OTHER, updated="3")
    assert kept_apart(_ANNA, by_hand) == replace(by_hand, not_same=("anna",))


def test_who_has_no_id_yet_is_kept_apart_from_nobody() -> None:
    assert not are_kept_apart(Person(name="Anna"), Person(name="Anna", not_same=("",)))

import pytest

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.sentence.people import people_from


def test_each_line_is_a_person_without_bullets_and_empty_lines() -> None:
    text = "- Anna de Vries, baker, kerk\n\n  • Bram\r\n* Kees, choir\n"
    found = people_from(text, set(), ["choir"])
    assert [(one.name, one.role, one.circles) for one in found.new] == [
        ("Anna de Vries", "baker", ("church",)),
        ("Bram", "", ()),
        ("Kees", "", ("choir",)),
    ]
    assert found.known == ()


def test_columns_of_a_table_are_parts_and_keep_their_commas() -> None:
    (anna,) = people_from("Vries, Anna de\tbaker, miller\t\tfootball", set()).new
    assert (anna.name, anna.role, anna.circles) == (
        "Vries, Anna de",
        "baker, miller",
        ("football",),
    )


def test_who_is_here_or_stood_on_an_earlier_line_is_left_out_and_said() -> None:
    found = people_from("ANNA\nZoë\nzoe, baker\nPiet", {"anna"})
    assert [one.name for one in found.new] == ["Zoë", "Piet"]
    assert found.known == ("ANNA", "zoe")


@pytest.mark.parametrize("text", ["", "\n \n\t\n"])
def test_nothing_said_is_nobody(text: str) -> None:
    found = people_from(text, set())
    assert (found.new, found.known) == ((), ())


def test_a_line_without_a_name_is_named_by_its_number() -> None:
    with pytest.raises(FieldError, match=r"^Line 3: A name comes first"):
        people_from("Anna\n\n, baker", set())

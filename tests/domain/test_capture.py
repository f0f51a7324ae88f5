from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.dates.reading import Direction
from networkjournal.domain.records import Person
from networkjournal.domain.sentence.capture import capture, made_plain
from networkjournal.domain.sentence.captured import Captured
from networkjournal.domain.sentence.forms import ENTRY, GOAL, MEETING, STEP
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.domain.text import clean, is_clean

MONDAY = date(2026, 11, 23)
ANNA = Person(id="anna", name="Anna de Vries")
PIET = Person(id="piet", name="Piet Bakker")
NAMES = NameIndex(
    [ANNA, PIET, Person(id="jan1", name="Jan Smit"), Person(id="jan2", name="Jan Jansen")]
)
EXPERTISE = ("Baking", "klein en rond")


def log(sentence: str, chosen: Mapping[str, str] | None = None) -> Captured:
    return capture(sentence, names=NAMES, expertise=EXPERTISE, today=MONDAY, chosen=chosen)


def plan(sentence: str) -> Captured:
    return capture(sentence, names=NAMES, today=MONDAY, direction=Direction.FUTURE)


def marked(sentence: str, captured: Captured) -> list[tuple[str, str]]:
    return [(sentence[span.start : span.end], span.kind) for span in captured.spans]


def test_the_sentence_of_the_design_is_taken_apart() -> None:
    sentence = "Introduced @Anna to @Piet yesterday 20m #baking"
    captured = log(sentence)
    assert captured.text == "Introduced Anna de Vries to Piet Bakker"
    assert captured.people == ("anna", "piet")
    assert (captured.on, captured.minutes) == (date(2026, 11, 22), 20)
    assert (captured.expertise, captured.tags) == ("Baking", ())
    assert marked(sentence, captured) == [
        ("@Anna", "person"),
        ("@Piet", "person"),
        ("yesterday", "date"),
        ("20m", "minutes"),
        ("#baking", "expertise"),
    ]


TEXTS = {
    "Gave @Anna's pan to @piet.": "Gave Anna de Vries's pan to Piet Bakker.",
    '@"anna de vries" came': "Anna de Vries came",
    "@“Piet Bakker” came": "Piet Bakker came",
    "@anna came": "Anna de Vries came",
    "Yesterday, @Anna came": "Anna de Vries came",
    "@Anna came (yesterday), 20m.": "Anna de Vries came.",
    "@Anna came on friday and sang": "Anna de Vries came and sang",
    "Bread, gisteren, voor @Piet": "Bread, voor Piet Bakker",
    "Baked #bread, then #Cake": "Baked, then",
    "10m, then 20m": "10m, then",
    "yesterday, not 3 dec": "not 3 dec",
    "line one\nyesterday\nline two": "line one\nline two",
    "two  spaces   stay": "two  spaces   stay",
    "  trimmed ": "trimmed",
}


@pytest.mark.parametrize(("sentence", "text"), TEXTS.items())
def test_what_was_recognised_leaves_the_text_and_all_else_stays(sentence: str, text: str) -> None:
    assert log(sentence).text == text


@pytest.mark.parametrize(
    "sentence",
    [
        "http://x.nl/#top 10:00 note: hello where:here a@b.nl x#y @ home # 1 @! #1 #!",
        "(@Anna) at 10:00, 10u",
        "We do zo may mei 1.5 sun za ma 20 m 5",
        r"\\server\share c:\new \n",
        "size: large, gift : tip, asked:",
        '@" unclosed',
        "",
        "@",
        "#",
        "\\",
    ],
)
def test_a_sentence_without_anything_recognised_stays_as_typed(sentence: str) -> None:
    captured = log(sentence)
    assert captured == Captured(text=sentence, minutes=captured.minutes, spans=captured.spans) or (
        "10u" in sentence and captured.minutes == 600
    )


def test_a_backslash_keeps_every_sign_literal() -> None:
    captured = log(r"\@Anna \#x \yesterday \20m \size:large \last friday (\3 dec) \#1")
    assert captured == Captured(text="@Anna #x yesterday 20m size:large last friday (3 dec) #1")


def test_of_two_backslashes_one_is_text() -> None:
    assert log(r"\\@Anna and \\yesterday").text == r"\@Anna and \yesterday"


def test_a_name_nobody_has_is_unknown_with_the_surnames_that_follow() -> None:
    unknown = {
        "Lent @Zoë my small pan": "Zoë",
        "@Jan de Boer yesterday": "Jan de Boer",
        "@Claire Dubois Monday": "Claire Dubois",
        "@Ria's oven": "Ria",
        "@Ria. Then": "Ria",
        "@Ria, Kees": "Ria",
        "@ria de pan": "ria",
        "@Jean-Luc O'Neill": "Jean-Luc O'Neill",
        '@"wie dan ook" hier': "wie dan ook",
        "@Anna Jansen": "Anna Jansen",
    }
    for sentence, name in unknown.items():
        captured = log(sentence)
        assert captured.unknown == (name,)
        assert captured.people == ()
        assert name in captured.text
        assert "@" not in captured.text


def test_a_name_that_several_have_waits_for_a_choice() -> None:
    captured = log("Spoke @Jan and @Jan")
    assert captured.people == ()
    assert [(one.written, [p.id for p in one.candidates]) for one in captured.ambiguous] == [
        ("Jan", ["jan1", "jan2"])
    ]
    assert captured.text == "Spoke Jan and Jan"
    chosen = log("Spoke @Jan", {"Jan": "jan2"})
    assert (chosen.people, chosen.ambiguous) == (("jan2",), ())
    assert chosen.text == "Spoke Jan Jansen"


def test_an_id_names_its_person() -> None:
    assert log('Spoke @"jan2" and @jan1').people == ("jan2", "jan1")


def test_people_and_tags_count_once() -> None:
    captured = log("@Anna and @Anna #bread #Bread")
    assert (captured.people, captured.tags) == (("anna",), ("bread",))


def test_expertise_of_several_words_is_named_with_dashes_or_in_quotes() -> None:
    assert log("Showed #klein-en-rond").expertise == "klein en rond"
    assert log('Showed #"Klein en rond"').expertise == "klein en rond"
    assert log("Showed #klein").tags == ("klein",)
    both = log("Showed #baking #klein-en-rond")
    assert (both.expertise, both.tags) == ("Baking", ("klein-en-rond",))


def test_fields_are_named_in_both_languages_and_may_be_quoted() -> None:
    captured = log('Gave size:large Grootte:klein asked:yes, nut:"meer \\"brood\\" bakken" x')
    assert captured.fields == (
        ("size", "large"),
        ("size", "klein"),
        ("asked", "yes"),
        ("use", 'meer "brood" bakken'),
    )
    assert captured.text == "Gave, x"


def test_a_day_field_is_the_day_and_an_unreadable_one_is_kept_as_typed() -> None:
    assert log('Baked on:"3 dec" yesterday').on == date(2025, 12, 3)
    assert log("Baked op:gisteren").on == date(2026, 11, 22)
    wrong = log("Baked on:never yesterday")
    assert (wrong.on, wrong.fields) == (None, (("on", "never"),))


def test_minutes_can_be_a_field() -> None:
    assert log("Baked minutes:45 20m").minutes == 45
    assert log("Baked minutes:long 20m").fields == (("minutes", "long"),)


def test_the_second_date_stays_text_and_is_told() -> None:
    captured = log("yesterday, as on 3 dec")
    assert (captured.on, captured.text) == (date(2026, 11, 22), "as on 3 dec")
    assert captured.other_date == "on 3 dec"


def test_a_weekday_that_differs_is_told() -> None:
    assert log("Baked ma 22 nov").weekday_differs
    assert not log("Baked zo 22 nov").weekday_differs


def test_a_step_has_neither_minutes_nor_words_but_a_day_ahead() -> None:
    captured = plan("Call @Anna 20m #x at 10:00 friday by:them dread:7")
    assert captured.text == "Call Anna de Vries 20m #x at 10:00"
    assert captured.on == date(2026, 11, 27)
    assert captured.fields == (("by", "them"), ("dread_before", "7"))


def test_a_meeting_has_a_time() -> None:
    captured = capture(
        r"Coffee with @Anna tuesday 10:00 45m, \11:00 at De Halve Maan",
        names=NAMES,
        today=MONDAY,
        direction=Direction.FUTURE,
        form=MEETING,
    )
    assert captured.text == "Coffee with Anna de Vries, 11:00 at De Halve Maan"
    assert (captured.on, captured.at, captured.minutes) == (date(2026, 11, 24), "10:00", 45)


def test_what_stands_behind_a_very_long_text_is_text() -> None:
    sentence = "Read @Anna " + "a note " * 150_000 + "@Piet"
    captured = log(sentence)
    assert captured.people == ("anna",)
    assert captured.text.endswith("note @Piet")


PIECES = st.sampled_from(
    [
        "@Anna",
        "@Jan",
        "@Zoë",
        '@"Piet Bakker"',
        "#baking",
        "#x",
        "yesterday",
        "on",
        "last friday",
        "3 dec",
        "20m",
        "1 uur",
        "10:00",
        "size:large",
        'use:"a b"',
        "on:friday",
        "(",
        ")",
        ",",
        ".",
        "\\",
        "\n",
        "  ",
        "pan",
        "de",
        "Boer",
        "a",
        "1",
        "half drie",
        "wo 12 aug",
        "(gisteren)",
    ]
)
SENTENCES = st.text() | st.lists(PIECES, max_size=9).map(" ".join) | st.lists(PIECES).map("".join)
FORMS = st.sampled_from([ENTRY, STEP, GOAL, MEETING])


@given(SENTENCES, st.dates(), st.sampled_from(Direction), FORMS)
def test_any_text_is_captured_and_its_parts_lie_within_it_apart(
    sentence: str, today: date, direction: Direction, form: object
) -> None:
    captured = capture(
        sentence,
        names=NAMES,
        expertise=EXPERTISE,
        today=today,
        direction=direction,
        form=form,  # type: ignore[arg-type]
    )
    end = 0
    for span in captured.spans:
        assert end <= span.start < span.end <= len(sentence)
        end = span.end
    assert is_clean(captured.text)
    assert captured.text == captured.text.strip()


@given(SENTENCES.map(clean), FORMS)
def test_with_every_recognised_part_made_plain_the_sentence_is_text(
    sentence: str, form: object
) -> None:
    if "\\" in sentence:
        return
    plain = sentence
    for _time in range(200):
        captured = capture(
            plain,
            names=NAMES,
            expertise=EXPERTISE,
            today=MONDAY,
            form=form,  # type: ignore[arg-type]
        )
        if not captured.spans:
            break
        plain = made_plain(plain, captured.spans[0])
    assert captured == Captured(text=sentence.strip(), other_date=captured.other_date)


@given(
    st.lists(
        st.sampled_from(
            ["the", "pan", "was", "brown", "and", "he", "baked", "it", "twice", "het", "brood"]
        )
    )
)
def test_words_without_signs_or_dates_come_back_unchanged(words: list[str]) -> None:
    assert log(" ".join(words)) == Captured(text=" ".join(words))

"""What a brief says, in which order, and which records each line was made from."""

from datetime import date

from msgspec.structs import replace

from networkjournal.domain.brief import Brief, BriefPart, brief_of, suggested
from networkjournal.domain.records import (
    Barrier,
    Difference,
    Entry,
    Expertise,
    Meeting,
    Met,
    Person,
    Preparation,
    Profile,
    Record,
    Search,
    Step,
    Tie,
)
from tests.domain.known_log import KnownLog
from tests.domain.small_book import TODAY, SmallBook, book_of

CLAIRE = Person(
    id="claire",
    name="Claire Dubois",
    role="coach",
    standing="wanted",
    wish="planned",
    place="Lyon",
    languages=("French",),
    needs=("lezers in Nederland", "a venue"),
    differences=(Difference(what="waits longer", because="culture"),),
    skills=("silence",),
    barriers=(Barrier(kind="language", what="French", bridge="sister"),),
    met=Met(through="truus"),
    route="truus",
    links=("https://claire.example",),
)
BOOK = (
    CLAIRE,
    Person(id="sister", name="Marijke Jansen", skills=("teaches French",)),
    Person(id="truus", name="Truus Visser"),
    Person(id="loes", name="Loes Stroop", role="supplies syrup", standing="through"),
    Tie(id="t1", a="truus", b="claire", how="colleagues"),
    Tie(id="t2", a="claire", b="loes"),
    Profile(id="me", expertise=(Expertise(name="writing", offer="clear writing for readers"),)),
    Entry(id="s1", kind="sowing", text="Sent a chapter", on=date(2026, 10, 1), people=("claire",)),
    Entry(id="s2", kind="sowing", text="Sent it to Truus", on=date(2026, 9, 1), people=("truus",)),
    Entry(
        id="h1",
        kind="harvest",
        text="Truus asked me",
        on=date(2026, 10, 9),
        people=("truus",),
        sowings=("s1",),
    ),
    Entry(
        id="h2",
        kind="harvest",
        text="Claire wrote back",
        on=date(2026, 11, 1),
        people=("claire",),
        sowings=("s2",),
    ),
    Entry(id="i1", kind="insight", text="A coach waits", on=date(2026, 11, 20), people=("claire",)),
    Entry(id="k1", kind="talk", text="Long ago", on=date(2025, 1, 1), people=("claire",)),
    Step(id="p1", what="Send the page", people=("claire",), due=date(2026, 11, 20)),
    Step(id="p2", what="Her address", people=("claire",), by="them", due=date(2026, 12, 2)),
    Step(id="p3", what="Done", people=("claire",), done=date(2026, 11, 2)),
    Search(id="f1", what="een stroopleverancier"),
    Search(id="f2", what="silence"),
    Search(id="f3", what="coach", open=False),
    Meeting(
        id="m1",
        what="Coffee",
        people=("claire",),
        at="2026-11-24T10:00",
        place="Part-Dieu",
        prep=Preparation(know="Coach since 2011", ask=" "),
    ),
    Meeting(id="m0", what="Past", people=("claire",), at="2026-11-01T10:00"),
)


def _brief(book: SmallBook, about: str) -> Brief:
    record = book.people.get(about) or book.meetings[about]
    return brief_of(book, KnownLog(book, TODAY), record, TODAY)


def _part(brief: Brief, name: str) -> BriefPart:
    return next(part for part in brief.parts if part.name == name)


def _said(brief: Brief, name: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(line.words, line.note, line.records) for line in _part(brief, name).lines]


def _with(*records: Record) -> SmallBook:
    return book_of(*BOOK, *records)


def test_the_parts_stand_in_the_order_in_which_they_are_useful() -> None:
    brief = _brief(_with(), "claire")
    assert [part.name for part in brief.parts] == [
        *("who", "mean", "last", "given", "promises", "differ", "both", "barriers"),
        *("looking", "meeting", "boxes", "links"),
    ]
    assert (brief.title, brief.people, brief.meeting) == ("Claire Dubois", ("claire",), "m1")


def test_a_need_stands_beside_what_i_offer_with_the_reason_in_either_language() -> None:
    assert _said(_brief(_with(), "claire"), "mean") == [
        (
            "lezers in Nederland: you offer clear writing for readers",
            "lezers is readers",
            ("claire", "me"),
        ),
        ("a venue", "nothing of yours fits yet", ("claire",)),
    ]


def test_the_last_contact_and_the_last_three_entries_name_their_records() -> None:
    assert _said(_brief(_with(), "claire"), "last") == [
        ("Sunday 1 November", "", ("h2",)),
        ("A coach waits", "insight · 20 Nov", ("i1",)),
        ("Claire wrote back", "harvest · 1 Nov", ("h2",)),
        ("Sent a chapter", "sowing · 1 Oct", ("s1",)),
    ]


def test_a_meeting_that_was_the_last_contact_is_named() -> None:
    held = Meeting(id="m2", what="Walk", people=("claire",), at="2026-11-10T10:00", state="held")
    assert _said(_brief(_with(held), "claire"), "last")[0] == (
        "Tuesday 10 November",
        "Walk",
        ("m2",),
    )


def test_what_came_back_is_linked_to_what_was_given_whoever_it_came_from() -> None:
    assert _said(_brief(_with(), "claire"), "given") == [
        ("you gave 1", "latest 1 Oct: Sent a chapter", ("s1",)),
        ("came back 2", "latest 1 Nov: Claire wrote back", ("h2", "h1")),
        ("Sent a chapter → Truus asked me", "", ("s1", "h1")),
        ("Sent it to Truus → Claire wrote back", "", ("s2", "h2")),
    ]


def test_promises_are_mine_and_theirs_and_only_open_ones() -> None:
    assert _said(_brief(_with(), "claire"), "promises") == [
        ("Send the page", "yours · open since 20 Nov", ("p1",)),
        ("Her address", "Claire’s · by 2 Dec", ("p2",)),
    ]


def test_whom_we_both_know_leaves_out_whom_i_do_not_know_yet() -> None:
    assert _said(_brief(_with(), "claire"), "both") == [
        ("Truus Visser", "who introduced you, colleagues", ("truus", "t1"))
    ]


def test_the_chosen_bridge_stands_beside_the_barrier_else_those_who_are_found() -> None:
    assert _said(_brief(_with(), "claire"), "barriers") == [
        ("language: French → Marijke Jansen", "teaches French", ("claire", "sister"))
    ]
    other = Person(id="x", name="Xavier", languages=("Frans",))
    archived = replace(_with().people["sister"], archived=True)
    assert _said(_brief(_with(other, archived), "claire"), "barriers") == [
        ("language: French → Xavier", "speaks Frans", ("claire", "x"))
    ]
    assert _said(_brief(_with(archived), "claire"), "barriers") == [
        ("language: French", "nobody found yet who bridges it", ("claire",))
    ]


def test_what_i_look_for_is_found_with_them_and_through_them() -> None:
    assert _said(_brief(_with(), "claire"), "looking") == [
        ("silence", "Claire: silence · both say silence", ("f2", "claire")),
        (
            "een stroopleverancier: Claire → Loes Stroop",
            "supplies syrup · stroopleverancier is supplies syrup",
            ("f1", "loes", "t2"),
        ),
    ]


def test_the_boxes_are_those_of_the_coming_meeting() -> None:
    brief = _brief(_with(), "claire")
    assert _said(brief, "boxes") == [("What I know of them: Coach since 2011", "", ("m1",))]
    assert _part(brief, "meeting").lines[0].words == "Coffee · Tue 24 Nov 10:00 · Part-Dieu"
    assert _brief(_with(), "m0").meeting == "m0"


def test_the_brief_of_a_meeting_of_one_is_that_of_the_person() -> None:
    of_meeting, of_person = _brief(_with(), "m1"), _brief(_with(), "claire")
    assert of_meeting.title == "Coffee · Tue 24 Nov 10:00 · Part-Dieu"
    assert of_meeting.people == ("claire",)
    assert list(of_meeting.parts) == [part for part in of_person.parts if part.name != "meeting"]


def test_of_several_those_to_speak_to_come_first_and_the_fourth_is_only_named() -> None:
    fair = Meeting(
        id="fair", what="Fair", kind="event", people=("sister", "loes", "truus", "claire"),
        speak_to=("truus",),
    )  # fmt: skip
    brief = _brief(_with(fair), "fair")
    assert brief.people == ("truus", "sister", "loes", "claire")
    assert [part.title for part in brief.parts if part.name == "who"] == [
        *("Truus Visser", "Marijke Jansen", "Loes Stroop"),
    ]
    assert _said(brief, "others") == [("Claire Dubois", "", ("fair", "claire"))]
    assert {part.person for part in brief.parts} == {"truus", "sister", "loes", ""}


def test_a_deleted_person_still_shows_their_name() -> None:
    class Remembering(SmallBook):
        def name_of(self, record_id: str) -> str:
            return "Gone Girl" if record_id == "gone" else super().name_of(record_id)

    book = Remembering().hold(*BOOK, Meeting(id="m9", what="Tea", people=("gone",)))
    brief = _brief(book, "m9")
    assert _part(brief, "who").title == "Gone Girl"
    assert _said(brief, "who") == [("no longer in your journal", "", ("m9",))]


def test_somebody_of_whom_only_the_name_is_known_has_a_brief_too() -> None:
    brief = _brief(book_of(Person(id="x", name="[/] O'Neil [kids]")), "x")
    assert brief.title == "[/] O'Neil [kids]"
    assert _said(brief, "who") == [("nothing but the name is written down", "", ("x",))]
    assert suggested(brief) == {}


def test_a_meeting_with_nobody_and_nothing_prepared_is_an_empty_page_with_a_title() -> None:
    brief = _brief(book_of(Meeting(id="m", what="Fair", at="2026-11-31")), "m")
    assert (brief.title, brief.parts, suggested(brief)) == ("Fair", (), {})


def test_what_has_no_room_is_counted_and_keeps_its_records() -> None:
    ties = [
        record
        for n in range(30)
        for record in (Person(id=f"k{n}", name=f"Kees {n}"), Tie(id=f"u{n}", a="claire", b=f"k{n}"))
    ]
    lines = _said(_brief(_with(*ties), "claire"), "both")
    assert len(lines) <= 6
    words, _note, records = lines[-1]
    assert words == f"and {31 - len(lines) + 1} more"
    assert {f"k{n}" for n in range(30)} <= {one for _w, _n, some in lines for one in some}
    assert len(records) == 2 * (31 - len(lines) + 1)


def test_each_box_is_offered_a_line_of_the_brief() -> None:
    assert suggested(_brief(_with(), "claire")) == {
        "know": "coach · Lyon",
        "differ": "waits longer · culture",
        "give": "lezers in Nederland: you offer clear writing for readers",
        "ask": "silence",
        "both": "Truus Visser · who introduced you, colleagues",
        "practical": "language: French → Marijke Jansen · teaches French",
    }


def test_of_several_a_proposed_line_says_whom_it_is_about() -> None:
    fair = Meeting(id="fair", what="Fair", people=("claire", "sister"))
    assert suggested(_brief(_with(fair), "fair"))["differ"] == (
        "Claire Dubois: waits longer · culture"
    )


def test_a_need_that_nothing_answers_proposes_nothing() -> None:
    person = Person(id="x", name="X", needs=("a venue",))
    assert "give" not in suggested(_brief(book_of(person), "x"))

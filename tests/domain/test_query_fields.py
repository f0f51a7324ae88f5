import pytest

from networkjournal.domain.search.query import parse_query
from tests.domain.asked_book import INDEX, found, ids, people
from tests.domain.small_book import TODAY


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("circle:church", ["anna"]),
        ("circle:kerk", ["anna"]),
        ("kring:Kerk", ["anna"]),
        ('circle:"fellow bakers"', ["anna"]),
        ("circle:bakers", ["anna"]),
        ("kring:familie", ["marijke"]),
        ("circle:akers", []),
        ("circle:", ["anna", "marijke"]),
        ("not circle:", ["claire", "truus"]),
        ("knows:french", ["claire", "marijke"]),
        ("kent:frans", ["claire", "marijke"]),
        ("language:dutch", ["marijke"]),
        ("knows:german", []),
        ("needs:", ["anna"]),
        ("needs:readers", ["anna"]),
        ("nodig:netherlands", ["anna"]),
        ("field:baking", ["anna"]),
        ("vak:", ["anna"]),
        ("place:utrecht", ["anna"]),
        ("plaats:LYON", ["claire"]),
        ("org:poffertje", ["anna"]),
        ("bedrijf:", ["anna"]),
        ("through:truus", ["claire", "stroop"]),
        ("via:Truus", ["claire", "stroop"]),
        ("standing:wanted", ["claire"]),
        ("standing:through", ["stroop"]),
        ("not standing:wanted", ["anna", "marijke", "stroop", "truus"]),
        ("tag:stall", ["anna"]),
        ("archived:yes", ["johanna"]),
        ("archived:ja", ["johanna"]),
        ("archived:no anna", ["anna"]),
        ("with:truus", ["stroop"]),
        ("fields.hobby:chess", ["claire"]),
        ("fields.hobby:", ["claire"]),
        ("met:linkedin", ["truus"]),
        ("on:2019", ["truus"]),
        ("on:2019-03-01", ["truus"]),
        ("rhythm:", ["anna"]),
        ("name:anna", ["anna"]),
        ("role:BAKKER", ["anna"]),
        ("gift:tip", []),
        ("not gift:tip anna", ["anna"]),
        ("circle:church or place:lyon", ["anna", "claire"]),
    ],
)
def test_a_field_of_people_is_asked(query: str, names: list[str]) -> None:
    assert people(query) == names


def test_every_field_can_be_asked_whether_it_is_filled() -> None:
    for field in ("name", "role", "notes", "barriers", "differences", "emails", "offer", "culture"):
        filled = set(people(f"{field}:"))
        assert filled | set(people(f"not {field}:")) == set(people(""))
        assert filled.isdisjoint(people(f"not {field}:"))


def test_due_within_two_weeks_are_those_whose_day_comes_before() -> None:
    # Anna: last contact 22 November, six weeks; Marijke follows her circle: 20 November, 3 months
    assert people("due:2w") == []
    assert people("due:6w") == ["anna"]
    assert people("due:3m") == ["anna", "marijke"]
    assert people("due:2027-01-03") == ["anna"]
    assert people("due:2027-01-02") == []
    assert people("due:") == ["anna", "marijke"]


def test_quiet_are_those_without_real_contact_for_so_long() -> None:
    # Claire was never spoken to: counted from the day she was written down
    assert people("quiet:6m") == ["claire"]
    assert people("quiet:2m") == ["claire", "truus"]
    assert people("stil:2m") == ["claire", "truus"]
    assert people("quiet:1d") == ["anna", "claire", "marijke", "truus"]
    assert people("not quiet:2m") == ["anna", "marijke"]
    assert people("quiet:") == ["claire"]


# --- fields elsewhere ---


@pytest.mark.parametrize(
    ("table", "query", "expected"),
    [
        ("entries", "kind:harvest", ["fruit"]),
        ("entries", "soort:oogst", ["fruit"]),
        ("entries", "kind:har", ["fruit"]),
        ("entries", "with:anna", ["seed"]),
        ("entries", "met:anna", ["seed"]),
        ("entries", "with:stroop", ["look"]),
        ("entries", "with:", ["seed", "fruit", "seed2", "look"]),
        ("entries", "vries", ["seed"]),
        ("entries", "circle:church", ["seed"]),
        ("entries", "place:utrecht", ["seed"]),
        ("entries", "knows:french", ["fruit"]),
        ("entries", "org:poffertje", ["seed"]),
        ("entries", "on:2026", ["seed", "fruit", "seed2"]),
        ("entries", "on:2026-11", ["seed", "fruit"]),
        ("entries", "on:2026-11-22", ["seed"]),
        ("entries", "on:yesterday", ["seed"]),
        ("entries", "op:gisteren", ["seed"]),
        ("entries", 'on:"last week"', ["seed", "fruit"]),
        ("entries", "since:2026-11", ["seed", "fruit"]),
        ("entries", "until:2026-08", ["seed2", "look"]),
        ("entries", "goal:syrup", ["seed"]),
        ("entries", "goal:goal", ["seed"]),
        ("entries", "goal:", ["seed"]),
        ("entries", "gift:introduction", ["seed"]),
        ("entries", "size:klein", ["seed"]),
        ("entries", "asked:yes", ["seed"]),
        ("entries", "minutes:20", ["seed"]),
        ("entries", "tag:letter", ["fruit"]),
        ("entries", "tag:baking", ["seed"]),
        ("entries", "expertise:baking", ["seed"]),
        ("entries", "surprise:yes", ["fruit"]),
        ("entries", "state:borne", ["seed"]),
        ("entries", "state:waiting", ["seed2"]),
        ("entries", "standing:through", ["look"]),
        ("entries", "not kind:sowing", ["fruit", "look"]),
        ("meetings", "with:claire", ["coffee"]),
        ("meetings", "lyon", []),
        ("meetings", "kind:event", ["fair"]),
        ("meetings", "on:tomorrow", ["coffee"]),
        ("meetings", "due:2w", ["coffee"]),
        ("meetings", "silence", ["coffee"]),
        ("meetings", "state:held", ["fair"]),
        ("meetings", "prep:", ["coffee"]),
        ("steps", "open:yes", ["ask"]),
        ("steps", "done:yes", ["thank"]),
        ("steps", "due:2w", ["ask"]),
        ("steps", "due:1w", []),
        ("steps", "circle:family", ["thank"]),
        ("steps", "by:ik", ["ask", "thank"]),
        ("goals", "state:active", ["goal"]),
        ("goals", "region", ["goal"]),
        ("groups", "with:anna", ["group"]),
        ("groups", "vries", ["group"]),
        ("groups", "name:poffertje", ["group"]),
        ("searches", "flour", ["flour"]),
        ("searches", "open:yes", ["flour"]),
        ("achievements", "on:2026-05", ["card"]),
        ("profile", "shows", ["me"]),
        ("profile", "expertise:baking", ["me"]),
    ],
)
def test_other_records_are_asked_their_own_fields_or_those_of_their_people(
    table: str, query: str, expected: list[str]
) -> None:
    assert found(table, query) == expected


def test_find_looks_through_everything_but_who_is_archived() -> None:
    def all_found(text: str) -> dict[str, list[str]]:
        hits = INDEX.find(parse_query(text, TODAY))
        return {table: ids(records) for table, records in hits.items()}

    assert all_found("baking") == {
        "people": ["anna"],
        "entries": ["seed"],
        "achievements": ["card"],
        "profile": ["me"],
    }
    assert all_found("supplier") == {"people": ["stroop"], "searches": ["flour"]}
    assert "johanna" not in all_found("")["people"]
    assert all_found("archived:yes name:johanna") == {"people": ["johanna"]}


def test_whom_a_scan_found_is_asked_by_name() -> None:
    assert found("entries", "found:stroop") == ["look"]
    assert found("entries", "gevonden:anna") == []

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from msgspec import structs

from networkjournal.domain.records import Entry, Meeting, Met, Person, Settings
from networkjournal.exchange import Import, ImportPlan, plan_import, read_import
from networkjournal.journal.lines import Content
from tests.exchange.linkedin_files import HEADER, linkedin_date, write_connections

IMPORTED = "2026-11-23T10:00:00Z"
EDITED = "2026-11-24T10:00:00Z"


@dataclass
class SomePeople:
    people: Mapping[str, Person]
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    content: Content = field(default_factory=dict)


def book(*people: Person) -> SomePeople:
    return SomePeople({person.id: person for person in people})


NOBODY = book()


def row(
    first: str = "Anna",
    last: str = "de Vries",
    url: str = "",
    email: str = "",
    company: str = "",
    position: str = "",
    on: str = "07 Dec 2025",
) -> str:
    return f"{first},{last},{url and f'https://www.linkedin.com/in/{url}'},{email},{company},{position},{on}"


def file_of(folder: Path, *rows: str, name: str = "Connections.csv") -> Path:
    file = folder / name
    file.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return file


def plan(folder: Path, journal: SomePeople, *rows: str) -> ImportPlan:
    return plan_import(read_import([file_of(folder, *rows)]), journal)


def taken_in(found: Import | ImportPlan, journal: SomePeople = NOBODY) -> SomePeople:
    """The journal after this import, as apply would leave it."""
    done = found if isinstance(found, ImportPlan) else plan_import(found, journal)
    people = dict(journal.people)
    for update in done.updated:
        people[update.old.id] = structs.replace(update.new, updated=EDITED)
    for number, incoming in enumerate(done.new, len(people)):
        people[str(number)] = structs.replace(
            incoming.person, id=str(number), created=IMPORTED, updated=IMPORTED
        )
    return SomePeople(people)


def taken_from(folder: Path, *rows: str) -> SomePeople:
    return taken_in(read_import([file_of(folder, *rows)]))


def edited(journal: SomePeople, **fields: object) -> SomePeople:
    """The journal after its only person was edited."""
    (person,) = journal.people.values()
    return book(structs.replace(person, **fields, updated=EDITED))


def counts(made: ImportPlan) -> tuple[int, int, int, int]:
    return len(made.new), len(made.updated), len(made.unchanged), len(made.skipped)


def test_everyone_is_new_to_an_empty_journal(tmp_path: Path) -> None:
    made = plan(tmp_path, NOBODY, row(url="anna"), row("Piet", "Bakker"))
    assert counts(made) == (2, 0, 0, 0)
    assert made.source_name == "LinkedIn"
    assert made.writes_anything


def test_importing_twice_adds_nothing(tmp_path: Path) -> None:
    found = read_import([write_connections(tmp_path / "c.csv", 500)])
    again = plan_import(found, taken_in(found))
    assert counts(again) == (0, 0, len(found.people), len(found.skipped))
    assert again.takes_anything
    assert not again.writes_anything


def test_the_same_name_with_another_profile_is_another_person(tmp_path: Path) -> None:
    journal = taken_from(tmp_path, row(url="anna", company="Stroop"))
    made = plan(tmp_path, journal, row(url="anna-2", company="Stroop"))
    assert counts(made) == (1, 0, 0, 0)
    assert counts(plan(tmp_path, NOBODY, row(url="anna"), row(url="anna-2"))) == (2, 0, 0, 0)


def test_two_rows_with_one_profile_are_one_person(tmp_path: Path) -> None:
    made = plan(tmp_path, NOBODY, row(url="anna"), row(url="Anna/?trk=x"))
    assert counts(made) == (1, 0, 1, 0)


def test_a_second_row_of_a_profile_that_says_otherwise_is_reported(tmp_path: Path) -> None:
    made = plan(
        tmp_path,
        NOBODY,
        row(url="anna", company="Stroop"),
        row(url="anna", company="Meel", email="anna@example.org"),
    )
    assert counts(made) == (1, 0, 0, 1)
    assert (made.skipped[0].line, "line 2" in made.skipped[0].reason) == (3, True)
    assert made.new[0].person.organisation == "Stroop"
    assert made.new[0].person.emails == ("anna@example.org",)


def test_rows_without_a_profile_are_counted_per_occurrence(tmp_path: Path) -> None:
    kees = row("Kees", "Smit", company="Meel")
    journal = taken_from(tmp_path, kees, kees)
    assert len(journal.people) == 2
    assert counts(plan(tmp_path, journal, kees, kees)) == (0, 0, 2, 0)
    assert counts(plan(tmp_path, journal, kees, kees, kees)) == (1, 0, 2, 0)
    assert counts(plan(tmp_path, journal, kees)) == (0, 0, 1, 0)


def test_rows_of_one_name_are_told_apart_by_what_else_they_say(tmp_path: Path) -> None:
    here = row("Kees", "Smit", company="Meel")
    elsewhere = row("Kees", "Smit", company="Stroop")
    later = row("Kees", "Smit", company="Meel", on="08 Dec 2025")
    journal = taken_from(tmp_path, here)
    assert counts(plan(tmp_path, journal, elsewhere, later, here)) == (2, 0, 1, 0)


def test_equal_names_with_different_addresses_are_each_found_again(tmp_path: Path) -> None:
    first, second = row(email="a@example.org"), row(email="b@example.org")
    journal = taken_from(tmp_path, first, second)
    assert counts(plan(tmp_path, journal, second, first)) == (0, 0, 2, 0)


def test_thousands_of_equal_rows_are_found_again_one_by_one(tmp_path: Path) -> None:
    kees = [row("Kees", "Smit")] * 5_000
    journal = taken_from(tmp_path, *kees)
    assert counts(plan(tmp_path, journal, *kees)) == (0, 0, 5_000, 0)


def test_someone_written_by_hand_is_known_by_their_profile_alone(tmp_path: Path) -> None:
    by_hand = Person(id="1", name="Anna", organisation="Stroop", links=("linkedin.com/in/anna/",))
    made = plan(tmp_path, book(by_hand), row(url="anna", company="Meel", position="Baker"))
    assert counts(made) == (0, 1, 0, 0)
    (update,) = made.updated
    assert update.new == structs.replace(
        by_hand, role="Baker", met=Met(on=date(2025, 12, 7), where="LinkedIn")
    )
    assert [tuple(change) for change in update.changes] == [
        ("role", "", "Baker"),
        ("met.on", "", "2025-12-07"),
        ("met.where", "", "LinkedIn"),
    ]
    assert [tuple(kept) for kept in update.kept] == [
        ("name", "Anna", "Anna de Vries"),
        ("organisation", "Stroop", "Meel"),
    ]


def test_a_likeness_without_a_profile_comes_in_as_another_person(tmp_path: Path) -> None:
    by_hand = Person(id="1", name="Anna de Vries", organisation="Stroop")
    assert counts(plan(tmp_path, book(by_hand), row(company="Stroop"))) == (1, 0, 0, 0)
    assert counts(plan(tmp_path, book(by_hand), row(url="anna", company="Stroop"))) == (1, 0, 0, 0)


def test_someone_untouched_since_an_import_follows_the_next_one(tmp_path: Path) -> None:
    journal = taken_from(tmp_path, row(url="anna", company="Stroop", position="Baker"))
    made = plan(tmp_path, journal, row(url="anna", company="Meel", email="anna@example.org"))
    (update,) = made.updated
    assert (update.new.organisation, update.new.role) == ("Meel", "Baker")
    assert [tuple(change) for change in update.changes] == [
        ("organisation", "Stroop", "Meel"),
        ("emails", "", "anna@example.org"),
    ]


def test_someone_edited_here_is_not_overwritten(tmp_path: Path) -> None:
    journal = edited(taken_from(tmp_path, row(url="anna", company="Stroop")), organisation="Meel")
    made = plan(tmp_path, journal, row(url="anna", company="Stroop"))
    assert counts(made) == (0, 0, 1, 0)
    assert [tuple(kept) for kept in made.unchanged[0].kept] == [("organisation", "Meel", "Stroop")]


def test_what_was_emptied_here_stays_empty_until_a_newer_file(tmp_path: Path) -> None:
    before = row(url="anna", company="Stroop", position="Baker")
    journal = edited(taken_from(tmp_path, before), role="")
    assert counts(plan(tmp_path, journal, before)) == (0, 0, 1, 0)
    made = plan(tmp_path, journal, before, row("Piet", "Bakker", on="08 Dec 2025"))
    assert counts(made) == (1, 1, 0, 0)
    assert made.updated[0].new.role == "Baker"


def test_a_full_older_export_changes_nobody(tmp_path: Path) -> None:
    def export(company: str, days: int) -> list[str]:
        return [
            row(url=f"p{day}", company=company, on=linkedin_date(date.fromordinal(737_000 + day)))
            for day in range(days)
        ]

    journal = taken_from(tmp_path, *export("Stroop", 80))
    older = plan(tmp_path, journal, *export("Meel", 70))
    assert counts(older) == (0, 0, 70, 0)
    assert older.unchanged[0].kept[0].new == "Meel"
    assert counts(plan(tmp_path, journal, *export("Meel", 90))) == (10, 80, 0, 0)


def test_a_row_without_a_profile_is_known_again_after_an_edit(tmp_path: Path) -> None:
    kees = row("Kees", "Smit", company="Meel")
    journal = edited(taken_from(tmp_path, kees), organisation="Stroop", circles=("work",))
    assert counts(plan(tmp_path, journal, kees)) == (0, 0, 1, 0)
    assert counts(plan(tmp_path, journal, kees, kees)) == (1, 0, 1, 0)


def test_an_older_export_without_addresses_gets_them_from_the_next(tmp_path: Path) -> None:
    journal = taken_from(tmp_path, row(company="Stroop"))
    made = plan(tmp_path, journal, row(url="anna", company="Stroop"))
    assert counts(made) == (0, 1, 0, 0)
    assert made.updated[0].new.links == ("https://www.linkedin.com/in/anna",)
    later = taken_in(made, journal)
    assert counts(plan(tmp_path, later, row(url="anna", company="Stroop"))) == (0, 0, 1, 0)
    assert counts(plan(tmp_path, later, row(company="Stroop"))) == (0, 0, 1, 0)


def test_standing_circles_and_rhythm_are_not_a_file_s_business(tmp_path: Path) -> None:
    wanted = Person(
        id="1",
        name="Anna de Vries",
        standing="wanted",
        circles=("church",),
        rhythm="6w",
        archived=True,
        met=Met(through="2"),
        links=("https://www.linkedin.com/in/anna", "https://anna.example"),
    )
    (update,) = plan(tmp_path, book(wanted), row(url="anna", company="Stroop")).updated
    assert update.new == structs.replace(
        wanted,
        organisation="Stroop",
        met=Met(on=date(2025, 12, 7), where="LinkedIn", through="2"),
    )


def test_where_we_really_met_is_kept(tmp_path: Path) -> None:
    met = Met(on=date(2019, 5, 10), where="the fair")
    anna = Person(id="1", name="Anna de Vries", met=met, links=("https://linkedin.com/in/anna",))
    assert counts(plan(tmp_path, book(anna), row(url="anna"))) == (0, 0, 1, 0)


def test_the_same_rows_in_two_files_are_the_same_people(tmp_path: Path) -> None:
    rows = [row("Kees", "Smit"), row("Kees", "Smit"), row(url="anna", company="Stroop")]
    first = file_of(tmp_path, *rows, name="first.csv")
    second = file_of(tmp_path, *rows, row("Piet", "Bakker"), name="second.csv")
    made = plan_import(read_import([first, second]), NOBODY)
    assert counts(made) == (4, 0, 3, 0)


def test_of_two_files_the_newer_one_has_the_last_word(tmp_path: Path) -> None:
    old = file_of(tmp_path, row(url="anna", company="Stroop"), name="old.csv")
    new = file_of(
        tmp_path,
        row(url="anna", company="Meel"),
        row("Piet", "Bakker", on="08 Dec 2025"),
        name="new.csv",
    )
    made = plan_import(read_import([old, new]), NOBODY)
    assert counts(made) == (2, 0, 1, 0)
    assert made.new[0].person.organisation == "Meel"


def test_an_update_from_two_files_is_one_update(tmp_path: Path) -> None:
    by_hand = Person(id="1", name="Anna de Vries", links=("https://linkedin.com/in/anna",))
    first = file_of(tmp_path, row(url="anna", company="Stroop"), name="first.csv")
    second = file_of(tmp_path, row(url="anna", position="Baker"), name="second.csv")
    made = plan_import(read_import([first, second]), book(by_hand))
    assert counts(made) == (0, 1, 0, 0)
    assert made.updated[0].old == by_hand
    assert (made.updated[0].new.organisation, made.updated[0].new.role) == ("Stroop", "Baker")

"""Tables and lists as Google, Outlook, Thunderbird, Facebook and X write them, made up here."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Met, Occasion, Person
from networkjournal.exchange import Import, ImportRefused, plan_import, read_import
from networkjournal.exchange.facebook import repaired
from tests.exchange.test_plan import NOBODY, taken_in


def read(folder: Path, text: str, encoding: str = "utf-8") -> Import:
    file = folder / "contacts.csv"
    file.write_bytes(text.encode(encoding))
    return read_import([file])


def table(*rows: dict[str, str], columns: str, quoting: int = csv.QUOTE_MINIMAL) -> str:
    text = io.StringIO()
    names = next(csv.reader([columns]))
    writer = csv.DictWriter(text, names, restval="", quoting=quoting)  # type: ignore[arg-type]
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Nickname,Birthday,Notes,Language,Photo,"
    "Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,"
    "Address 1 - Type,Address 1 - Formatted,Organization 1 - Name,Organization 1 - Title,"
    "Website 1 - Type,Website 1 - Value"
)
GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,"
    "File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Event 1 - Label,"
    "Event 1 - Value,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value"
)
OUTLOOK_EN = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
    "Business City,Business Postal Code,Home Street,Home City,Home Country/Region,Business Phone,"
    "Mobile Phone,Anniversary,Birthday,Categories,E-mail Address,E-mail 2 Address,Notes,Priority,"
    "Private,Sensitivity,Spouse,Web Page"
)
OUTLOOK_NL = (
    "Titel,Voornaam,Middelste naam,Achternaam,Achtervoegsel,Bedrijf,Afdeling,Functie,"
    '"Werkadres, straat","Werkadres, plaats","Werkadres, postcode",Telefoon op werk,'
    "Mobiele telefoon,Categorieën,E-mailadres,Notities,Prioriteit,Privé,Vertrouwelijkheid,"
    'Speciale datum,Verjaardag,Webpagina,"Werkadres, postbusnummer"'
)
OUTLOOK_COM = (
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,"
    "E-mail Address,Mobile Phone,Birthday,Notes"
)
THUNDERBIRD = (
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,"
    "Mobile Number,Home Address,Home City,Home ZipCode,Job Title,Organization,Web Page 1,"
    "Birth Year,Birth Month,Birth Day,Notes"
)


def people(found: Import) -> list[Person]:
    return [one.person for one in found.people]


def test_google_before_2024(tmp_path: Path) -> None:
    row = {
        "Name": "Anna de Vries",
        "Given Name": "Anna",
        "Family Name": "de Vries",
        "Birthday": "--03-22",
        "Notes": "one\ntwo, three",
        "Group Membership": "* myContacts ::: Navy ::: Familie",
        "E-mail 1 - Type": "* Home",
        "E-mail 1 - Value": "a@x.nl ::: b@x.nl",
        "Phone 1 - Value": "06 1",
        "Address 1 - Formatted": "Kerkstraat 1\nDelft\nNederland",
        "Organization 1 - Name": "Stroop",
        "Organization 1 - Title": "Baker",
        "Website 1 - Value": "https://www.linkedin.com/in/anna",
    }
    found = read(tmp_path, table(row, columns=GOOGLE_OLD))
    (anna,) = people(found)
    assert found.source_name == "Google"
    assert (anna.name, anna.role, anna.organisation) == ("Anna de Vries", "Baker", "Stroop")
    assert (anna.emails, anna.phones) == (("a@x.nl", "b@x.nl"), ("06 1",))
    assert (anna.birthday, anna.notes) == ("--03-22", "one\ntwo, three")
    assert (anna.tags, anna.circles) == (("Navy",), ("family",))
    assert anna.place == "Kerkstraat 1, Delft, Nederland"
    assert found.people[0].profile == "linkedin.com/in/anna"


def test_google_since_2024(tmp_path: Path) -> None:
    rows = [
        {
            "First Name": "Anna",
            "Last Name": "de Vries",
            "Name Prefix": "Dr.",
            "Organization Name": "Stroop",
            "Organization Department": "Sales",
            "Labels": "* myContacts ::: Navy",
            "E-mail 1 - Value": "* Other ::: a@x.nl",
            "Event 1 - Label": "shop opened",
            "Event 1 - Value": "2010-05-10",
            "Relation 1 - Label": "Spouse",
            "Relation 1 - Value": "Piet",
            "Notes": "\n".join(f"line {number}" for number in range(200)),
        },
        {"E-mail 1 - Value": "only@x.nl", "Labels": "* Other Contacts"},
        {"Notes": "nobody"},
    ]
    found = read(tmp_path, "\ufeff" + table(*rows, columns=GOOGLE_NEW))
    anna, other = people(found)
    assert (anna.name, anna.organisation, anna.tags) == (
        *("Dr. Anna de Vries", "Stroop, Sales"),
        ("Navy",),
    )
    assert (anna.emails, anna.dates) == (
        ("a@x.nl",),
        (Occasion(what="shop opened", on="2010-05-10"),),
    )
    assert anna.fields["Spouse"] == "Piet"
    assert anna.notes.endswith("line 199")
    assert other.name == "only@x.nl"
    assert [one.line for one in found.skipped] == [203]


def test_outlook_of_the_desktop_in_english(tmp_path: Path) -> None:
    row = {
        "Title": "Ms.",
        "First Name": "Zoë",
        "Last Name": "Smit",
        "Suffix": "PhD",
        "Company": "Stroop",
        "Job Title": "Baker",
        "Home Street": "Kerkstraat 1",
        "Home City": "Delft",
        "Business Phone": "015 1",
        "Mobile Phone": "06 1",
        "Anniversary": "0/0/00",
        "Birthday": "3/4/1980",
        "Categories": "Navy;Choir",
        "E-mail Address": "a@x.nl",
        "E-mail 2 Address": "b@x.nl",
        "Priority": "Normal",
        "Private": "False",
        "Spouse": "Piet",
    }
    text = table(row, columns=OUTLOOK_EN, quoting=csv.QUOTE_ALL)
    (zoe,) = people(read(tmp_path, text, "cp1252"))
    assert (zoe.name, zoe.birthday) == ("Ms. Zoë Smit, PhD", "1980-03-04")
    assert (zoe.phones, zoe.emails) == (("06 1", "015 1"), ("a@x.nl", "b@x.nl"))
    assert (zoe.place, zoe.tags) == ("Kerkstraat 1, Delft", ("Navy", "Choir"))
    assert (zoe.fields["spouse"], zoe.dates) == ("Piet", ())


def test_outlook_of_the_desktop_in_dutch(tmp_path: Path) -> None:
    row = {
        "Voornaam": "Anna",
        "Middelste naam": "de",
        "Achternaam": "Vries",
        "Bedrijf": "Stroop",
        "Functie": "Bakker",
        "Werkadres, straat": "Kerkstraat 1",
        "Werkadres, plaats": "Delft",
        "Werkadres, postcode": "2611 GX",
        "Mobiele telefoon": "06 1",
        "Categorieën": "Zakelijk",
        "E-mailadres": "a@x.nl",
        "Notities": "houdt van schaken, woont in Delft",
        "Prioriteit": "Normaal",
        "Privé": "Onwaar",
        "Vertrouwelijkheid": "Niet-gespecificeerd",
        "Speciale datum": "0-0-00",
        "Verjaardag": "3-4-1980",
    }
    text = table(row, columns=OUTLOOK_NL, quoting=csv.QUOTE_ALL)
    (anna,) = people(read(tmp_path, text, "cp1252"))
    assert (anna.name, anna.role, anna.organisation) == ("Anna de Vries", "Bakker", "Stroop")
    assert (anna.place, anna.birthday) == ("Kerkstraat 1, 2611 GX Delft", "1980-04-03")
    assert (anna.phones, anna.emails, anna.tags) == (("06 1",), ("a@x.nl",), ("Zakelijk",))
    assert anna.notes == "houdt van schaken, woont in Delft"
    assert not {"Normaal", "Onwaar", "Niet-gespecificeerd"} & set(anna.fields.values())


def test_outlook_com(tmp_path: Path) -> None:
    row = {"First Name": "Anna", "Last Name": "Smit", "E-mail Address": "a@x.nl"}
    row |= {"Birthday": "12/31/1980", "Mobile Phone": "06 1"}
    (anna,) = people(read(tmp_path, table(row, columns=OUTLOOK_COM)))
    assert (anna.name, anna.birthday, anna.phones) == ("Anna Smit", "1980-12-31", ("06 1",))


@pytest.mark.parametrize(
    ("year", "month", "day", "birthday"),
    [("1980", "3", "22", "1980-03-22"), ("", "03", "22", "--03-22"), ("1980", "", "", "")],
)
def test_thunderbird(tmp_path: Path, year: str, month: str, day: str, birthday: str) -> None:
    row = {"First Name": "Anna", "Last Name": "Smit", "Primary Email": "a@x.nl"}
    row |= {"Birth Year": year, "Birth Month": month, "Birth Day": day, "Home City": "Delft"}
    found = read(tmp_path, table(row, columns=THUNDERBIRD))
    (anna,) = people(found)
    assert found.source_name == "Thunderbird"
    assert (anna.name, anna.birthday, anna.place) == ("Anna Smit", birthday, "Delft")


@pytest.mark.parametrize("columns", [GOOGLE_OLD, GOOGLE_NEW, OUTLOOK_EN, OUTLOOK_COM, THUNDERBIRD])
def test_importing_a_table_again_changes_nothing(tmp_path: Path, columns: str) -> None:
    row = {"Given Name" if columns is GOOGLE_OLD else "First Name": "Anna"}
    found = read(tmp_path, table(row, row, columns=columns))
    first = plan_import(found, NOBODY)
    assert len(first.new) == 2
    again = plan_import(found, taken_in(first))
    assert (again.writes_anything, len(again.unchanged)) == (False, 2)


FRIENDS = [{"name": "Jos\u00c3\u00a9", "timestamp": 1_600_000_000}, {"name": "José"}, {"x": 1}, 7]


@pytest.mark.parametrize(
    "written",
    [
        {"friends_v2": FRIENDS},
        {"friends": FRIENDS},
        [{"timestamp": 1_600_000_000, "label_values": [{"label": "Name", "value": "José"}]}],
    ],
)
def test_friends_of_facebook(tmp_path: Path, written: object) -> None:
    found = read(tmp_path, json.dumps(written))
    assert {person.name for person in people(found)} == {"José"}
    assert people(found)[0].met == Met(on=date(2020, 9, 13), where="Facebook")
    first = plan_import(found, NOBODY)
    assert len(first.new) == len(found.people)
    assert not plan_import(found, taken_in(first)).writes_anything


@pytest.mark.parametrize("name", ["Jürgen", "naïve", "Łukasz", "😀", "Anna"])
def test_a_name_that_is_right_already_stays(name: str) -> None:
    assert repaired(name) == name
    assert repaired(name.encode().decode("latin-1")) == name


def test_whom_one_follows_on_x(tmp_path: Path) -> None:
    link = "https://twitter.com/intent/user?user_id=12"
    text = json.dumps([{"following": {"accountId": "12", "userLink": link}}, {"following": 3}])
    found = read(tmp_path, f"window.YTD.following.part0 = {text}")
    (one,) = people(found)
    assert (one.name, one.links) == ("X account 12", (link,))
    assert len(found.skipped) == 1
    first = plan_import(found, NOBODY)
    assert not plan_import(found, taken_in(first)).writes_anything


@pytest.mark.parametrize(
    "text",
    [
        '{"friends_v2": ' + "[" * 100_000,
        '{"friends_v2": [{"name": "A"',
        '{"friends_v2": 3}',
        "window.YTD.following.part0 = " + "[" * 100_000,
        "window.YTD.following.part0",
    ],
)
def test_a_list_that_is_not_whole_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        read(tmp_path, text)
    assert str(refused.value).isprintable()


def test_hostile_numbers_are_no_days(tmp_path: Path) -> None:
    friends = [{"name": "[/]", "timestamp": stamp} for stamp in (10**30, -1, "x", None, True)]
    assert {one.met for one in people(read(tmp_path, json.dumps({"friends_v2": friends})))} == {
        Met(where="Facebook")
    }

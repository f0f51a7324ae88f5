from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Met, Person
from networkjournal.exchange import Import, ImportRefused, read_import
from tests.exchange.linkedin_files import HEADER, PREAMBLE, connections, write_connections

ANNA = "Anna,de Vries,https://www.linkedin.com/in/anna,,Bakkerij De Vries,Baker,07 Dec 2025"


def read(folder: Path, text: str | bytes) -> Import:
    file = folder / "Connections.csv"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_import([file])


def people_in(folder: Path, text: str | bytes) -> list[Person]:
    return [incoming.person for incoming in read(folder, text).people]


def names_in(folder: Path, text: str | bytes) -> list[str]:
    return [person.name for person in people_in(folder, text)]


def rows(*lines: str) -> str:
    return "\n".join([HEADER, *lines]) + "\n"


def test_a_file_as_downloaded_becomes_people(tmp_path: Path) -> None:
    text = f"{PREAMBLE}{rows(ANNA)}"
    assert people_in(tmp_path, text) == [
        Person(
            name="Anna de Vries",
            role="Baker",
            standing="known",
            organisation="Bakkerij De Vries",
            links=("https://www.linkedin.com/in/anna",),
            met=Met(on=date(2025, 12, 7), where="LinkedIn"),
        )
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_encoding_and_line_end_gives_the_same_people(
    tmp_path: Path, encoding: str, line_end: str
) -> None:
    text = PREAMBLE + rows(ANNA, "Zoë,Müller,,,Café,Ober,06 Dec 2025")
    found = names_in(tmp_path, text.replace("\n", line_end).encode(encoding))
    assert found == ["Anna de Vries", "Zoë Müller"]


def test_titles_behind_a_last_name_stay(tmp_path: Path) -> None:
    text = rows('Piet,"Bakker, CPA, PhD",,,,,07 Dec 2025')
    assert names_in(tmp_path, text) == ["Piet Bakker, CPA, PhD"]


def test_a_last_name_of_undefined_is_none(tmp_path: Path) -> None:
    assert names_in(tmp_path, rows("Anna,undefined,,,,,07 Dec 2025")) == ["Anna"]


def test_the_rows_of_members_who_left_are_reported_with_their_lines(tmp_path: Path) -> None:
    found = read(tmp_path, PREAMBLE + rows(",,,,,,05 Dec 2025", ANNA, " , ,,,,,04 Dec 2025"))
    assert [incoming.person.name for incoming in found.people] == ["Anna de Vries"]
    assert [skipped.line for skipped in found.skipped] == [5, 7]
    assert "no name" in found.skipped[0].reason


def test_a_row_without_a_name_is_called_by_its_company(tmp_path: Path) -> None:
    assert names_in(tmp_path, rows(",,,,Stroop BV,,05 Dec 2025")) == ["Stroop BV"]
    assert names_in(tmp_path, rows(",,,info@stroop.nl,,,05 Dec 2025")) == ["info@stroop.nl"]


def test_every_person_carries_the_line_of_the_file(tmp_path: Path) -> None:
    found = read(tmp_path, PREAMBLE + rows(ANNA, ANNA))
    assert [incoming.line for incoming in found.people] == [5, 6]


def test_an_older_export_without_links_and_in_another_order_is_read(tmp_path: Path) -> None:
    text = (
        "First Name,Last Name,Email Address,Company,Position,Connected On,Tags\n"
        'Anna,de Vries,anna@example.org,Bakkerij,Baker,"4/14/16, 5:35 AM",x\n'
    )
    assert people_in(tmp_path, text) == [
        Person(
            name="Anna de Vries",
            role="Baker",
            organisation="Bakkerij",
            emails=("anna@example.org",),
            met=Met(on=date(2016, 4, 14), where="LinkedIn"),
        )
    ]


def test_the_outlook_file_of_before_2017_is_read(tmp_path: Path) -> None:
    header = '"Title","First Name","Middle Name","Last Name","Suffix","E-mail Address",'
    streets = ",".join(f'"Business Street {number}"' for number in range(50))
    row = '"","Anna","M.","de Vries","RA","anna@example.org",' + ",".join(['""'] * 50)
    text = f'{header}{streets},"Company","Job Title"\n{row},"Bakkerij","Baker"\n'
    assert people_in(tmp_path, text) == [
        Person(
            name="Anna M. de Vries, RA",
            role="Baker",
            organisation="Bakkerij",
            emails=("anna@example.org",),
            met=Met(where="LinkedIn"),
        )
    ]


@pytest.mark.parametrize(
    "header",
    [
        "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op",
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion",
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
        "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el",
        "Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato il",
        "FIRST NAME,LAST NAME,URL,EMAIL ADDRESS,COMPANY,POSITION,CONNECTED ON",
        "first_name,last_name,url,email_address,company,position,connected_on",
        '"First Name","Last Name","URL","Email Address","Company","Position","Connected On"',
        " First Name , Last Name , URL , Email Address , Company , Position , Connected On ",
    ],
)
def test_headers_in_other_languages_and_spellings_are_known(tmp_path: Path, header: str) -> None:
    assert people_in(tmp_path, f"{header}\n{ANNA}\n") == people_in(tmp_path, rows(ANNA))


def test_a_file_that_went_through_excel_is_read(tmp_path: Path) -> None:
    text = (
        "sep=;\n"
        "First Name;Last Name;Company;Position;Connected On\n"
        "Anna;de Vries;Stroop, BV;Baker;30-oct-09\n"
        "Piet;Bakker;;;21 Jan 2021\n"
        "Kees;Smit;;;45998\n"
    )
    met = [person.met for person in people_in(tmp_path, text)]
    assert [day.on for day in met if day] == [
        date(2009, 10, 30),
        date(2021, 1, 21),
        date(2025, 12, 7),
    ]


def test_a_file_that_excel_kept_in_one_column_is_read(tmp_path: Path) -> None:
    text = rows('"Piet,""Bakker, CPA"",,,,,07 Dec 2025"', ANNA).replace("\n", ";;\n")
    assert names_in(tmp_path, text) == ["Piet Bakker, CPA", "Anna de Vries"]


def test_days_in_figures_are_read_as_the_rest_of_the_file_writes_them(tmp_path: Path) -> None:
    text = rows("A,B,,,,,03/04/2025", "C,D,,,,,12/31/2025")
    assert [person.met for person in people_in(tmp_path, text)] == [
        Met(on=date(2025, 3, 4), where="LinkedIn"),
        Met(on=date(2025, 12, 31), where="LinkedIn"),
    ]


@pytest.mark.parametrize("written", ["soon", "03/04/2025", "31 Feb 2024"])
def test_a_date_that_is_none_is_left_out_and_remarked(tmp_path: Path, written: str) -> None:
    found = read(tmp_path, rows(f"Anna,de Vries,,,,,{written}"))
    assert found.people[0].person.met == Met(where="LinkedIn")
    assert found.remarks[0].line == 2
    assert written in found.remarks[0].text


def test_thousands_of_dates_that_are_none_do_not_each_search_the_file(tmp_path: Path) -> None:
    text = rows(*(f"Anna,de Vries,,,,,{day % 11 + 1}/12/20 {day}" for day in range(20_000)))
    assert len(read(tmp_path, text).remarks) == 20_000


def test_short_rows_end_with_empty_cells(tmp_path: Path) -> None:
    text = rows("Anna,de Vries,https://www.linkedin.com/in/anna", "Piet,Bakker")
    assert names_in(tmp_path, text) == ["Anna de Vries", "Piet Bakker"]


def test_a_row_of_one_cell_is_reported(tmp_path: Path) -> None:
    found = read(tmp_path, rows("Notes:", ANNA))
    assert len(found.people) == 1
    assert found.skipped[0].line == 2


def test_unknown_columns_are_left_out_and_named(tmp_path: Path) -> None:
    text = f"Nr,{HEADER},Member ID\n1,{ANNA},77\n"
    found = read(tmp_path, text)
    assert found.people[0].person == people_in(tmp_path, rows(ANNA))[0]
    assert "Nr, Member ID" in read(tmp_path, text).remarks[0].text


def test_commas_that_lost_their_quotation_marks_stay_in_the_last_name(tmp_path: Path) -> None:
    text = rows("Piet,Bakker, CPA, PhD,https://www.linkedin.com/in/piet,,Stroop,Baker,07 Dec 2025")
    assert people_in(tmp_path, text)[0].name == "Piet Bakker, CPA, PhD"
    assert people_in(tmp_path, text)[0].role == "Baker"


def test_a_row_with_too_many_cells_is_reported(tmp_path: Path) -> None:
    found = read(tmp_path, rows("a,b,c,d,e,f,07 Dec 2025,h", ANNA))
    assert "more cells" in found.skipped[0].reason
    assert len(found.people) == 1


def test_a_quotation_mark_that_never_closes_costs_no_other_row(tmp_path: Path) -> None:
    text = rows('Jan,"Jansen,,,Acme,Boss,01 Jan 2024', ANNA)
    assert names_in(tmp_path, text) == ['Jan "Jansen', "Anna de Vries"]


def test_an_address_is_kept_as_a_proper_one(tmp_path: Path) -> None:
    text = rows("Anna,de Vries,linkedin.com/in/Anna/?trk=x,,,,07 Dec 2025")
    assert people_in(tmp_path, text)[0].links == ("https://linkedin.com/in/Anna",)


def test_what_is_no_address_is_left_out_and_remarked(tmp_path: Path) -> None:
    found = read(tmp_path, rows("Anna,de Vries,javascript:alert(1),,,,07 Dec 2025"))
    assert found.people[0].person.links == ()
    assert "javascript:alert(1)" in found.remarks[0].text


def test_text_from_strangers_is_cleaned_on_its_way_in(tmp_path: Path) -> None:
    text = rows("Anna\x1b[31m,de\u202e Vries\t,,,[/]\x07,=1+1,07 Dec 2025")
    person = people_in(tmp_path, text)[0]
    assert person.name == "Anna\ufffd[31m de\ufffd Vries"
    assert person.organisation == "[/]\ufffd"
    assert person.role == "=1+1"


def test_a_cell_over_several_lines_becomes_one(tmp_path: Path) -> None:
    text = rows('Anna,de Vries,,,"Bakkerij\nDe Vries",Baker,07 Dec 2025', "Piet,Bakker,,,,,")
    people = people_in(tmp_path, text)
    assert people[0].organisation == "Bakkerij De Vries"
    assert people[1].name == "Piet Bakker"


def test_what_is_too_long_is_cut_and_remarked(tmp_path: Path) -> None:
    found = read(tmp_path, rows(f"{'A' * 600},de Vries,,,{'B' * 3000},{'C' * 2000},07 Dec 2025"))
    person = found.people[0].person
    assert len(person.name) == 500
    assert len(person.organisation) == 2000
    assert person.role == "C" * 2000
    assert len(found.remarks) == 2


def test_ten_thousand_combining_marks_do_not_make_a_name_unreadable(tmp_path: Path) -> None:
    person = people_in(tmp_path, rows("Zo" + "\u0301" * 10_000 + "e,Müller,,,,,07 Dec 2025"))[0]
    assert len(person.name) < 25


def test_a_line_of_megabytes_costs_only_itself(tmp_path: Path) -> None:
    found = read(tmp_path, rows("x" * 3_000_000 + ",y,,,,,07 Dec 2025", ANNA))
    assert len(found.people) == 1
    assert "longer than" in found.skipped[0].reason


def test_a_file_with_broken_bytes_is_taken_in_and_remarked(tmp_path: Path) -> None:
    data = rows(ANNA, "Zoë,Müller,,,Café,Ober,06 Dec 2025").encode() + b"Kees,Sm\xc3t,,,,,\n"
    found = read(tmp_path, data)
    assert [incoming.person.name for incoming in found.people][1:] == [
        "Zoë Müller",
        "Kees Sm\ufffdt",
    ]
    assert "\ufffd" in found.remarks[0].text


def test_a_header_alone_is_an_import_of_nobody(tmp_path: Path) -> None:
    found = read(tmp_path, f"{HEADER}\n")
    assert (found.people, found.skipped) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "First Name,Middle Name,Last Name,Phonetic First Name,Nickname,Company,Position\n",
        "hello\n",
        "{}",
        '"',
    ],
)
def test_a_file_of_something_else_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        read(tmp_path, text)
    assert "Connections.csv" in str(refused.value)
    assert "LinkedIn Connections.csv, LinkedIn messages.csv" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_forced_format_says_what_it_misses(tmp_path: Path) -> None:
    file = tmp_path / "other.csv"
    file.write_text("a,b\n1,2\n")
    with pytest.raises(ImportRefused, match="First Name and Last Name"):
        read_import([file], "linkedin")


def test_of_several_files_the_refused_one_is_reported_and_the_rest_comes_in(tmp_path: Path) -> None:
    good = write_connections(tmp_path / "good.csv", 10)
    bad = tmp_path / "bad.csv"
    bad.write_text("a,b\n")
    found = read_import([bad, good, good])
    assert found.source_name == "LinkedIn"
    assert 0 < len(found.people) <= 10
    assert found.skipped[0].line == 0
    assert "bad.csv" in found.skipped[0].reason
    with pytest.raises(ImportRefused):
        read_import([bad])


def test_a_generated_file_comes_in_whole(tmp_path: Path) -> None:
    found = read(tmp_path, connections(2_000))
    assert len(found.people) + len(found.skipped) == 2_000
    assert {skipped.reason for skipped in found.skipped} == {
        "no name; this member may have left LinkedIn"
    }
    assert found.remarks == []
    assert len({incoming.profile for incoming in found.people}) == len(found.people)

"""Rows and lists as real programs are known to write them, made up here."""

import json
from pathlib import Path

import pytest

from networkjournal.exchange import ImportRefused, plan_import
from tests.exchange.linkedin_files import HEADER
from tests.exchange.test_plan import NOBODY, counts
from tests.exchange.test_quirks import NOTE, Whole, read, seen

GOOGLE_AS_OUTLOOK = (
    "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,"
    "Location,Language,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,"
    "Primary Phone,Home Phone,Home Phone 2,Mobile Phone,Pager,Home Fax,Home Address,Home Street,"
    "Company Main Phone,Business Phone,Company,Job Title,Department,Categories\r\n"
    'Anna,,de Vries,,,,,,1980-03-22,,,,,"Met at the fair, likes chess; lives in Delft",'
    "anna@example.org,a.vries@work.example,,,015-2134567,,+31 6 12345678,,,,,,,Bakkerij Stroop,"
    "Head baker,Verkoop,Navy;My Contacts;Choir\r\n"
)
GOOGLE_2024 = (
    "\ufeffFirst Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,"
    "Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,"
    "Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,"
    "E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Country,Address 1 - Street,"
    "Address 1 - City,Custom Field 1 - Label,Custom Field 1 - Value\n"
    'Anna,,de Vries,,,,,,Ans,,Bakkerij Stroop,Head baker,Verkoop,1980-03-22,"Met at the fair, '
    'likes chess; lives in Delft",,Navy ::: * myContacts,* Home,anna@example.org,Work,'
    "a.vries@work.example,Mobile,+31 6 12345678,Home,015-2134567,Home,NL,Kerkstraat 1,Delft,"
    "shoe,38\n"
)
OUTLOOK_QUOTED = (
    '"Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title",'
    '"Business Street","Business City","Home Phone","Mobile Phone","Birthday","Anniversary",'
    '"E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address","Notes","Priority"\r\n'
    '"","Anna","","de Vries","","Bakkerij Stroop","Verkoop","Head baker","","","015-2134567",'
    '"+31 6 12345678","3/22/1980","0/0/00","anna@example.org","SMTP","Anna (anna@example.org)",'
    '"a.vries@work.example","Met at the fair, likes chess; lives in Delft","Normal"\r\n'
)


@pytest.mark.parametrize(
    ("text", "source"),
    [(GOOGLE_AS_OUTLOOK, "Outlook"), (GOOGLE_2024, "Google"), (OUTLOOK_QUOTED, "Outlook")],
    ids=["google as outlook", "google 2024", "outlook"],
)
def test_a_row_of_any_address_book_comes_in_uncut(tmp_path: Path, text: str, source: str) -> None:
    found = read(tmp_path, text, "contacts.csv")
    assert found.source_name == source
    (one,) = found.people
    whole = seen(one.person)
    assert set(whole.phones) == set(Whole().phones)
    assert (whole.name, whole.emails, whole.organisation) == (
        Whole().name,
        Whole().emails,
        Whole().organisation,
    )
    assert (whole.role, whole.notes, whole.birthday) == (Whole().role, NOTE, Whole().birthday)


def test_other_contacts_of_google_are_called_by_their_address(tmp_path: Path) -> None:
    header, _row = GOOGLE_2024.split("\n")[:2]
    line = "anna@example.org" + "," * header.count(",")
    (one,) = read(tmp_path, f"{header}\n{line}\n", "contacts.csv").people
    assert one.person.name == "anna@example.org"


@pytest.mark.parametrize(
    "preamble",
    [
        "",
        "\ufeff",
        'Notes:\n"When exporting your connection data, you may notice …"\n\n',
        'Notes:\n"When exporting, see https://x.example/a,b\n\n',  # a mark that never closes
        "Notes:\r\n\r\n\r\n",
        "\n\n\n",
    ],
)
def test_linkedin_is_read_whatever_stands_before_its_header(tmp_path: Path, preamble: str) -> None:
    row = 'Anna,"de Vries, CPA, PhD",https://www.linkedin.com/in/anna,,Stroop,Baker,07 Dec 2025'
    found = read(tmp_path, f"{preamble}{HEADER}\n{row}\n,,,,,,08 Dec 2025\n", "Connections.csv")
    (one,) = found.people
    assert one.person.name == "Anna de Vries, CPA, PhD"
    assert str(one.person.met and one.person.met.on) == "2025-12-07"
    assert len(found.skipped) == 1


@pytest.mark.parametrize(
    "link",
    [
        "https://www.linkedin.com/in/anna-d%C3%A9",
        "http://linkedin.com/in/Anna-D%c3%a9/",
        "www.linkedin.com/in/anna-dé?trk=x",
        "https://nl.linkedin.com/in/anna-d%C3%A9/en",
    ],
)
def test_one_profile_has_one_key_however_it_is_written(tmp_path: Path, link: str) -> None:
    (one,) = read(tmp_path, f"{HEADER}\nAnna,V,{link},,,,\n", "Connections.csv").people
    assert one.profile == "linkedin.com/in/anna-dé"


def test_the_same_name_with_another_profile_is_somebody_else(tmp_path: Path) -> None:
    rows = "".join(
        f"Anna,de Vries,https://www.linkedin.com/in/anna{n},,,,07 Dec 2025\n" for n in (1, 2)
    )
    assert counts(plan_import(read(tmp_path, f"{HEADER}\n{rows}", "c.csv"), NOBODY)) == (2, 0, 0, 0)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Jos\u00c3\u00a9", "José"),
        ("\u00c5\u0081ukasz", "Łukasz"),
        ("A \u00f0\u009f\u008c\u00b1", "A 🌱"),
        ("Jürgen", "Jürgen"),
        ("naïve", "naïve"),
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
        ("<img src=x>", "<img src=x>"),
        ("[/] O'Neil [kids]", "[/] O'Neil [kids]"),
    ],
)
def test_a_friend_of_facebook_is_called_as_they_are(tmp_path: Path, name: str, kept: str) -> None:
    text = json.dumps({"friends_v2": [{"name": name, "timestamp": 1_600_000_000}]})
    (one,) = read(tmp_path, text, "your_friends.json").people
    assert one.person.name == kept


def test_facebook_as_web_pages_says_what_to_do(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html><head></head><body><div>Anna de Vries</div></body></html>"
    with pytest.raises(ImportRefused, match="is a web page"):
        read(tmp_path, page, "your_friends.html")


def test_every_part_of_xs_list_is_read(tmp_path: Path) -> None:
    text = (
        'window.YTD.following.part1 = [\n  {\n    "following" : {\n      "accountId" : "7",\n'
        '      "userLink" : "https://twitter.com/intent/user?user_id=7"\n    }\n  }\n]'
    )
    (one,) = read(tmp_path, text, "following-part1.js").people
    assert one.uid == "x:7"
    assert one.person.links == ("https://twitter.com/intent/user?user_id=7",)

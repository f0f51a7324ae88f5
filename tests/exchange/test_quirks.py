"""What real programs are known to write, one card, row or list each, made up here.

Every one of them must come in with full name, e-mails, phones, organisation, role, note and
birthday uncut.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from networkjournal.domain.records import Person
from networkjournal.exchange import Import, ImportRefused, plan_import, read_import
from tests.exchange.linkedin_files import HEADER
from tests.exchange.test_plan import NOBODY, counts, taken_in

NOTE = "Met at the fair, likes chess; lives in Delft"


@dataclass(frozen=True)
class Whole:
    """What must come in."""

    name: str = "Anna de Vries"
    emails: tuple[str, ...] = ("anna@example.org", "a.vries@work.example")
    phones: tuple[str, ...] = ("+31 6 12345678", "015-2134567")
    organisation: str = "Bakkerij Stroop, Verkoop"
    role: str = "Head baker"
    notes: str = NOTE
    birthday: str = "1980-03-22"


def seen(person: Person) -> Whole:
    return Whole(
        person.name,
        person.emails,
        person.phones,
        person.organisation,
        person.role,
        person.notes,
        person.birthday,
    )


def read(folder: Path, data: str | bytes, name: str = "contacts.vcf") -> Import:
    file = folder / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_import([file])


APPLE = r"""
BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iOS 17.0//EN
N:de Vries;Anna;;;
FN:Anna de Vries
ORG:Bakkerij Stroop;Verkoop
TITLE:Head baker
item1.EMAIL;type=INTERNET;type=pref:anna@example.org
item1.X-ABLabel:_$!<Other>!$_
EMAIL;type=INTERNET;type=WORK:a.vries@work.example
TEL;type=CELL;type=VOICE;type=pref:+31 6 12345678
TEL;type=HOME;type=VOICE:015-2134567
NOTE:Met at the fair\, likes chess\; lives in Delft
item2.URL;type=pref:http\://example.org
item2.X-ABLabel:_$!<HomePage>!$_
item3.ADR;type=HOME;type=pref:;;Kerkstraat 1;Delft;;2611 GX;Nederland
item3.X-ABADR:nl
BDAY:1980-03-22
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAICAgICAQIC
 AgICAgIDAwYEAwMDAwcFBQQGCAcICAgHCAgJCg0LCQkMCggICw8LDA0ODg4OCQsQEQ8OEQ0O
X-ABUID:1234\:ABPerson
END:VCARD
"""
GOOGLE = r"""
BEGIN:VCARD
VERSION:3.0
FN:Anna de Vries
N:de Vries;Anna;;;
EMAIL;TYPE=INTERNET;TYPE=HOME:anna@example.org
EMAIL;TYPE=INTERNET;TYPE=WORK:a.vries@work.example
TEL;TYPE=CELL:+31 6 12345678
TEL;TYPE=HOME:015-2134567
ORG:Bakkerij Stroop;Verkoop
TITLE:Head baker
BDAY:19800322
item1.URL:http\://www.google.com/profiles/1
item1.X-ABLabel:PROFILE
item2.X-ABDATE:2010-05-10
item2.X-ABLabel:_$!<Anniversary>!$_
NOTE:Met at the fair\, likes chess\; lives in Delft
CATEGORIES:myContacts,starred,Vendors
END:VCARD
"""
OUTLOOK_2003 = """
BEGIN:VCARD
VERSION:2.1
N;LANGUAGE=nl:de Vries;Anna
FN:Anna de Vries
ORG:Bakkerij Stroop;Verkoop
TITLE:Head baker
NOTE;ENCODING=QUOTED-PRINTABLE:Met at the fair, likes chess; lives =
in Delft
TEL;CELL;VOICE:+31 6 12345678
TEL;HOME;VOICE:015-2134567
ADR;WORK;ENCODING=QUOTED-PRINTABLE:;;Kerkstraat 1=0D=0Aboven;Delft;;2611 GX;Nederland
LABEL;WORK;ENCODING=QUOTED-PRINTABLE:Kerkstraat 1=0D=0Aboven=0D=0ADelft
BDAY:19800322
EMAIL;PREF;INTERNET:anna@example.org
EMAIL;INTERNET:a.vries@work.example
REV:20261120T101010Z
END:VCARD
"""
OUTLOOK_2007 = OUTLOOK_2003.replace(
    "REV:",
    "PHOTO;TYPE=JPEG;ENCODING=BASE64:\n /9j/4AAQSkZJRgABAQEAYABgAAD\n AgICAgIDAwYEAwMD==\n\n"
    "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2\nX-MS-IMADDRESS:anna@im.example\n"
    'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://x" ver="1.0"><fld prop="name"/></card>\n'
    "REV:",
)
ANDROID = """
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=64=65=20=56=72=69=65=73;=41=6E=6E=61;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=41=6E=6E=61=20=64=65=20=56=72=69=65=
=73
TEL;CELL:+31 6 12345678
TEL;HOME:015-2134567
EMAIL;HOME:anna@example.org
EMAIL;WORK:a.vries@work.example
ORG:Bakkerij Stroop;Verkoop
TITLE:Head baker
NOTE:Met at the fair, likes chess; lives in Delft
BDAY:1980-03-22
X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Ans;1;;;;;;;;;;;;;
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
 AgICAgIDAwYEAwMDAwcFBQQGCAcICAgHCAgJCg0LCQkMCggICw8LDA0ODg4O

END:VCARD
"""
EVOLUTION = r"""
BEGIN:VCARD
VERSION:3.0
FN:Anna de Vries
N:de Vries;Anna;;;
ORG;CHARSET=UTF-8:Bakkerij Stroop;Verkoop;
TITLE:Head baker
X-EVOLUTION-FILE-AS:Vries\, Anna de
X-EVOLUTION-MANAGER:Piet
X-MOZILLA-HTML:FALSE
EMAIL;TYPE=HOME;X-EVOLUTION-UI-SLOT=1:anna@example.org
EMAIL;TYPE=WORK;X-EVOLUTION-UI-SLOT=2:a.vries@work.example
TEL;X-EVOLUTION-E164=612345678,"+31";TYPE=CELL;X-EVOLUTION-UI-SLOT=1:+31 6
  12345678
TEL;TYPE="HOME,VOICE";X-EVOLUTION-UI-SLOT=2:015-2134567
NOTE:Met at the fair\, likes chess\;
  lives in Delft
BDAY:1980-03-22
UID:pas-id-4AC0
REV:2026-11-20T10:10:10Z
END:VCARD
"""
KDE = r"""
BEGIN:VCARD
VERSION:4.0
FN:Anna de Vries
N:de Vries;Anna;;;
ORG:Bakkerij Stroop;Verkoop
TITLE:Head baker
EMAIL;PREF=1:anna@example.org
EMAIL:a.vries@work.example
TEL;VALUE=uri;TYPE="cell,voice":tel:+31 6 12345678
TEL;TYPE=home:015-2134567
NOTE:Met at the fair\, likes chess\; lives in Delft
BDAY:19800322
GEO:geo:52.0,4.3
X-KADDRESSBOOK-X-SpousesName:Piet
X-messaging/xmpp-All:anna@im.example
IMPP:skype:anna
CLASS:PUBLIC
END:VCARD
"""
LOTUS = """
BEGIN:VCARD
VERSION:3.0
PROFILE:VCARD
MAILER:Lotus Notes 8.5
N:de Vries;Anna;;Ms.;
FN:Anna de Vries
ORG:Bakkerij Stroop;Verkoop
TITLE:Head baker
TEL;TYPE=CELL:+31 6 12345678
TEL;TYPE=HOME:015-2134567
EMAIL;TYPE=INTERNET:anna@example.org
EMAIL;TYPE=INTERNET:a.vries@work.example
NOTE:Met at the fair\\, likes chess\\; lives in Delft
BDAY;VALUE=date:1980-03-22
KEY;TYPE=PGP;ENCODING=B:bm90IHJlYWxseSBhIGtleQ==
END:VCARD
"""
NEXTCLOUD = r"""
BEGIN:VCARD
VERSION:4.0
PRODID:-//Sabre//Sabre VObject 4.5.4//EN
UID:5c0c5f7a-6a0d-4e2f-8f4e-0e3a5d7b1c2d
FN:Anna de Vries
ADR;TYPE=HOME:;;Kerkstraat 1;Delft;;2611 GX;Nederland
EMAIL;TYPE=HOME:anna@example.org
EMAIL;TYPE=WORK:a.vries@work.example
TEL;TYPE=HOME,VOICE;PREF=1:+31 6 12345678
TEL;TYPE=WORK:015-2134567
ORG:Bakkerij Stroop;Verkoop
TITLE:Head baker
NOTE:Met at the fair\, likes chess\; lives in Delft
BDAY;VALUE=DATE:19800322
CATEGORIES:Vendors
REV;VALUE=DATE-AND-OR-TIME:20261120T101010Z
X-SOCIALPROFILE;TYPE=linkedin:anna
RELATED;TYPE=spouse;VALUE=text:Piet
PHOTO:data:image/jpeg;base64,/9j/4AAQSkZJRg==
END:VCARD
"""
BLACKBERRY = """
BEGIN:VCARD
VERSION:2.1
N:de Vries;Anna
FN:Anna de Vries
TITLE:Head baker
ORG:Bakkerij Stroop;Verkoop
TEL;CELL:+31 6 12345678
TEL;HOME:015-2134567
EMAIL;INTERNET:anna@example.org
EMAIL;INTERNET:a.vries@work.example
NOTE:Met at the fair, likes chess; lives in Delft
BDAY:1980-03-22T00:00:00Z
PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
AgICAgIDAwYEAwMDAwcFBQQGCAcICAgHCAgJCg0LCQkMCggICw8LDA0ODg4O
AgICAgIDAwYEAwMDAwcFBQQGCAcICAgHCAgJCg0LCQkM==
END:VCARD
"""
LINKEDIN_CARD = """
BEGIN:VCARD
VERSION: 3.0
N:de Vries;Anna;;;
ORG:Bakkerij Stroop;Verkoop
Title:Head baker
email;type=INTERNET:anna@example.org
EMAIL:a.vries@work.example
Tel:+31 6 12345678
TEL ;HOME:015-2134567
NOTE:Met at the fair, likes chess; lives in Delft
BDAY:1980-03-22
this line is not of a card
END:VCARD\x20
"""
CARDS = {
    "apple": APPLE,
    "google": GOOGLE,
    "outlook 2003": OUTLOOK_2003,
    "outlook 2007": OUTLOOK_2007,
    "android": ANDROID,
    "evolution": EVOLUTION,
    "kde": KDE,
    "lotus": LOTUS,
    "nextcloud": NEXTCLOUD,
    "blackberry": BLACKBERRY,
    "loose": LINKEDIN_CARD,
}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("text", CARDS.values(), ids=CARDS)
def test_a_card_of_any_program_comes_in_uncut(tmp_path: Path, text: str, end: str) -> None:
    found = read(tmp_path, text.strip("\n").replace("\n", end))
    (one,) = found.people
    assert seen(one.person) == Whole()
    assert "9j/4AAQ" not in repr(found)


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_all_of_them_in_one_file_come_in_each(tmp_path: Path, charset: str) -> None:
    text = "".join(CARDS.values()).replace("Delft", "Délft")
    found = read(tmp_path, text.encode(charset))
    assert [one.person.name for one in found.people] == ["Anna de Vries"] * len(CARDS)
    assert found.skipped == []
    first = plan_import(found, NOBODY)
    again = plan_import(found, taken_in(first))
    assert (again.new, again.updated) == ([], [])


def test_a_broken_card_between_them_costs_only_itself(tmp_path: Path) -> None:
    broken = "BEGIN:VCARD\nFN:Lost\nURL:http://%zz%\n"
    found = read(tmp_path, APPLE + broken + GOOGLE + "BEGIN:VCARD\nURL:%E0%A4%A\nFN:B\nEND:VCARD\n")
    assert [one.person.name for one in found.people] == ["Anna de Vries", "Anna de Vries", "B"]
    assert len(found.skipped) == 1


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

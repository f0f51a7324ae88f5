"""Cards as real programs are known to write them, made up here.

Every one of them must come in with full name, e-mails, phones, organisation, role, note and
birthday uncut.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from networkjournal.domain.records import Person
from networkjournal.exchange import Import, plan_import, read_import
from tests.exchange.test_plan import NOBODY, taken_in

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

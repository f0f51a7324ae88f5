"""Whole files of every format, with what is awkward in each, to be broken."""

import csv
import io
import json
import random
import tempfile
import zipfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from networkjournal.demo import make_sample
from networkjournal.exchange.outgoing import FileFormat
from networkjournal.journal import Journal
from tests.exchange import calendar_files, linkedin_files
from tests.exchange import test_address_books as books
from tests.exchange import test_archives as archives
from tests.exchange.test_export_laws import exported
from tests.exchange.test_vcard import card

_CELLS = (
    *("", "Anna", "de Vries, PhD", "1/2/80", "0-0-00", "a@x ::: b@y.nl", "* Other", "--02-30"),
    *("x\ny", '"', "http://linkedin.com/in/a", "=1+1", "[/]", "\u202eRTL", "1980-02-30", "++31 6"),
)


def _table(columns: str) -> Callable[[random.Random], str]:
    def make(chance: random.Random) -> str:
        names = next(csv.reader([columns]))
        rows = [{name: chance.choice(_CELLS) for name in names} for _ in range(3)]
        return books.table(*rows, columns=columns)

    return make


def _linkedin(chance: random.Random) -> str:
    text = io.StringIO()
    header = linkedin_files.HEADER.split(",")
    rows = [[chance.choice(_CELLS) for _ in header[:-1]] + ["07 Dec 2025"] for _ in range(3)]
    csv.writer(text).writerows([header, *rows])
    return chance.choice(["", linkedin_files.PREAMBLE]) + text.getvalue()


def _vcard(_chance: random.Random) -> str:
    return card(
        "FN;CHARSET=UTF-7;QUOTED-PRINTABLE:Zo=EB", "N:a;b;c", "ORG:a;b", "UID:7", "KIND:group",
        "item1.URL:http\\://x.nl", "item1.X-ABLabel:_$!<HomePage>!$_", "MEMBER:urn:uuid:7",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "ADR;TYPE=home:;;a;b;c;d;e", "X-ABDATE:--0230",
        "IMPP;X-SERVICE-TYPE=a:b:c", "X-SOCIALPROFILE;type=linkedin;x-user=a:", "AGENT:",
        "NOTE:a\\nb", "CATEGORIES:a,b\\,c", "TEL;PREF=1:tel:+31-6", "PHOTO;ENCODING=b:AAAA",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1999-01-01;1",
    )  # fmt: skip


def _facebook(chance: random.Random) -> str:
    return json.dumps({chance.choice(["friends_v2", "friends"]): books.FRIENDS})


def _x(_chance: random.Random) -> str:
    one = {"following": {"accountId": "1", "userLink": "https://twitter.com/intent/user?user_id=1"}}
    return "window.YTD.following.part0 = " + json.dumps([one, {"following": {}}])


def _calendar(chance: random.Random) -> str:
    broken = calendar_files.BROKEN_ZONE.format(zone="Moon/Base")
    return chance.choice(
        [
            calendar_files.OUTLOOK,
            calendar_files.GOOGLE,
            calendar_files.APPLE,
            calendar_files.calendar(
                calendar_files.event("RRULE:FREQ=DAILY;COUNT=9", *calendar_files.people(3)),
                calendar_files.event("STATUS:CANCELLED", uid="2", at="DTSTART;TZID=Moon:2026"),
                before=broken,
            ),
        ]
    )


def _zip(chance: random.Random) -> bytes:
    inside = {
        "Connections.csv": archives.CONNECTIONS,
        "messages.csv": archives.MESSAGES,
        "contacts/all.vcf": _vcard(chance),
        "friends.json": archives.FRIENDS,
        "following.js": archives.FOLLOWING,
    }
    whole = io.BytesIO()
    with zipfile.ZipFile(
        whole, "w", chance.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
    ) as to:
        for name in chance.sample(sorted(inside), chance.randint(1, len(inside))):
            to.writestr(name, inside[name])
    return whole.getvalue()


def _exported(kind: FileFormat) -> Callable[[random.Random], bytes]:
    @cache
    def make() -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "journal.json"
            make_sample(path, "en", date(2026, 11, 23))
            return exported(Journal.open(path), kind)

    return lambda _chance: make()


SEEDS: dict[str, Callable[[random.Random], str | bytes]] = {
    "linkedin": _linkedin,
    "vcard": _vcard,
    "google-old": _table(books.GOOGLE_OLD),
    "google": _table(books.GOOGLE_NEW),
    "outlook": _table(books.OUTLOOK_EN),
    "outlook-nl": _table(books.OUTLOOK_NL),
    "outlook.com": _table(books.OUTLOOK_COM),
    "thunderbird": _table(books.THUNDERBIRD),
    "facebook": _facebook,
    "x": _x,
    "ics": _calendar,
    "linkedin-messages": lambda _chance: archives.MESSAGES,
    "zip": _zip,
    "networkjournal": _exported("csv"),
    "journal": _exported("json"),
}
"""A file of each format, by the name of its reader."""

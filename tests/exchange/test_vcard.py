"""Cards with the quirks of what real programs write, made up here."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from networkjournal.domain.records import Occasion, Person
from networkjournal.exchange import Import, ImportRefused, plan_import, read_import
from networkjournal.exchange.doubtful import with_doubtful
from tests.exchange.test_plan import NOBODY, book, counts, taken_in


def read(folder: Path, data: str | bytes) -> Import:
    file = folder / "contacts.vcf"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_import([file])


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def person(folder: Path, *lines: str, version: str = "3.0") -> Person:
    (one,) = read(folder, card(*lines, version=version)).people
    return one.person


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        (["FN:Mustermann, Heiko"], "name", "Mustermann, Heiko"),
        (["N:de Vries;Anna;Maria;Dr.;PhD", "FN:"], "name", "Dr. Anna Maria de Vries, PhD"),
        (["N:de Vries"], "name", "de Vries"),
        (["N:;;;;;;", "NICKNAME:Jo"], "name", "Jo"),
        (["FN:A", "NICKNAME:Jo,Joey"], "fields", {"nickname": "Jo, Joey"}),
        (["ORG:Stroop;"], "name", "Stroop"),
        (["EMAIL:a@example.org"], "name", "a@example.org"),
        (["TEL:112"], "name", "112"),
        (["FN:A", "NOTE:likes chess, lives in Delft"], "notes", "likes chess, lives in Delft"),
        (["FN:A", "NOTE:one", "NOTE:two"], "notes", "one\n\ntwo"),
        (["FN:A", r"NOTE:a\nb\, c\; d\\e"], "notes", "a\nb, c; d\\e"),
        (["FN:A", "NOTE:first line", "second line"], "notes", "first line\nsecond line"),
        (["FN:A", "NOTE:fol", " ded", "\t here"], "notes", "folded here"),
        (["FN:A", "ORG:;FRIEND"], "organisation", "FRIEND"),
        (["FN:A", r"ORG:Acme\, Inc.;Sales"], "organisation", "Acme, Inc., Sales"),
        (["FN:A", "ORG:One", "ORG:Two"], "organisation", "One; Two"),
        (["FN:A", r"URL:http\://example.org/a"], "links", ("http://example.org/a",)),
        (
            ["FN:A", "item1.URL:https://example.org/?id=", " 7"],
            "links",
            ("https://example.org/?id=7",),
        ),
        (["FN:A", "tel;work;voice:1"], "phones", ("1",)),
        (["FN:A", "TEL;TYPE=home:1", "TEL;TYPE=pref,work:2"], "phones", ("2", "1")),
        (["FN:A", 'TEL;VALUE=uri;TYPE="voice:x,home":tel:+31-1'], "phones", ("+31-1",)),
        (["FN:A", "item1.EMAIL;type=INTERNET:a@x.nl", "EMAIL:A@X.nl"], "emails", ("a@x.nl",)),
        (
            ["FN:A", "X-SOCIALPROFILE;type=linkedin;x-user=anna:x-apple:anna"],
            "links",
            ("https://www.linkedin.com/in/anna",),
        ),
        (["FN:A", "IMPP;X-SERVICE-TYPE=Skype:skype:anna"], "fields", {"skype": "anna"}),
        (["FN:A", "CATEGORIES:myContacts,starred,Vendors,Kerk"], "tags", ("Vendors",)),
        (["FN:A", "CATEGORIES:myContacts,starred,Vendors,Kerk"], "circles", ("church",)),
        (
            ["FN:A", "ADR;TYPE=home:;;Kerkstraat 1;Delft;;2611 GX;Nederland"],
            "place",
            "Kerkstraat 1, 2611 GX Delft, Nederland",
        ),
        (
            ["FN:A", "item2.X-ABRELATEDNAMES:Piet", "item2.X-ABLabel:_$!<Spouse>!$_"],
            "fields",
            {"Spouse": "Piet"},
        ),
        (
            ["FN:A", "item3.X-ABDATE:2010-05-10", "item3.X-ABLabel:shop opened"],
            "dates",
            (Occasion(what="shop opened", on="2010-05-10"),),
        ),
        (["FN:A", "BDAY:1980-03-22"], "birthday", "1980-03-22"),
        (["FN:A", "BDAY:19800322"], "birthday", "1980-03-22"),
        (["FN:A", "BDAY:1985-01-28T00:00:00Z"], "birthday", "1985-01-28"),
        (["FN:A", "BDAY:19531015T231000Z"], "birthday", "1953-10-15"),
        (["FN:A", "BDAY:1996-04-15T201243+04:00"], "birthday", "1996-04-15"),
        (["FN:A", "BDAY:--0203"], "birthday", "--02-03"),
        (["FN:A", "BDAY:--02-29"], "birthday", "--02-29"),
        (["FN:A", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-09"], "birthday", "--03-09"),
        (["FN:A", "BDAY;VALUE=date:1604-03-09"], "birthday", "--03-09"),
        (["FN:A", "BDAY;VALUE=text:circa 1800"], "fields", {"birthday": "circa 1800"}),
        (["FN:A", "BDAY:1980-13-44"], "birthday", ""),
    ],
)
def test_what_a_card_says_comes_in_uncut(
    tmp_path: Path, lines: list[str], field: str, value: object
) -> None:
    found = getattr(person(tmp_path, *lines), field)
    if isinstance(found, dict):
        found = {name: said for name, said in found.items() if name != "UID"}
    assert found == value


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zo=C3=AB", "Zoë"),
        ("FN;QUOTED-PRINTABLE:Zo=EB", "Zoë"),
        ("FN;ENCODING=QUOTED-PRINTABLE:Zo=C3=\r\n=AB M=FCller", "ZoÃ« Müller"),
        ("FN;ENCODING=QUOTED-PRINTABLE:Anna=\r\n de Vries", "Anna de Vries"),
        ("FN;ENCODING=QUOTED-PRINTABLE:50 =% of =ZZ", "50 =% of =ZZ"),
        ("FN;CHARSET=ISO-8859-2;ENCODING=QUOTED-PRINTABLE:=A3ukasz", "Łukasz"),
        ("FN;CHARSET=punycode;ENCODING=QUOTED-PRINTABLE:Anna", "Anna"),
    ],
)
def test_quoted_printable_is_read_in_its_charset(tmp_path: Path, line: str, name: str) -> None:
    assert person(tmp_path, line, version="2.1").name == name


def test_each_line_is_read_in_the_charset_it_is_in(tmp_path: Path) -> None:
    data = (
        card("FN:Zoë").encode()
        + card("FN:Müller").encode("cp1252")
        + card("FN;CHARSET=ISO-8859-2:Łukasz").encode("iso8859-2")
        + card("FN;CHARSET=SHIFT_JIS:山田").encode("shift_jis")
        + card("FN:Jos").encode().replace(b"Jos", b"Jos\xc3\r\n \xa9")
    )
    assert [one.person.name for one in read(tmp_path, data).people] == [
        *("Zoë", "Müller", "Łukasz", "山田", "José")
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_file_is_read_whatever_wrote_it(tmp_path: Path, encoding: str, end: str) -> None:
    data = card("FN:Zoë").replace("\r\n", end).encode(encoding)
    assert [one.person.name for one in read(tmp_path, data).people] == ["Zoë"]


def test_photos_are_skipped_however_they_are_written(tmp_path: Path) -> None:
    photo = "\r\n".join(["Zm9v" * 18] * 1_200)
    found = read(
        tmp_path,
        card("FN:A", "PHOTO;ENCODING=BASE64;TYPE=JPEG:" + photo, "", "TEL:1", version="2.1")
        + card("FN:B", "PHOTO:data:image/jpeg;base64,AAAA\\,BBBB", "TEL:2", version="4")
        + card("FN:C", "photo;b:" + photo.replace("\r\n", "\r\n "), "TEL:3"),
    )
    assert [(one.person.name, one.person.phones) for one in found.people] == [
        *(("A", ("1",)), ("B", ("2",)), ("C", ("3",)))
    ]
    assert "Zm9v" not in repr(found)


def test_a_card_inside_another_belongs_to_that_one(tmp_path: Path) -> None:
    inner = card("FN:Secretary")
    found = read(tmp_path, card("FN:Boss", "AGENT:", inner + "TEL:1") + card("FN:Next"))
    assert [(one.person.name, one.person.phones) for one in found.people] == [
        *(("Boss", ("1",)), ("Next", ()))
    ]


def test_a_card_that_cannot_be_read_is_reported_and_the_rest_comes_in(tmp_path: Path) -> None:
    broken = "BEGIN:VCARD\nFN:Lost\n"
    empty = card("NOTE:nobody")
    found = read(tmp_path, "\ufeff" + broken + empty + "\ufeff" + card("FN:Anna", "junk", "more"))
    assert [one.person.name for one in found.people] == ["Anna"]
    assert [(one.line, one.reason.split(";")[0]) for one in found.skipped] == [
        (1, "this card has no END:VCARD"),
        (3, "no name, nickname, organisation, e-mail or phone"),
    ]
    assert [one.line for one in found.remarks] == [7]


def test_a_folded_line_is_no_mark_of_a_card(tmp_path: Path) -> None:
    note = "x" * 75
    assert person(tmp_path, "FN:Anna", f"NOTE:{note}\n END:VCARD").notes == f"{note}END:VCARD"


def test_a_trailing_blank_ends_a_card_as_well(tmp_path: Path) -> None:
    found = read(tmp_path, "BEGIN:VCARD \nVERSION:3.0\nFN:Anna\nEND:VCARD \n")
    assert [one.person.name for one in found.people] == ["Anna"]


def test_members_of_a_group_get_it_as_a_tag_or_circle(tmp_path: Path) -> None:
    group = "X-ADDRESSBOOKSERVER-KIND:group"
    member = "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a-1"
    found = read(
        tmp_path,
        card("FN:Anna", "UID:a-1")
        + card("FN:Koor", group, member)
        + card("FN:Familie", "KIND:group", "MEMBER:urn:uuid:a-1", version="4.0"),
    )
    (anna,) = found.people
    assert (anna.person.tags, anna.person.circles) == (("Koor",), ("family",))


@pytest.mark.parametrize(
    "data",
    [
        "BEGIN:VCARD\n" * 10_000 + "FN:A\n" + "END:VCARD\n" * 10_000,
        "BEGIN:VCARD\nAGENT:\n" * 10_000 + "FN:A\n" + "END:VCARD\n" * 10_000,
        "BEGIN:VCARD\nFN:" + "x" * 8_000_000 + "\nEND:VCARD\n",
        "BEGIN:VCARD\nFN:A\nN:" + "\\;" * 900_000 + "\nEND:VCARD\n",
        "BEGIN:VCARD\nFN:A\n" + "TEL:1\n" * 300_000 + "END:VCARD\n",
        "BEGIN:VCARD\nFN:A\nCATEGORIES:" + "," * 900_000 + "\nEND:VCARD\n",
        'BEGIN:VCARD\nFN:A\nX;A="' + '"' * 900_001 + "\nEND:VCARD\n",
        "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:" + "=\n" * 500_000 + "\nEND:VCARD\n",
    ],
    ids=["nested", "agents", "long", "escapes", "phones", "commas", "quotes", "soft"],
)
def test_a_hostile_card_ends_in_lines_not_in_a_crash(tmp_path: Path, data: str) -> None:
    try:
        found = read(tmp_path, data + card("FN:Next"))
    except ImportRefused:
        return
    assert found.people[-1].person.name == "Next" or found.skipped


PIECE = st.sampled_from(
    ["BEGIN:VCARD\n", "END:VCARD\n", "AGENT:\n", "FN:", "N:;", "TEL;", "BDAY:--", '"', "=\n", " ",
     "\\", ";", ":", "\n ", "ENCODING=QUOTED-PRINTABLE:", "ORG:", "PHOTO;B:", "item1.", "\r",
     "\xe9", "ADR:", "CATEGORIES:", "X-ABDATE:", "UID:1\n", "KIND:group\n", "URL:http\\://"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECE | st.text(max_size=4), max_size=40).map("".join), st.sampled_from("ul"))
def test_no_card_makes_an_import_fail_otherwise_than_in_one_line(text: str, code: str) -> None:
    data = f"BEGIN:VCARD\n{text}".encode("utf-8" if code == "u" else "latin-1", "replace")
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = read(Path(folder), data)
        except ImportRefused as refusal:
            said = str(refusal)
            found = None
    if found is None:
        assert said.isprintable()
        return
    first = plan_import(found, NOBODY)
    assert not plan_import(found, taken_in(first)).writes_anything


def test_importing_again_changes_nothing_counted_per_occurrence(tmp_path: Path) -> None:
    found = read(tmp_path, card("FN:Anna", "TEL:1") * 2 + card("FN:Piet", "UID:p") * 2)
    first = plan_import(found, NOBODY)
    assert counts(first) == (3, 0, 1, 0)
    journal = taken_in(first)
    assert counts(plan_import(found, journal)) == (0, 0, 4, 0)


def test_who_was_edited_here_is_known_again_and_not_overwritten(tmp_path: Path) -> None:
    found = read(tmp_path, card("FN:Anna", "TEL:1"))
    (anna,) = taken_in(found).people.values()
    here = book(
        structs.replace(anna, name="Anna de Vries", phones=(), updated="2026-11-25T10:00:00Z")
    )
    again = plan_import(found, here)
    assert counts(again) == (0, 0, 1, 0)


def test_the_same_uid_follows_a_newer_card(tmp_path: Path) -> None:
    journal = taken_in(read(tmp_path, card("FN:Anna", "UID:urn:uuid:7", "ORG:Stroop")))
    plan = plan_import(read(tmp_path, card("FN:Anna", "UID:7", "ORG:Meel", "TEL:1")), journal)
    (update,) = plan.updated
    assert (update.new.organisation, update.new.phones) == ("Meel", ("1",))


def test_one_uid_for_everybody_names_nobody(tmp_path: Path) -> None:
    found = read(tmp_path, card("FN:Anna", "UID:0") + card("FN:Piet", "UID:0"))
    first = plan_import(found, NOBODY)
    assert counts(first) == (2, 0, 0, 0)
    assert counts(plan_import(found, taken_in(first))) == (0, 0, 2, 0)


def test_a_name_and_an_address_in_common_are_not_enough_to_be_the_same(tmp_path: Path) -> None:
    here = book(Person(id="1", name="Anna", emails=("a@x.nl",)))
    plan = plan_import(read(tmp_path, card("FN:Anna", "EMAIL:a@x.nl")), here)
    assert counts(plan) == (1, 0, 0, 0)
    doubts = with_doubtful(plan, here.people.values()).doubtful
    assert [one.reason for one in doubts] == ["the same email, the same name"]


def test_a_file_that_is_large_for_its_photos_is_read_without_them(tmp_path: Path) -> None:
    folded = "PHOTO;ENCODING=b:" + "\r\n ".join(["Zm9v" * 18] * 30_000)
    unfolded = "item1.PHOTO;ENCODING=BASE64:\r\n" + "\r\n".join(["Zm9v" * 18] * 30_000)
    one_line = "photo:data:image/jpeg;base64," + "Zm9v" * 1_000_000
    cards = [
        card(f"FN:Anna {number}", photo, "", f"TEL:{number}")
        for number in range(3)
        for photo in (folded, unfolded, one_line)
    ]
    found = read(tmp_path, "".join(cards) + "BEGIN:VCARD\r\nFN:Cut\r\n")
    assert (tmp_path / "contacts.vcf").stat().st_size > 20_000_000
    assert [(one.person.name, one.person.phones) for one in found.people] == [
        (f"Anna {number}", (str(number),)) for number in range(3) for _photo in range(3)
    ]
    assert found.people[1].line == 30_007
    assert [one.line for one in found.skipped] == ["".join(cards).count("\r\n") + 1]


@pytest.mark.parametrize("start", ["BEGIN:VCARD\nFN:", "BEGIN:VCARD\nPHOTO:", "a,b,"])
def test_one_line_of_300_megabytes_ends_in_one_line(tmp_path: Path, start: str) -> None:
    file = tmp_path / "long.vcf"
    with file.open("wb") as written:
        written.write(start.encode())
        for _piece in range(300):
            written.write(b"x" * 1_000_000)
    try:
        found = read_import([file])
    except ImportRefused as refusal:
        said = str(refusal)
    else:
        (skipped,) = found.skipped
        said = skipped.reason
    assert said.isprintable()


def test_an_own_field_follows_a_newer_card_of_the_same_uid(tmp_path: Path) -> None:
    journal = taken_in(read(tmp_path, card("FN:Anna", "UID:7", "X-SPOUSE:Piet")))
    plan = plan_import(read(tmp_path, card("FN:Anna", "UID:7", "X-SPOUSE:Kees")), journal)
    (update,) = plan.updated
    assert update.new.fields == {"UID": "7", "spouse": "Kees"}


@pytest.mark.parametrize(
    ("revised", "phones"), [("20260101T000000Z", ()), ("2027-01-01T00:00:00Z", ("1",)), ("", ())]
)
def test_who_was_edited_here_takes_from_a_newer_card_only_what_is_empty(
    tmp_path: Path, revised: str, phones: tuple[str, ...]
) -> None:
    (anna,) = taken_in(read(tmp_path, card("FN:Anna", "UID:7"))).people.values()
    here = book(structs.replace(anna, name="Anna de Vries", updated="2026-11-25T10:00:00Z"))
    newer = card("FN:Anna", "UID:7", "TEL:1", f"REV:{revised}")
    plan = plan_import(read(tmp_path, newer), here)
    new = plan.updated[0].new if plan.updated else here.people["0"]
    assert (new.name, new.phones) == ("Anna de Vries", phones)


def test_a_line_before_the_first_card_is_no_hindrance(tmp_path: Path) -> None:
    found = read(tmp_path, "exported by something\n\n" + card("FN:Anna"))
    assert [(one.person.name, one.line) for one in found.people] == [("Anna", 3)]


def test_a_calendar_is_no_card(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused):
        read(tmp_path, "BEGIN:VCALENDAR\nBEGIN:VCARD\nFN:A\nEND:VCARD\nEND:VCALENDAR\n")

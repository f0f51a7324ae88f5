"""What services give away: a .zip as downloaded, or the folder that it becomes."""

import io
import json
import struct
import zipfile
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from networkjournal.exchange import (
    Import,
    ImportRefused,
    ImportStopped,
    Pace,
    plan_import,
    read_import,
)
from networkjournal.exchange import archive as archives
from networkjournal.exchange import bundle as bundles
from tests.exchange.linkedin_files import HEADER
from tests.exchange.test_plan import NOBODY, counts, row, taken_in

NOTES = 'Notes:\n"When exporting your connection data, you may notice …"\n\n'
CONNECTIONS = NOTES + "\n".join([HEADER, row(url="anna"), row("Piet", "Bakker", "piet")]) + "\n"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS\n"
    "c1,,Me,https://www.linkedin.com/in/me,Anna de Vries,https://www.linkedin.com/in/anna,"
    '2026-03-04 10:00:00 UTC,,"Secret, words",INBOX,\n'
    "c2,,Piet,https://www.linkedin.com/in/piet,Me,https://www.linkedin.com/in/me,"
    "2026-01-02 10:00:00 UTC,,Hello,INBOX,\n"
)
OTHERS = {
    "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,"
    "Status\nAnna,de Vries,Bakkerij,Baker,Kind,01/02/25,VISIBLE\n",
    "Profile.csv": "First Name,Last Name,Maiden Name,Address,Headline\nMe,Myself,,Delft,Baker\n",
    "Endorsement_Received_Info.csv": "Endorsement Date,Skill Name,Endorser First Name,"
    "Endorser Last Name,Endorser Public Url,Endorsement Status\n2020,Baking,Anna,V,x,ACCEPTED\n",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\nB,C,,,,\n",
    "ImportedContacts.csv": "FirstName,LastName,Companies,Title,Emails,PhoneNumbers\nA,B,,,,\n",
    "Jobs/Job Applications.csv": "Application Date,Contact Email,Company Name\n1,a@b.nl,X\n",
}
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna de Vries\nEMAIL:anna@example.org\nEND:VCARD\n"
FRIENDS = json.dumps({"friends_v2": [{"name": "Jos\u00c3\u00a9", "timestamp": 1_600_000_000}]})
FOLLOWING = (
    'window.YTD.following.part0 = [{"following":{"accountId":"12",'
    '"userLink":"https://twitter.com/intent/user?user_id=12"}}]'
)


def zipped(path: Path, **files: str | bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, text in files.items():
            whole.writestr(name, text)
    return path


def in_folder(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def names(found: Import) -> list[str]:
    return sorted(one.person.name for one in found.people)


def refusal(path: Path) -> str:
    with pytest.raises(ImportRefused) as refused:
        read_import([path])
    assert str(refused.value).replace("\n", "").isprintable()
    return str(refused.value)


@pytest.mark.parametrize("packed", [True, False])
def test_linkedins_whole_export_gives_people_and_last_contacts(
    tmp_path: Path, packed: bool
) -> None:
    files = {"Connections.csv": CONNECTIONS, "messages.csv": MESSAGES, **OTHERS}
    where = zipped(tmp_path / "a.zip", **files) if packed else in_folder(tmp_path / "a", **files)
    found = read_import([where])
    assert found.source_name == "LinkedIn"
    assert names(found) == ["Anna de Vries", "Piet Bakker"]
    assert {one.profile: one.on.isoformat() for one in found.contacts} == {
        "linkedin.com/in/anna": "2026-03-04",
        "linkedin.com/in/piet": "2026-01-02",
    }
    assert found.skipped == []
    assert "Secret" not in repr(found)
    assert all("a.zip/Connections.csv" in one.file for one in found.people) or not packed


@pytest.mark.parametrize(
    ("files", "wanted"),
    [
        (
            {
                "Takeout/Contacts/All Contacts/All Contacts.vcf": CARD,
                "Takeout/Contacts/My Contacts/My Contacts.vcf": CARD,
                "Takeout/archive_browser.html": "<html></html>",
                "Takeout/Contacts/All Contacts/photo.jpg": b"\xff\xd8\xff",
            },
            ["Anna de Vries"],
        ),
        (
            {
                "facebook-me/connections/friends/your_friends.json": FRIENDS,
                "facebook-me/connections/friends/removed_friends.json": '{"deleted_friends_v2":[]}',
                "facebook-me/connections/friends/received_friend_requests.json": (
                    '[{"timestamp":1,"label_values":[{"label":"Name","value":"Nobody"}]}]'
                ),
                "facebook-me/posts/your_posts.json": (
                    '[{"timestamp":1,"label_values":[{"label":"Name","value":"A post"}]}]'
                ),
            },
            ["José"],
        ),
        (
            {
                "data/following.js": FOLLOWING,
                "data/follower.js": FOLLOWING.replace("following", "follower"),
                "data/account.js": "window.YTD.account.part0 = []",
                "Your archive.html": "<html>",
            },
            ["X account 12"],
        ),
    ],
    ids=["takeout", "facebook", "x"],
)
def test_other_services_archives_are_recognised_by_what_is_in_them(
    tmp_path: Path, files: dict[str, str | bytes], wanted: list[str]
) -> None:
    made = plan_import(read_import([zipped(tmp_path / "a.zip", **files)]), NOBODY)
    assert [one.person.name for one in made.new] == wanted
    again = plan_import(read_import([tmp_path / "a.zip"]), taken_in(made))
    assert counts(again)[:2] == (0, 0)


def test_a_calendar_beside_people_is_left_out_and_said(tmp_path: Path) -> None:
    calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Walk\nEND:VEVENT\nEND:VCALENDAR\n"
    found = read_import([zipped(tmp_path / "a.zip", **{"c.vcf": CARD, "c.ics": calendar})])
    assert (len(found.people), len(found.meetings)) == (1, 0)
    assert "calendars" in found.skipped[0].reason
    found = read_import([zipped(tmp_path / "b.zip", **{"c.ics": calendar})])
    assert len(found.meetings) == 1


def test_a_name_that_leads_outside_is_not_read_and_nothing_is_unpacked(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    file = tmp_path / "in" / "a.zip"
    zipped(file, **{"../evil.csv": CONNECTIONS, "/abs.csv": CONNECTIONS, "c:/x.vcf": CARD})
    said = refusal(file)
    assert "leads out of the archive" in said
    zipped(file, **{"..\\evil.csv": CONNECTIONS, "good.vcf": CARD})
    found = read_import([file])
    assert names(found) == ["Anna de Vries"]
    assert "evil.csv" in found.skipped[0].file
    assert sorted(one.name for one in tmp_path.rglob("[!.]*")) == ["a.zip", "in"]


def test_a_locked_file_is_said(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", **{"Connections.csv": CONNECTIONS})
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    path.write_bytes(data)
    assert "locked with a password" in refusal(path)


def test_a_zip_bomb_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
        for number in range(20):
            with whole.open(f"Connections{number}.csv", "w", force_zip64=True) as file:
                file.write(f"{HEADER}\n".encode())
                for _piece in range(30):
                    file.write(b" " * 1_000_000)
        inner = io.BytesIO()
        with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as deeper:
            deeper.writestr("Connections.csv", CONNECTIONS)
        whole.writestr("inner.zip", inner.getvalue())
    said = refusal(path)
    assert "larger than 16 MB" in said
    assert all(len(line) < 400 for line in said.split("\n"))


def test_a_size_that_is_a_lie_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", **{"Connections.csv": CONNECTIONS * 10})
    data = bytearray(path.read_bytes())
    size = struct.pack("<L", len(CONNECTIONS.encode() * 10))
    for _time in range(2):
        at = data.index(size)
        data[at : at + 4] = struct.pack("<L", 300)
    path.write_bytes(data)
    assert "a.zip/Connections.csv is damaged" in refusal(path) or "nothing in" in refusal(path)


def test_an_archive_of_more_files_than_anyone_has_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zipped(tmp_path / "a.zip", **{f"{n}.txt": "" for n in range(12)})
    monkeypatch.setattr(archives, "MOST_FILES", 10)
    assert "more than 10 files" in refusal(path)
    monkeypatch.setattr(archives, "MOST_FILES", 200)
    monkeypatch.setattr(archives, "MOST_NAMES", 100)
    assert "more than 200 files" in refusal(path)


def test_only_so_many_files_are_looked_into_the_likely_ones_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "MOST_LOOKED_INTO", 3)
    files = {f"messages/inbox/{n}/m.json": "{}" for n in range(10)}
    found = read_import([zipped(tmp_path / "a.zip", **files, **{"z/your_friends.json": FRIENDS})])
    assert names(found) == ["José"]


@pytest.mark.parametrize("cut", [5, 30, 100, -1, -10, -30, -60])
def test_a_broken_archive_is_refused_in_one_line(tmp_path: Path, cut: int) -> None:
    path = zipped(tmp_path / "a.zip", **{"Connections.csv": CONNECTIONS})
    path.write_bytes(path.read_bytes()[:cut])
    assert "a.zip" in refusal(path)


@pytest.mark.parametrize("step", range(4))
def test_a_broken_byte_is_refused_or_read_and_never_raises(tmp_path: Path, step: int) -> None:
    path = zipped(tmp_path / "a.zip", **{"Connections.csv": CONNECTIONS, "b.vcf": CARD})
    data = path.read_bytes()
    for at in range(step, len(data), 12):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        with suppress(ImportRefused):
            read_import([path])


def test_what_is_packed_in_a_rare_way_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as whole:
        whole.writestr("Connections.csv", CONNECTIONS)
    assert "packed in a rare way" in refusal(path)


@pytest.mark.parametrize("inside", ["[Content_Types].xml", "content.xml"])
def test_a_spreadsheet_is_named_as_one(tmp_path: Path, inside: str) -> None:
    path = zipped(tmp_path / "leden.xlsx", **{inside: "<x/>", "xl/sheet.csv": CONNECTIONS})
    assert "leden.xlsx is of an office program; save it as CSV" in refusal(path)


def test_a_folder_without_anything_to_take_in_says_so(tmp_path: Path) -> None:
    in_folder(tmp_path, **{"notes.txt": "a walk, with Anna", "sub/other.json": "{}"})
    assert "There is nothing in" in refusal(tmp_path)


def test_a_folder_is_not_left_by_its_links(tmp_path: Path) -> None:
    outside = in_folder(tmp_path / "outside", **{"Connections.csv": CONNECTIONS})
    folder = in_folder(tmp_path / "folder", **{"c.vcf": CARD})
    (folder / "link").symlink_to(outside)
    (folder / "round").symlink_to(folder)
    (folder / "file.csv").symlink_to(outside / "Connections.csv")
    assert names(read_import([folder])) == ["Anna de Vries"]


def test_one_broken_file_of_an_archive_is_reported_and_the_rest_comes_in(tmp_path: Path) -> None:
    cut_off = '{"friends_v2": [{"name": "Anna"'
    path = zipped(tmp_path / "a.zip", **{"your_friends.json": cut_off, "c.vcf": CARD})
    found = read_import([path])
    assert names(found) == ["Anna de Vries"]
    assert "your_friends.json is not whole" in found.skipped[0].reason


def test_cards_that_are_large_for_their_photos_are_read_from_an_archive_too(
    tmp_path: Path,
) -> None:
    photo = "PHOTO;ENCODING=b:" + "\r\n ".join(["Zm9v" * 18] * 40_000) + "\r\n"
    cards = "".join(f"BEGIN:VCARD\r\nFN:Anna {n}\r\n{photo}END:VCARD\r\n" for n in range(6))
    assert len(cards) > 16_000_000
    found = read_import([zipped(tmp_path / "a.zip", **{"All Contacts.vcf": cards})])
    assert names(found) == [f"Anna {n}" for n in range(6)]


def test_an_archive_that_changes_meanwhile_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", **{"c.vcf": CARD})
    with ExitStack() as block:
        members = block.enter_context(archives.files_in_archive(path))
        assert [one.inside for one in members] == ["c.vcf"]
        path.write_bytes(path.read_bytes() + b"more")
        with pytest.raises(ImportRefused, match="changed while it was being read"):
            block.close()


def test_who_stops_it_gets_nothing(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", **{"Connections.csv": CONNECTIONS})
    seen: list[str] = []

    def stop_at_comparing(pace: Pace) -> None:
        seen.append(pace.what)
        pace.stop = "Connections.csv" in pace.what

    with pytest.raises(ImportStopped):
        read_import([path], pace=Pace(stop_at_comparing))
    assert seen[-1].endswith("a.zip/Connections.csv")

"""LinkedIn's messages and invitations: when one was last in touch, never what was said."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Met, Person
from networkjournal.exchange import Import, apply_plan, plan_import, read_import
from networkjournal.exchange.choosing import Part, choose
from networkjournal.journal import Journal
from tests.exchange.linkedin_files import HEADER
from tests.exchange.test_plan import row

TODAY = date(2026, 11, 23)
COLUMNS = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
)
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
SECRET = "nobody may keep this"


def link(name: str) -> str:
    return f"https://www.linkedin.com/in/{name}" if name else ""


def message(
    sender: str,
    *to: str,
    on: str = "2026-03-04 10:00:00 UTC",
    folder: str = "INBOX",
    draft: str = "No",
    text: str = SECRET,
) -> str:
    urls = ",".join(map(link, to))
    return (
        f'c1,,{sender.title()},{link(sender)},"{", ".join(to)}","{urls}",{on},,"{text}",{folder},,'
        f"{draft},No"
    )


def read(folder: Path, *rows: str, columns: str = COLUMNS, name: str = "messages.csv") -> Import:
    file = folder / name
    file.write_text("\n".join([columns, *rows]) + "\n", encoding="utf-8")
    return read_import([file])


def last(found: Import) -> dict[str, str]:
    return {one.profile.rpartition("/")[2]: one.on.isoformat() for one in found.contacts}


def test_of_everyone_only_the_day_of_the_last_message_is_kept(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        message("anna", "me", on="2026-03-04 10:00:00 UTC"),
        message("me", "anna", on="2026-05-06 23:59:59 UTC"),
        message("anna", "me", on="2025-01-01 10:00:00 UTC", text="several\nlines, of it"),
        message("piet", "me", on="2024-02-29 10:00:00 UTC"),
    )
    assert last(found) == {"anna": "2026-05-06", "piet": "2024-02-29"}
    assert SECRET not in repr(found)


@pytest.mark.parametrize(
    "other",
    [
        message("anna", "me", "piet"),
        message("anna", "me", folder="SPAM"),
        message("me", "anna", draft="Yes"),
        message("anna", "me", on="yesterday"),
        message("anna", "me", on=""),
        message("", "me"),
        "c1,,Company,https://www.linkedin.com/company/x,Me,"
        f"{link('me')},2026-01-01 10:00:00 UTC,,x,INBOX,,,",
        "c1,,LinkedIn Member,,,,,,,,,,",
        "",
    ],
)
def test_what_is_not_between_two_people_counts_for_nobody(tmp_path: Path, other: str) -> None:
    certain = [message("els", "me"), message("bram", "me")]
    assert set(last(read(tmp_path, *certain, other))) == {"els", "bram"}


def test_an_invitation_says_who_is_not_me_and_its_month_stands_first(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        f'Anna,Me,"3/4/25, 3:15 PM",{SECRET},INCOMING,{link("anna")},{link("me")}',
        f'Me,Piet,"11/22/25, 3:15 PM",,OUTGOING,{link("me")},{link("piet")}',
        columns=INVITATIONS,
        name="Invitations.csv",
    )
    assert last(found) == {"anna": "2025-03-04", "piet": "2025-11-22"}
    assert SECRET not in repr(found)


@pytest.fixture
def journal(journal_path: Path) -> Journal:
    return Journal.open(journal_path)


def put(journal: Journal, *records: Person | Entry) -> list[Person | Entry]:
    with journal.change("before") as change:
        return [change.put(record) for record in records]


def test_a_later_contact_becomes_one_line_of_the_log_and_once_only(
    tmp_path: Path, journal: Journal
) -> None:
    anna, piet, els = put(
        journal,
        Person(name="Anna", links=(link("Anna") + "/?trk=x",)),
        Person(name="Piet", links=(link("piet"),)),
        Person(name="Els", links=(link("els"),)),
    )
    put(journal, Entry(kind="talk", text="Called", on=date(2026, 6, 1), people=(piet.id,)))
    rows = (
        message("anna", "me"),
        message("me", "piet"),
        message("stranger", "me"),
        message("els", "me", on="2027-01-01 10:00:00 UTC"),
    )
    made = plan_import(read(tmp_path, *rows), journal, TODAY)
    assert [one.name for one in made.contacts] == ["Anna"]
    assert "1 other person in it is not among your relations" in made.remarks[0].text
    apply_plan(made, journal)
    written = [one for one in journal.entries.values() if one.people == (anna.id,)]
    assert [(one.kind, one.how, one.text, str(one.on)) for one in written] == [
        ("talk", "message", "Message on LinkedIn: Anna", "2026-03-04")
    ]
    assert els.id not in {key for one in journal.entries.values() for key in one.people}
    again = plan_import(read(tmp_path, *rows), journal, TODAY)
    assert not again.writes_anything
    later = message("anna", "me", on="2026-07-01 10:00:00 UTC")
    assert len(plan_import(read(tmp_path, *rows, later), journal, TODAY).contacts) == 1
    assert journal.undo() == "Imported 1 last contact from LinkedIn"
    assert len(journal.entries) == 1


def test_people_of_the_same_import_get_theirs_and_one_undo_takes_all_back(
    tmp_path: Path, journal: Journal
) -> None:
    connections = tmp_path / "Connections.csv"
    connections.write_text("\n".join([HEADER, row(url="anna"), row("Piet", url="piet")]), "utf-8")
    read(tmp_path, message("anna", "me"), message("piet", "me", on="2020-01-01 10:00:00 UTC"))
    made = plan_import(read_import([connections, tmp_path / "messages.csv"]), journal, TODAY)
    assert [one.name for one in made.contacts] == ["Anna de Vries"]  # Piet was met later than that
    apply_plan(made, journal)
    (entry,) = journal.entries.values()
    assert journal.people[entry.people[0]].name == "Anna de Vries"
    assert not plan_import(
        read_import([connections, tmp_path / "messages.csv"]), journal, TODAY
    ).writes_anything
    journal.undo()
    assert not journal.people
    assert not journal.entries


def test_by_an_invitation_one_met_whom_nothing_is_said_of(tmp_path: Path, journal: Journal) -> None:
    put(
        journal,
        Person(name="Anna", links=(link("anna"),)),
        Person(name="Piet", links=(link("piet"),), met=Met(where="the fair")),
    )
    rows = [
        f'{name},Me,"3/4/25, 3:15 PM",,INCOMING,{link(name)},{link("me")}'
        for name in ("anna", "piet")
    ]
    found = read(tmp_path, *rows, columns=INVITATIONS, name="Invitations.csv")
    apply_plan(plan_import(found, journal, TODAY), journal)
    met = {one.name: one.met for one in journal.people.values()}
    assert met == {
        "Anna": Met(on=date(2025, 3, 4), where="LinkedIn"),
        "Piet": Met(where="the fair"),
    }
    assert not plan_import(found, journal, TODAY).writes_anything


def test_whom_one_leaves_out_takes_the_last_contact_along(tmp_path: Path, journal: Journal) -> None:
    read(tmp_path, row(url="anna"), columns=HEADER, name="Connections.csv")
    read(tmp_path, message("anna", "me"), message("anna", "me"))
    found = read_import([tmp_path / "Connections.csv", tmp_path / "messages.csv"])
    plan = plan_import(found, journal, TODAY)
    assert len(plan.contacts) == 1
    assert choose(plan, {Part.NEW: {0}}).contacts == []

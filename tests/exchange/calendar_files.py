"""Calendars as Outlook, Google and Apple write them, small."""

from pathlib import Path

TEAMS = (
    "Bring the recipe.\\n\\n"
    "________________________________________________________________________________\\n"
    "Microsoft Teams Need help?<https://aka.ms/JoinTeamsMeeting>\\nJoin the meeting now"
    "<https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=abc>\\n"
    "Meeting ID: 123 456\\n"
    "________________________________________________________________________________\\n"
)

AMSTERDAM = """\
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""

BROKEN_ZONE = """\
BEGIN:VTIMEZONE
TZID:{zone}
BEGIN:STANDARD
DTSTART:garbage
TZOFFSETFROM:+9900
END:STANDARD
END:VTIMEZONE
"""

OUTLOOK = f"""\
BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
{AMSTERDAM}BEGIN:VEVENT
ORGANIZER;CN="Müller, Hans":mailto:Hans.Mueller@example.org
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=me@exampl
 e.org:mailto:me@example.org
ATTENDEE;CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT;CN=Room 4:mailto:room4@example.org
DESCRIPTION;LANGUAGE=nl-NL:{TEAMS}
UID:040000008200E00074C5B7101A82E008
SUMMARY;LANGUAGE=nl-NL:Coffee\\, and syrup\\; who brings it?
DTSTART;TZID=W. Europe Standard Time:20261202T100000
DTEND;TZID=W. Europe Standard Time:20261202T104500
SEQUENCE:0
DTSTAMP:20261123T080000Z
LOCATION;LANGUAGE=nl-NL:De Halve Maan\\, Assen
STATUS:CONFIRMED
X-ALT-DESC;FMTTYPE=text/html:<html><body><p>Bring the recipe.</p></body></html>
BEGIN:VALARM
DESCRIPTION:REMINDER
TRIGGER;RELATED=START:-PT15M
ACTION:DISPLAY
END:VALARM
END:VEVENT
END:VCALENDAR
"""

GOOGLE = """\
BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VEVENT
DTSTART:20261203T140000Z
DTEND:20261203T150000Z
DTSTAMP:20261123T090000Z
ORGANIZER;CN=Sanne Koster:mailto:sanne@example.org
UID:7kukuqrfedlm2f9t@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Sanne Koster;X-NUM-GUESTS=0:
 mailto:sanne@example.org
ATTENDEE;CUTYPE=INDIVIDUAL;CN=loes@example.org;X-NUM-GUESTS=0:mailto:loes@example.org
ATTENDEE;CUTYPE=INDIVIDUAL;CN=Piet Bakker;X-NUM-GUESTS=0:mailto:piet@work.example
ATTENDEE;CUTYPE=RESOURCE;CN=Zaal 1:mailto:c_1@resource.calendar.google.com
X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij
CREATED:20261120T090000Z
DESCRIPTION:<b>Agenda</b><br>1. Syrup &amp; stroop\\n\\n-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-\\n
 Join with Google Meet: https://meet.google.com/abc-defg-hij\\n\\nPlease do not edit this
  section.\\n
 -::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-
LAST-MODIFIED:20261123T090000Z
SEQUENCE:1
STATUS:CONFIRMED
SUMMARY:Proeverij
BEGIN:VALARM
ACTION:EMAIL
DESCRIPTION:This is an event reminder
SUMMARY:Alarm notification
ATTENDEE:mailto:alarm@example.org
TRIGGER:-P0DT0H30M0S
END:VALARM
END:VEVENT
END:VCALENDAR
"""

APPLE = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Apple Inc.//iOS 26.0//EN
CALSCALE:GREGORIAN
BEGIN:VEVENT
CREATED:20261101T101010Z
UID:A1B2-C3
DTEND;VALUE=DATE:20261206
SUMMARY:Beurs
DTSTART;VALUE=DATE:20261205
DTSTAMP:20261101T101010Z
ORGANIZER;CN="Truus";EMAIL="truus@example.org":/aMTIzNDU/principal/
ATTENDEE;CN="Truus";CUTYPE=INDIVIDUAL;EMAIL="truus@example.org":urn:uuid:1
X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE="A "b" \\n c":geo:52.1,6.2
SEQUENCE:0
END:VEVENT
END:VCALENDAR
"""


def event(*lines: str, uid: str = "1", at: str = "DTSTART:20261202T100000") -> str:
    """One event with a title and these lines."""
    return "\n".join(
        ["BEGIN:VEVENT", f"UID:{uid}", "SUMMARY:Coffee", *filter(None, [at]), *lines, "END:VEVENT"]
    )


def calendar(*events: str, method: str = "", before: str = "") -> str:
    """A calendar with these events."""
    said = [f"METHOD:{method}"] if method else []
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", *said]
    return "\n".join([*head, *([before.rstrip()] if before else []), *events, "END:VCALENDAR", ""])


def people(count: int) -> list[str]:
    """So many attendees, none of whom is the organiser."""
    return [f"ATTENDEE;CN=Guest {n}:mailto:guest{n}@example.org" for n in range(count)]


def written(folder: Path, text: str, name: str = "invite.ics", encoding: str = "utf-8") -> Path:
    """A file with this text, its lines ended as calendars end them."""
    file = folder / name
    file.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    return file

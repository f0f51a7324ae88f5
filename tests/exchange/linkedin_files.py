"""Files as LinkedIn writes them, made up here: small ones by hand, large ones by the thousand."""

import csv
import io
import random
from datetime import date, timedelta
from pathlib import Path

PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are '
    "missing. You will only see email addresses for connections who have allowed their connections "
    "to see or download their email address using this setting "
    "https://www.linkedin.com/psettings/privacy/email. You can learn more here "
    'https://www.linkedin.com/help/linkedin/answer/261"\n'
    "\n"
)
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FIRST = (
    *("Anna", "Piet", "Kees", "Maaike", "Joost", "Fatima", "Mehmet", "Renée", "Zoë", "Lukas"),
    *("Sara", "Ana", "Wei", "Priya", "Tom", "Elif", "Hannah", "Daan", "Lotte", "Marie-Claire"),
)
_LAST = (
    *("de Vries", "Bakker", "van den Berg", "Smit", "Yilmaz", "Lopez", "O'Connor", "Müller"),
    *("Nguyen", "Kowalska", "El Amrani", "Jansen", "'t Hart", "Dubois", "Van der Meer-Pols", "Li"),
)
_TITLES = ("CPA, PhD", "MBA", "RA", "MSc, PMP", "drs.")
_COMPANIES = (
    *("Stroop BV", "Bakkerij De Vries", "Meel & Zonen", "Gemeente Delft", "Acme, Inc.", "KPN"),
    *("Universiteit Leiden", "Poffertjes & Co, Ltd.", "Zelfstandig", "Ziekenhuis Oost", "Philips"),
)
_ROLES = (
    *("Baker", "Owner, founder", "Software Engineer", "Account Manager", "Lerares Frans", "CEO"),
    *("Head of Marketing | Speaker", "Projectleider", "Verpleegkundige", "Consultant", "Coach"),
)


def linkedin_date(day: date) -> str:
    """A day as LinkedIn writes it, whatever language the system speaks."""
    return f"{day.day:02} {_MONTHS[day.month - 1]} {day.year}"


def connections(count: int, seed: int = 7) -> str:
    """A Connections.csv of this many rows, with a real one's share of everything odd.

    2 % are blank but for the date, 4 % have a suffix behind the last name, 2 % an e-mail address;
    the newest stand first; every profile is another one.
    """
    chance = random.Random(seed)
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    day = date(2026, 11, 1)
    for number in range(count):
        day -= timedelta(days=chance.random() < min(1, 6_000 / count))
        if chance.random() < 0.02:
            rows.writerow(["", "", "", "", "", "", linkedin_date(day)])
            continue
        first, last = chance.choice(_FIRST), chance.choice(_LAST)
        if chance.random() < 0.04:
            last = f"{last}, {chance.choice(_TITLES)}"
        rows.writerow(
            [
                first,
                last,
                f"https://www.linkedin.com/in/{first[:3].lower()}-{number:x}b{seed}".encode(
                    "ascii", "ignore"
                ).decode(),
                f"{first}.{number}@example.org".lower() if chance.random() < 0.02 else "",
                chance.choice(_COMPANIES) if chance.random() < 0.97 else "",
                chance.choice(_ROLES) if chance.random() < 0.97 else "",
                linkedin_date(day),
            ]
        )
    return f"{PREAMBLE}{HEADER}\n{text.getvalue()}"


def write_connections(path: Path, count: int, seed: int = 7) -> Path:
    """Write :func:`connections` to a file, and give it back."""
    path.write_text(connections(count, seed), encoding="utf-8", newline="")
    return path

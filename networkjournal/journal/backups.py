"""Earlier states of a journal, in the state folder: one a day, one before what is risky."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from networkjournal.journal.durable import write_file
from networkjournal.journal.places import backups_folder, make_private_folder
from networkjournal.language import N_

DAILY, WEEKLY, MONTHLY = 7, 4, 12
"""How many daily, weekly and monthly backups stay; those before something risky likewise."""

COPY = "copy"

REASONS = {
    "": N_("daily"),
    "before-import": N_("before an import"),
    "before-restore": N_("before going back"),
    "before-merge": N_("before taking in a copy"),
    "before-upgrade": N_("before a newer format"),
    "damaged": N_("damaged, kept as it was"),
    COPY: N_("a copy that was taken in"),
}
"""Why a backup was made, in words (msgids)."""

_STAY = frozenset({"damaged", COPY})
"""What the journal did not write itself is the user's to take away."""

_NAME = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d{6}))?(?:-([a-z-]+?))?(?:-\d+)?\.json")


@dataclass(frozen=True)
class Backup:
    """An earlier state of the journal.

    ``reason`` is empty for the daily one, else what came after it: ``before-import``,
    ``before-restore``, ``before-merge``, ``before-upgrade``; ``damaged`` is a file that could not
    be read, kept as it was, and ``copy`` a conflict copy that was taken in.
    """

    path: Path
    when: datetime
    reason: str

    @property
    def name(self) -> str:
        """What to call it on the command line."""
        return self.path.stem


def backups(journal: Path) -> list[Backup]:
    """The journal's backups, the newest first."""
    found = []
    with contextlib.suppress(OSError):
        for path in backups_folder(journal).iterdir():
            match = _NAME.fullmatch(path.name)
            if match and path.is_file():
                day, clock, reason = match.groups()
                with contextlib.suppress(ValueError):
                    when = datetime.strptime(day + (clock or "000000"), "%Y-%m-%d%H%M%S")
                    found.append(Backup(path, when, reason or ""))
    return sorted(found, key=lambda backup: (backup.when, backup.name), reverse=True)


def back_up_today(journal: Path, chunks: Iterable[bytes | memoryview]) -> bool:
    """Keep the state before today's first change; gives whether this was the first.

    Raises:
        OSError: it could not be written.
    """
    place = backups_folder(journal) / f"{date.today().isoformat()}.json"
    if place.exists():
        return False
    make_private_folder(place.parent)
    write_file(place, chunks)
    thin(journal)
    return True


def back_up(journal: Path, reason: str, chunks: Iterable[bytes | memoryview]) -> Backup:
    """Keep this state, naming what came after it.

    Raises:
        OSError: it could not be written.
    """
    now = datetime.now().replace(microsecond=0)
    folder = backups_folder(journal)
    make_private_folder(folder)
    stem, number = f"{now:%Y-%m-%dT%H%M%S}-{reason}", 1
    place = folder / f"{stem}.json"
    while place.exists():
        number += 1
        place = folder / f"{stem}-{number}.json"
    write_file(place, chunks)
    thin(journal)
    return Backup(place, now, reason)


def thin(journal: Path) -> None:
    """Take away the backups that are too many; damaged files and conflict copies stay."""
    found = backups(journal)
    daily = [backup for backup in found if not backup.reason]
    risky = [backup for backup in found if backup.reason and backup.reason not in _STAY]
    for group in (daily, risky):
        kept = _kept(group)
        for backup in group:
            if backup not in kept:
                with contextlib.suppress(OSError):
                    backup.path.unlink()


def _kept(newest_first: list[Backup]) -> set[Backup]:
    """The newest of each of the last days, weeks and months that have one."""
    kept: set[Backup] = set()
    for period, count in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        seen: dict[date, list[Backup]] = {}
        for backup in newest_first:
            seen.setdefault(period(backup.when.date()), []).append(backup)
        for start in sorted(seen, reverse=True)[:count]:
            kept.update(seen[start] if period is _day else seen[start][:1])
    return kept


def _day(day: date) -> date:
    return day


def _week(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month(day: date) -> date:
    return day.replace(day=1)

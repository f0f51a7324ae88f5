"""The pages: the seven sections, those behind them, and the form; one of them in view."""

from collections.abc import Callable

from textual.widget import Widget

from networkjournal.tui.desk import Desk
from networkjournal.tui.section import Section


def _today(desk: Desk) -> Section:
    from networkjournal.tui.today.page import TodaySection

    return TodaySection(desk)


def _contacts(desk: Desk) -> Section:
    from networkjournal.tui.contacts.page import ContactsSection

    return ContactsSection(desk)


def _known_for(desk: Desk) -> Section:
    from networkjournal.tui.known_for.page import KnownForSection

    return KnownForSection(desk)


def _log(desk: Desk) -> Section:
    from networkjournal.tui.log.page import LogSection

    return LogSection(desk)


def _meetings(desk: Desk) -> Section:
    from networkjournal.tui.meetings.page import MeetingsSection

    return MeetingsSection(desk)


def _breadth(desk: Desk) -> Section:
    from networkjournal.tui.breadth.page import BreadthSection

    return BreadthSection(desk)


def _goals(desk: Desk) -> Section:
    from networkjournal.tui.goals.page import GoalsSection

    return GoalsSection(desk)


def _circles(desk: Desk) -> Section:
    from networkjournal.tui.contacts.circles_page import CirclesSection

    return CirclesSection(desk)


def _versions(desk: Desk) -> Section:
    from networkjournal.tui.known_for.versions import VersionsPage

    return VersionsPage(desk)


def _first_steps(desk: Desk) -> Section:
    from networkjournal.tui.today.beginning import FirstStepsPage

    return FirstStepsPage(desk)


def _find(desk: Desk) -> Section:
    from networkjournal.tui.find.page import FindPage

    return FindPage(desk)


def _trash(desk: Desk) -> Section:
    from networkjournal.tui.trash.page import TrashPage

    return TrashPage(desk)


def _backups(desk: Desk) -> Section:
    from networkjournal.tui.backups.page import BackupsPage

    return BackupsPage(desk)


def _copies(desk: Desk) -> Section:
    from networkjournal.tui.copies.page import CopiesPage

    return CopiesPage(desk)


def _map(desk: Desk) -> Section:
    from networkjournal.tui.network_map.page import MapPage

    return MapPage(desk)


def _waiting(desk: Desk) -> Section:
    from networkjournal.tui.steps.waiting_page import WaitingPage

    return WaitingPage(desk)


def _brief(desk: Desk) -> Section:
    from networkjournal.tui.preparing.page import BriefPage

    return BriefPage(desk)


def _what_came(desk: Desk) -> Section:
    from networkjournal.tui.what_came.page import WhatCamePage

    return WhatCamePage(desk)


def _scan(desk: Desk) -> Section:
    from networkjournal.tui.scan.page import ScanPage

    return ScanPage(desk)


def _doubles(desk: Desk) -> Section:
    from networkjournal.tui.doubles.page import DoublesPage

    return DoublesPage(desk)


def _goal_review(desk: Desk) -> Section:
    from networkjournal.tui.goals.review_page import GoalReviewPage

    return GoalReviewPage(desk)


def _look_back(desk: Desk) -> Section:
    from networkjournal.tui.looking_back.page import LookBackPage

    return LookBackPage(desk)


def _look_backs(desk: Desk) -> Section:
    from networkjournal.tui.looking_back.earlier import EarlierWeeksPage

    return EarlierWeeksPage(desk)


PAGES: dict[str, Callable[[Desk], Section]] = {
    "today": _today,
    "contacts": _contacts,
    "known-for": _known_for,
    "log": _log,
    "meetings": _meetings,
    "breadth": _breadth,
    "goals": _goals,
    "circles": _circles,
    "versions": _versions,
    "first-steps": _first_steps,
    "find": _find,
    "trash": _trash,
    "backups": _backups,
    "copies": _copies,
    "map": _map,
    "what-came": _what_came,
    "waiting": _waiting,
    "brief": _brief,
    "scan": _scan,
    "doubles": _doubles,
    "goal-review": _goal_review,
    "look-back": _look_back,
    "look-backs": _look_backs,
}
"""How each page is made; its module is loaded then, not when the app starts.

The seven sections stand first; the pages behind them are made when they are opened.
"""


class Pages(Widget):
    """Holds the sections once they are made; they stay, so that a digit switches in a frame."""

    DEFAULT_CSS = """
    Pages { height: 1fr; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._made: dict[str, Section] = {}
        self._shown: Widget | None = None

    @property
    def made(self) -> list[Section]:
        """The sections that were made already."""
        return list(self._made.values())

    @property
    def current(self) -> Section | None:
        """The section in view; None while a form is."""
        return self._shown if isinstance(self._shown, Section) else None

    async def make(self, name: str) -> Section:
        """The section of this name, out of view when it is new."""
        section = self._made.get(name)
        if section is None:
            section = self._made[name] = PAGES[name](self._desk)
            section.display = False
            await self.mount(section)
        return section

    def show(self, page: Widget) -> None:
        """Bring this page into view."""
        if self._shown is page:
            return
        if self._shown is not None:
            self._shown.display = False
        page.display = True
        if isinstance(page, Section):
            page.shown()
        self._shown = page

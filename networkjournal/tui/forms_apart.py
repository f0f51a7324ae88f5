"""The forms that belong to no section, and are reached by their names."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from networkjournal.tui.desk import Desk
from networkjournal.tui.section import Section

if TYPE_CHECKING:
    from networkjournal.tui.plain_form import PlainForm


def _import(desk: Desk, _section: Section | None) -> "PlainForm":
    from networkjournal.tui.taking_in.form import TakingIn

    return TakingIn(desk)


def _export(desk: Desk, section: Section | None) -> "PlainForm":
    from networkjournal.tui.writing_out.form import write_out

    return write_out(desk, section)


def _settings(desk: Desk, _section: Section | None) -> "PlainForm":
    from networkjournal.tui.settings.form import SettingsForm

    return SettingsForm(desk)


FORMS_APART: dict[str, Callable[[Desk, Section | None], "PlainForm"]] = {
    "import": _import,
    "export": _export,
    "settings": _settings,
}
"""How each is made for the section in view; its module is loaded then."""

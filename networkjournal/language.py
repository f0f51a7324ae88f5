"""The language the program speaks: English as written in the source, Dutch from the catalogue.

Every string that a person sees goes through :func:`_`, :func:`ngettext` or, where it must be named
before the language is chosen, :func:`N_` and later :func:`_`.
"""

import gettext as _gettext
import os
from pathlib import Path

LANGUAGES = ("en", "nl")
"""The languages the program speaks, by their ISO 639-1 codes."""

_CATALOGUES = Path(__file__).parent / "locale"

_current = "en"
_translations: _gettext.NullTranslations = _gettext.NullTranslations()


def language() -> str:
    """The code of the language spoken now: ``en`` or ``nl``."""
    return _current


def speak(code: str) -> None:
    """Speak this language from here on.

    Args:
        code: ``en`` or ``nl``; any other code means English.
    """
    global _current, _translations  # noqa: PLW0603 - one process speaks one language at a time
    _current = code if code in LANGUAGES else "en"
    if _current == "en":
        _translations = _gettext.NullTranslations()
        return
    catalogue = _CATALOGUES / _current / "LC_MESSAGES" / "networkjournal.mo"
    with catalogue.open("rb") as file:
        _translations = _gettext.GNUTranslations(file)


def preferred() -> str:
    """The language that the surroundings ask for, by gettext's own variables; English if none."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        wanted = os.environ.get(variable, "")
        for code in wanted.split(":"):
            if code[:2] in LANGUAGES:
                return code[:2]
        if wanted:
            return "en"
    return "en"


def _(message: str) -> str:
    """The message in the language spoken now; nothing stays nothing."""
    # gettext keeps the catalogue's own header under the empty message
    return _translations.gettext(message) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    """The message for this count in the language spoken now, its number still to be filled in."""
    return _translations.ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """The message in the language spoken now, where one English word has several meanings."""
    return _translations.pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a string translated later
    """Mark a message for the catalogue; it is translated with :func:`_` when it is shown."""
    return message

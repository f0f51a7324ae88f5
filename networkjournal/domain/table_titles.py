"""What each table is called where records of several are listed."""

from collections.abc import Mapping

from networkjournal.language import N_

TITLES: Mapping[str, str] = {
    "people": N_("People"),
    "entries": N_("Log"),
    "meetings": N_("Meetings"),
    "steps": N_("Steps"),
    "goals": N_("Goals"),
    "groups": N_("Groups"),
    "searches": N_("Looking for"),
    "achievements": N_("Achievements"),
    "profile": N_("Known for"),
    "lookbacks": N_("Looking back"),
    "ties": N_("Who knows whom"),
    "settings": N_("Settings"),
}
"""By table; to be translated."""

"""What can be set of a journal, and what each of it does. It loads without Textual."""

from networkjournal.language import N_
from networkjournal.tui.record_fields import Field, Takes

SETTINGS_FIELDS: tuple[Field, ...] = (
    Field("weekly_minutes", N_("Time a week"), N_("2h, or minutes; empty for no limit")),
    Field("actions_a_day", N_("Things a day"), N_("three, unless you say otherwise")),
    Field("hide_when_resting", N_("Hide counts at rest"), "", Takes.YES, ("yes", "no")),
    Field("count_own_use", N_("The app’s own time"), "", Takes.YES, ("no", "yes")),
    Field("own_kind_share", N_("Own kind, from")),
    Field("emails", N_("Addresses of your own"), N_("separated by commas")),
)
"""The settings in the order of the form."""

EXPLAINED: dict[str, str] = {
    "weekly_minutes": N_("What you mean to spend on this in a week; Today keeps within it."),
    "actions_a_day": N_("Today proposes so many things at most; to begin with, one is enough."),
    "hide_when_resting": N_(
        "After two full weeks it proposes a rest, and puts the counts away meanwhile."
    ),
    "count_own_use": N_("Minutes that you work in the app count for the week, on this computer."),
    "own_kind_share": N_(
        "When so much of the newcomers of half a year is your own kind, it says so."
    ),
    "emails": N_("With them, an invitation from a calendar does not introduce you to yourself."),
}
"""What each does (msgids), by the name of its field."""

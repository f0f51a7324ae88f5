"""``f``: from which sowings a harvest came, and what came of a sowing."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from networkjournal.domain.likely_sowings import Likely, likely_harvests, likely_sowings
from networkjournal.domain.records import Entry
from networkjournal.language import N_, _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.log.entry_row import dated_entry_row
from networkjournal.tui.shell.picker import Offered, Picker
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said

_REASONS = {
    Likely.SAME_PEOPLE: N_("With the same people"),
    Likely.THEY_KNOW: N_("With people who know them"),
    Likely.SAME_SUBJECT: N_("About the same"),
    Likely.OPEN: N_("Still waiting"),
    Likely.OTHER: N_("The others"),
    Likely.WRONG_ORDER: N_("Sown later than this"),
}
_REASONS_OF_HARVESTS = {
    **_REASONS,
    Likely.OPEN: N_("From no sowing yet"),
    Likely.WRONG_ORDER: N_("Harvested earlier than this"),
}


def connecting(desk: Desk, entry: Entry) -> Picker:
    """The picker of the sowings of a harvest, or of the harvests of a sowing, that writes down."""
    if entry.kind == "harvest":
        return sowings_picker(
            desk, entry, entry.sowings, lambda keys: _write_sowings(desk, entry.id, keys)
        )
    overview = desk.overview
    found = likely_harvests(entry, overview.index.entries, desk.journal)
    return Picker(
        _title(_("What came of it"), entry),
        _("some words of it"),
        _offered(
            desk, found, _REASONS_OF_HARVESTS, keyed(_("No harvest yet. [harvest] writes one."))
        ),
        overview.harvests_of(entry.id),
        lambda keys: _write_harvests(desk, entry.id, keys),
    )


def sowings_picker(
    desk: Desk,
    harvest: Entry,
    ticked: Sequence[str],
    take: Callable[[tuple[str, ...]], object],
    typed: str = "",
) -> Picker:
    """The picker of the sowings from which a harvest may have come, the likeliest first.

    Args:
        desk: The journal.
        harvest: As far as it is known.
        ticked: The ids of the sowings that are ticked from the beginning.
        take: Told the ids of those that are ticked in the end.
        typed: What is looked for from the beginning.
    """
    overview = desk.overview
    found = likely_sowings(harvest, overview.index.entries, desk.journal, overview.harvests_of)
    offered = _offered(desk, found, _REASONS, keyed(_("No sowing yet. [sow] writes one.")))
    title = _title(_("From which sowing"), harvest)
    return Picker(title, _("some words of it"), offered, ticked, take, typed)


def _title(words: str, entry: Entry) -> str:
    text = said(entry.text, 40)
    return f"{words} · {text}" if text else words


def _offered(
    desk: Desk, found: Sequence[tuple[Likely, Entry]], reasons: dict[Likely, str], nothing: str
) -> Offered:
    why = {entry.id: reason for reason, entry in found}
    entries = {entry.id: entry for _reason, entry in found}

    def words(key: str) -> str:
        return desk.overview.index.haystacks("entries")[key]

    def draw(key: str, width: int) -> Line:
        return dated_entry_row(desk, entries[key], width)

    return Offered(list(entries), words, draw, lambda key: _(reasons[why[key]]), nothing)


def _write_sowings(desk: Desk, harvest_id: str, keys: tuple[str, ...]) -> None:
    """The harvest came from these sowings, and from those that the trash keeps."""
    harvest = desk.journal.entries.get(harvest_id)
    if harvest is None:
        return
    entries = desk.journal.entries
    gone = tuple(key for key in harvest.sowings if key not in entries)
    kept = tuple(key for key in harvest.sowings if key in keys)
    sowings = (*kept, *(key for key in keys if key not in kept and key in entries), *gone)
    if sowings == harvest.sowings:
        return
    words = ngettext("{name}: from {count} sowing", "{name}: from {count} sowings", len(keys))
    if not keys:
        words = _("{name}: from no sowing")
    _write(desk, words, harvest, len(keys), [replace(harvest, sowings=sowings)])


def _write_harvests(desk: Desk, sowing_id: str, keys: tuple[str, ...]) -> None:
    """These harvests, and no others, came of the sowing."""
    entries = desk.journal.entries
    sowing = entries.get(sowing_id)
    if sowing is None:
        return
    before = desk.overview.harvests_of(sowing_id)
    changed: list[Entry] = []
    for key in dict.fromkeys((*before, *keys)):
        harvest = entries.get(key)
        if harvest is None or (key in before) == (key in keys):
            continue
        others = tuple(one for one in harvest.sowings if one != sowing_id)
        sowings = (*others, sowing_id) if key in keys else others
        changed.append(replace(harvest, sowings=sowings))
    if not changed:
        return
    words = ngettext(
        "{name}: {count} harvest came of it", "{name}: {count} harvests came of it", len(keys)
    )
    if not keys:
        words = _("{name}: nothing came of it yet")
    _write(desk, words, sowing, len(keys), changed)


def _write(desk: Desk, words: str, entry: Entry, count: int, changed: list[Entry]) -> None:
    description = words.format(name=desk.call(entry), count=count)
    if desk.write(description, changed) is not None:
        desk.say(keyed(_("{what} · [undo] to undo")).format(what=description))

"""The figures of what came of it in sentences."""

from networkjournal.domain.dates.spans import DAYS_IN_MONTH, say_span
from networkjournal.domain.numbers_said import say_number
from networkjournal.domain.yields.fates import Fates
from networkjournal.domain.yields.harvest_share import interval
from networkjournal.domain.yields.kept_up import KeptUp
from networkjournal.domain.yields.waiting import FEWEST, Waiting
from networkjournal.language import _, ngettext


def say_borne(fates: Fates) -> str:
    """How many sowings have borne so far."""
    count, borne = len(fates.all), len(fates.ids("borne"))
    if not count:
        return _("Nothing has been sown yet.")
    if count == 1:
        return _("The one sowing has borne.") if borne else _("The one sowing still waits.")
    if not borne:
        return _("Of {count} sowings none has borne yet.").format(count=count)
    return ngettext(
        "Of {count} sowings {borne} has borne so far.",
        "Of {count} sowings {borne} have borne so far.",
        borne,
    ).format(count=count, borne=borne)


def say_share(fates: Fates) -> str:
    """Between which shares it lies with 95 %; under five sowings nothing is said."""
    count, borne = len(fates.all), len(fates.ids("borne"))
    between = interval(borne, count) if count >= FEWEST else None
    if between is None:
        return ""
    low, high = (say_number(share * 100, 0) for share in between)
    return _(
        "{share} % so far; in the long run, with 95 % certainty, between {low} and {high} %"
        " (Wilson)."
    ).format(share=say_number(borne / count * 100, 0), low=low, high=high)


def say_waiting(waiting: Waiting) -> str:
    """After how long half had borne."""
    if not waiting.ids:
        return ""
    if not waiting.are_enough:
        return _("From {fewest} sowings on this says how long a harvest takes.").format(
            fewest=FEWEST
        )
    if waiting.median is None:
        return _("Of the sowings followed that long, not half yet had borne.")
    return _("Of the sowings followed that long, half had borne after about {t}.").format(
        t=say_span(waiting.median)
    )


def say_lengths(waiting: Waiting) -> list[str]:
    """How long it took for each and how long each waits; of many only how many."""
    parts = (
        (ngettext("{count} has borne", "{count} have borne", len(waiting.borne)), waiting.borne),
        (ngettext("{count} waits", "{count} wait", len(waiting.waiting)), waiting.waiting),
        (
            ngettext("{count} was let go", "{count} were let go", len(waiting.let_go)),
            waiting.let_go,
        ),
    )
    return [_lengths(words, days) for words, days in parts if days]


_FEW = 6
_IN_DAYS = 60


def _lengths(words: str, days: tuple[int, ...]) -> str:
    words = words.format(count=len(days))
    if len(days) > _FEW:
        return f"{words}."
    if days[-1] < _IN_DAYS:
        said = ", ".join(map(str, days))
        return ngettext("{what}: {days} day.", "{what}: {days} days.", _one_or_many(days)).format(
            what=words, days=said
        )
    months = ", ".join(say_number(one / DAYS_IN_MONTH, 0) for one in days)
    return _("{what}: {months} months.").format(what=words, months=months)


def _one_or_many(days: tuple[int, ...]) -> int:
    return days[0] if len(days) == 1 else len(days)


def say_oddities(fates: Fates) -> list[str]:
    """What the figures leave out, and why."""
    found: list[str] = []
    count = len(fates.before)
    if count:
        found.append(
            ngettext(
                "{count} harvest lies before its sowing; how long it took is not counted.",
                "{count} harvests lie before their sowing; how long they took is not counted.",
                count,
            ).format(count=count)
        )
    count = len(fates.lost)
    if count:
        found.append(
            ngettext(
                "{count} harvest names a sowing that is no longer here.",
                "{count} harvests name a sowing that is no longer here.",
                count,
            ).format(count=count)
        )
    count = len(fates.without_days)
    if count:
        found.append(
            ngettext(
                "Of {count} sowing the days do not say how long it took.",
                "Of {count} sowings the days do not say how long they took.",
                count,
            ).format(count=count)
        )
    return found


def say_kept_up(kept: KeptUp) -> list[str]:
    """Contacts kept up beside neglected ones, and that it proves nothing."""
    if not kept.ids:
        return [_("Nobody with a rhythm has been given anything yet.")]
    if len(kept.ids) < FEWEST:
        return [_("Too few people with a rhythm to say anything yet.")]
    return [
        _("Kept up: of {count} something came from {bore}.").format(
            count=len(kept.kept_bore) + len(kept.kept_not), bore=len(kept.kept_bore)
        ),
        _("Over their rhythm: of {count} something came from {bore}.").format(
            count=len(kept.neglected_bore) + len(kept.neglected_not),
            bore=len(kept.neglected_bore),
        ),
        _("One journal cannot prove a cause."),
    ]

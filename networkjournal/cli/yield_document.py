"""What came of it as one JSON document: unrounded figures, each with the ids it counted."""

from __future__ import annotations

from typing import Any

from networkjournal.domain.dates.calendar_spans import say_calendar_span
from networkjournal.domain.yields.figures import Yield
from networkjournal.domain.yields.given_received import Period
from networkjournal.domain.yields.harvest_share import interval, share_of
from networkjournal.domain.yields.waiting import FEWEST, Waiting


def document(found: Yield) -> dict[str, Any]:
    """The figures; shares are 0 to 1, lengths of time whole days, what says nothing is null."""
    fates, kept = found.fates, found.kept_up
    borne, count = fates.ids("borne"), len(fates.all)
    between = interval(len(borne), count) if count >= FEWEST else None
    return {
        "sowings": {
            "count": count,
            "borne": len(borne),
            "share": share_of(len(borne), count),
            "why": {"wilson_95": between},
            "ids": fates.ids(),
            "borne_ids": borne,
            "waiting_ids": fates.ids("waiting"),
            "let_go_ids": fates.ids("let go"),
            "harvest_before_sowing_ids": fates.before,
            "sowing_missing_ids": fates.lost,
            "days_unknown_ids": fates.without_days,
        },
        "waiting": _waiting(found.waiting),
        "quarters": [
            {
                "first": one.first,
                "name": f"{one.first.year}-Q{(one.first.month + 2) // 3}",
                "sown": len(one.ids),
                "borne": len(one.borne),
                "share": share_of(len(one.borne), len(one.ids)),
                "young": one.is_young,
                "borne_ids": one.borne,
                "let_go_ids": one.let_go,
                "waiting_ids": one.waiting,
            }
            for one in found.quarters
        ],
        "given_and_received": {
            "by": found.span,
            "own_word": found.own_word,
            "periods": [_period(one, found) for one in found.periods],
        },
        "kept_up": {
            "kept_up": _bore(kept.kept_bore, kept.kept_not),
            "neglected": _bore(kept.neglected_bore, kept.neglected_not),
        },
        "surprises": {
            "count": len(found.surprises.ids),
            "ids": found.surprises.ids,
            "circles": [
                {
                    "circle": circle,
                    "count": len(ids),
                    "share": share_of(len(ids), len(found.surprises.ids)),
                    "ids": ids,
                }
                for circle, ids in found.surprises.by_circle.items()
            ],
        },
        "ways_through": found.ways,
    }


def _waiting(waiting: Waiting) -> dict[str, Any]:
    return {
        "median_days": waiting.median,
        "followed": len(waiting.ids),
        "ids": waiting.ids,
        "borne_days": waiting.borne,
        "let_go_days": waiting.let_go,
        "waiting_days": waiting.waiting,
        "curve": [
            {
                "days": point.day.days,
                "at_risk": point.day.at_risk,
                "borne": point.day.borne,
                "let_go": point.day.let_go,
                "waiting": point.day.waiting,
                "share": point.share,
                "left": point.left,
            }
            for point in waiting.points
        ]
        if waiting.are_enough
        else [],
    }


def _period(period: Period, found: Yield) -> dict[str, Any]:
    is_known = period.first.year > 1
    return {
        "first": period.first if is_known else None,
        "name": say_calendar_span(period.first, found.span) if is_known else "",
        "given": period.given_count,
        "received": period.received_count,
        "given_ids": period.given,
        "received_ids": period.received,
        "asked_ids": period.asked,
    }


def _bore(bore: tuple[str, ...], did_not: tuple[str, ...]) -> dict[str, Any]:
    return {
        "count": len(bore) + len(did_not),
        "bore": len(bore),
        "bore_ids": bore,
        "not_ids": did_not,
    }

"""The brief: one page that says everything worth knowing before one meets somebody."""

from networkjournal.domain.brief.making import brief_of
from networkjournal.domain.brief.sheet import Brief, BriefLine, BriefPart, Known
from networkjournal.domain.brief.suggesting import suggested

__all__ = ["Brief", "BriefLine", "BriefPart", "Known", "brief_of", "suggested"]

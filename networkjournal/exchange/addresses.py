"""Web addresses, which the domain knows how to compare."""

from networkjournal.domain.addresses import USUAL_PROFILE as USUAL_PROFILE  # noqa: PLC0414
from networkjournal.domain.addresses import link_key as link_key  # noqa: PLC0414
from networkjournal.domain.addresses import proper_link as proper_link  # noqa: PLC0414

"""Web addresses as other programs write them: one way to compare them, one way to keep them."""

import re
import unicodedata
from urllib.parse import quote, unquote

USUAL_PROFILE = re.compile(r"(https://www\.(linkedin\.com/in/[a-z0-9_-]+))/?")
"""Nearly every address in a LinkedIn export, as it is kept and its key; others take longer."""

_PARTS = re.compile(
    r"(?:(?P<scheme>[a-z][a-z0-9+.-]*):)?/{0,3}(?P<host>[^\s/?#@:]+\.[^\s/?#@:]{2,})(?P<port>:\d+)?"
    r"(?P<path>/[^?#]*)?(?P<query>\?[^#]*)?(?:\#.*)?",
    re.IGNORECASE | re.DOTALL,
)

_LINKEDIN = re.compile(r"(?:[a-z0-9-]+\.)*linkedin\.com", re.IGNORECASE)
"""LinkedIn's own host and its country and mobile ones: nl.linkedin.com is the same place."""


def link_key(link: str) -> str:
    """What two addresses of the same page have in common; empty if this is no web address.

    Without scheme, ``www.``, case, trailing slash and percent-encoding. For LinkedIn also without
    country, query (``?trk=``) and the language after a profile's name.
    """
    usual = USUAL_PROFILE.fullmatch(link)
    if usual:
        return usual[2]
    parts = _parts_of(link)
    if parts is None:
        return ""
    host = parts["host"].casefold().rstrip(".").removeprefix("www.")
    path = unicodedata.normalize("NFC", unquote(parts["path"] or "").casefold())
    path = path.rstrip("/ ")
    if not _LINKEDIN.fullmatch(host):
        return f"{host}{parts['port'] or ''}{path}{parts['query'] or ''}"
    steps = path.split("/")
    if steps[1:2] == ["in"]:
        path = "/".join(steps[:3])
    return f"linkedin.com{path}"


_PROFILES = ("linkedin.com/in/", "facebook.com/", "twitter.com/", "x.com/", "instagram.com/")


def profile_key(link: str) -> str:
    """The key of this address if it is one person's profile; empty if it is another page."""
    key = link_key(link)
    if key.startswith(_PROFILES) and len(key.split("/")) <= key.startswith("linkedin") + 2:
        return key
    return ""


def proper_link(link: str) -> str:
    """The address as it is kept: with its scheme, without blanks; empty if it is no web address.

    An address on LinkedIn goes over https and loses what tracks (``?trk=``) and its last slash.
    """
    parts = _parts_of(link)
    if parts is None:
        return ""
    host = parts["host"].lower()
    path = quote(parts["path"] or "", safe="/%:@!$&'()*+,;=~", encoding="utf-8", errors="replace")
    if _LINKEDIN.fullmatch(host):
        return f"https://{host}{path.rstrip('/')}"
    query = quote(parts["query"] or "", safe="?/%:@!$&'()*+,;=~", errors="replace")
    scheme = (parts["scheme"] or "https").lower()
    return f"{scheme}://{host}{parts['port'] or ''}{path}{query}"


def _parts_of(link: str) -> re.Match[str] | None:
    parts = _PARTS.fullmatch(link.strip())
    if parts is None or (parts["scheme"] or "https").lower() not in ("http", "https"):
        return None
    return parts

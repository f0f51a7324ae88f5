"""What an invitation says in words: without HTML, dialling-in notices and other machines' text."""

import html
import re

from networkjournal.domain.limits import LINE_LIMIT, NAME_LIMIT
from networkjournal.domain.text import clean, clean_line, cut

LONGEST_NOTES = 4_000
"""Characters of a description that are kept."""

_MOST_READ = 200_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
_BREAKING = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "ul", "ol"})
_HIDDEN = re.compile(r"<(style|script|head)\b.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_JOIN = re.compile(
    r"https://(?:teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/"
    r"|meet\.google\.com/|[\w-]+\.zoom\.us/j/|[\w-]+\.webex\.com/)[^\s<>\"]+"
)
_RULE = re.compile(r"^[ \t]*[_\-=*.~:]{10,}[ \t]*$", re.MULTILINE)
_MACHINE = re.compile(
    r"teams\.(?:microsoft|live)\.com|aka\.ms/JoinTeams|meet\.google\.com|Microsoft Teams"
    r"|zoom\.us/j/|webex\.com|-::~",
    re.IGNORECASE,
)
_CANCELLED = re.compile(
    r"^(?:cancel?led(?: event)?|geannuleerd|abgesagt|annul[ée]e?)\s*:\s*", re.IGNORECASE
)


def plain_notes(description: str) -> str:
    """The description as one would note it: its own words, and the address of an online meeting.

    A piece between rules that only a machine wrote, as Teams and Google add, is left out.
    """
    text = clean(plain(description[:_MOST_READ]))
    address = _JOIN.search(text)
    pieces = _RULE.split(text)
    own = [pieces[0].strip()]
    own += [piece.strip() for piece in pieces[1:] if not _MACHINE.search(piece)]
    words = re.sub(r"\n{3,}", "\n\n", "\n\n".join(filter(None, own)))
    if len(words) > LONGEST_NOTES:
        words = words[: LONGEST_NOTES - 1].rstrip() + "…"
    if address and address[0] not in words:
        words = f"{words}\n\n{cut(address[0], NAME_LIMIT)}".strip()
    return words


def plain(text: str) -> str:
    """The text without its tags, if it has any: ``<b>Hi</b><br>there`` is two lines."""
    if "<" not in text:
        return html.unescape(text) if "&nbsp;" in text or "&amp;" in text else text
    if not any(found[2].lower() in _KNOWN for found in _TAG.finditer(text)):
        return text
    text = _HIDDEN.sub("", text)
    text = _TAG.sub(lambda tag: "\n" if tag[2].lower() in _BREAKING else "", text)
    lines = (line.strip() for line in html.unescape(text).replace("\xa0", " ").split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


_KNOWN = _BREAKING | {"a", "b", "i", "u", "em", "strong", "span", "html", "body", "font", "table"}


def plain_line(text: str) -> str:
    """A title or a place on one line."""
    return cut(clean_line(text), LINE_LIMIT)


def without_cancelled(title: str) -> str:
    """The title without the word that Outlook and Google put before one that is cancelled."""
    return _CANCELLED.sub("", title) or title

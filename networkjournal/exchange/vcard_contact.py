"""What the properties of a vCard say about someone; Apple's, Android's and others' own too."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from networkjournal.exchange.contact import Contact
from networkjournal.exchange.contact_days import contact_day
from networkjournal.exchange.vcard_cards import Card, Property
from networkjournal.exchange.vcard_values import address, full_name, parts, plain, without_scheme
from networkjournal.language import _

SYSTEM_CATEGORIES = frozenset(("mycontacts", "my contacts", "starred", "starred in android"))
"""What address books put everyone in; folded to small letters."""

CIRCLES = "X-NETWORKJOURNAL-CIRCLES"
OWN_FIELD = "X-NETWORKJOURNAL-FIELD"
DATE = "X-NETWORKJOURNAL-DATE"
"""What this program's own cards say beside what a vCard can."""


class _Draft(Struct, gc=False, kw_only=True):
    """A contact while its properties are read."""

    contact: Contact
    labels: Mapping[str, str]
    n: str = ""
    organisations: list[str]
    titles: list[str]
    roles: list[str]
    addresses: list[tuple[str, str]]
    """Kind and text; those of LABEL last, used where there is no ADR."""
    plain_labels: list[str]

    def label(self, found: Property) -> str:
        """What the card calls this property: Apple's label, or its kind."""
        if found.group:
            label = self.labels.get(found.group, "")
            if label:
                return label
        return next((kind for kind in found.types() if kind not in _NO_LABELS), "")


_NO_LABELS = frozenset(("pref", "internet", "voice", "dom", "intl", "postal", "parcel", ""))


def contact_of(card: Card) -> Contact:
    """Everything that a card says about its person."""
    labels = {
        found.group: plain(found.value).removeprefix("_$!<").removesuffix(">!$_")
        for found in card.properties
        if found.group and found.name == "X-ABLABEL"
    }
    draft = _Draft(
        contact=Contact(),
        labels=labels,
        organisations=[],
        titles=[],
        roles=[],
        addresses=[],
        plain_labels=[],
    )
    for found in card.properties:
        reader = _READERS.get(found.name)
        if reader and found.value:
            reader(draft, found)
    return _finished(draft)


def _finished(draft: _Draft) -> Contact:
    contact = draft.contact
    contact.name = contact.name.strip() or draft.n
    contact.organisation = "; ".join(dict.fromkeys(draft.organisations))
    titles = draft.titles or draft.roles
    contact.role = "; ".join(dict.fromkeys(titles))
    if draft.titles:
        contact.own += [(_("role"), role) for role in draft.roles if role not in titles]
    addresses = draft.addresses or [("", text) for text in draft.plain_labels]
    if addresses:
        contact.place = addresses[0][1]
        for kind, text in addresses[1:]:
            contact.own.append((" ".join(filter(None, (_("address"), kind.lower()))), text))
    return contact


def _fn(draft: _Draft, found: Property) -> None:
    if not draft.contact.name:
        draft.contact.name = plain(found.value).strip()


def _n(draft: _Draft, found: Property) -> None:
    draft.n = draft.n or full_name(found.value)


def _nickname(draft: _Draft, found: Property) -> None:
    names = ", ".join(filter(None, parts(found.value, ",")))
    before = draft.contact.nickname
    draft.contact.nickname = f"{before}, {names}" if before and names else before or names


def _org(draft: _Draft, found: Property) -> None:
    organisation = ", ".join(filter(None, parts(found.value)))
    if organisation:
        draft.organisations.append(organisation)


def _title(draft: _Draft, found: Property) -> None:
    _append(draft.titles, found)


def _role(draft: _Draft, found: Property) -> None:
    _append(draft.roles, found)


def _append(texts: list[str], found: Property) -> None:
    text = plain(found.value).strip()
    if text:
        texts.append(text)


def _email(draft: _Draft, found: Property) -> None:
    _preferred(draft.contact.emails, found, without_scheme(plain(found.value), "mailto"))


def _tel(draft: _Draft, found: Property) -> None:
    _preferred(draft.contact.phones, found, without_scheme(plain(found.value), "tel"))


def _preferred(texts: list[str], found: Property, text: str) -> None:
    """The one that 4.0 calls PREF=1 and older cards PREF comes first."""
    if not text:
        return
    first = "PREF" in found.head and ("pref" in found.types() or found.parameter("PREF") == "1")
    texts.insert(0 if first else len(texts), text)


def _url(draft: _Draft, found: Property) -> None:
    draft.contact.links.append(plain(found.value).strip())


def _social(draft: _Draft, found: Property) -> None:
    value = plain(found.value).strip()
    user = found.parameter("X-USER").lower()
    kind = draft.label(found)
    if value.lower().startswith(("http:", "https:", "www.", "linkedin.com")):
        draft.contact.links.append(value)
        return
    name = user or value.rpartition(":")[2]
    if kind == "linkedin" and name:
        draft.contact.links.append(f"https://www.linkedin.com/in/{name}")
    else:
        draft.contact.own.append((kind or _("profile"), name or value))


def _im(draft: _Draft, found: Property) -> None:
    """An address for messages: its service is the scheme, the label or the property's own name."""
    value = plain(found.value).strip()
    scheme, colon, rest = value.partition(":")
    service = found.parameter("X-SERVICE-TYPE").lower()
    if not colon or not rest:
        named = found.name.removeprefix("X-").removesuffix("-USERNAME").lower()
        scheme, rest = ("" if named == "impp" else named), value
    draft.contact.own.append((service or scheme or draft.label(found) or _("chat"), rest))


def _note(draft: _Draft, found: Property) -> None:
    draft.contact.notes.append(plain(found.value))


def _categories(draft: _Draft, found: Property) -> None:
    draft.contact.categories += [
        word
        for word in parts(found.value, ",")
        if word and word.removeprefix("* ").lower() not in SYSTEM_CATEGORIES
    ]


def _circles(draft: _Draft, found: Property) -> None:
    draft.contact.circles += filter(None, parts(found.value, ","))


def _own_field(draft: _Draft, found: Property) -> None:
    name, value = (*parts(found.value), "", "")[:2]
    draft.contact.own.append((name, value))


def _own_date(draft: _Draft, found: Property) -> None:
    what, day = (*parts(found.value), "", "")[:2]
    draft.contact.dates.append((what, contact_day(day)))


def _adr(draft: _Draft, found: Property) -> None:
    text = address(found.value)
    if text:
        kind = draft.label(found)
        first = "PREF" in found.head and "pref" in found.types()
        draft.addresses.insert(0 if first else len(draft.addresses), (kind, text))


def _label(draft: _Draft, found: Property) -> None:
    lines = [line.strip(" ,") for line in plain(found.value).split("\n")]
    text = ", ".join(filter(None, lines))
    if text:
        draft.plain_labels.append(text)


def _bday(draft: _Draft, found: Property) -> None:
    text = plain(found.value).strip()
    day = contact_day(text, found.parameter("X-APPLE-OMIT-YEAR"))
    if day:
        draft.contact.birthday = draft.contact.birthday or day
    elif text:
        draft.contact.own.append((_("birthday"), text))


def _date(what: Callable[[], str]) -> Callable[[_Draft, Property], None]:
    def read(draft: _Draft, found: Property) -> None:
        text = plain(found.value).strip()
        called = draft.label(found) or what()
        day = contact_day(text, found.parameter("X-APPLE-OMIT-YEAR"))
        if day:
            draft.contact.dates.append((called, day))
        elif text:
            draft.contact.own.append((called, text))

    return read


def _related(what: Callable[[], str]) -> Callable[[_Draft, Property], None]:
    def read(draft: _Draft, found: Property) -> None:
        text = plain(found.value).strip()
        if text and not text.lower().startswith("urn:"):
            draft.contact.own.append((draft.label(found) or what(), text))

    return read


def _android(draft: _Draft, found: Property) -> None:
    """``vnd.android.cursor.item/nickname;Jo;1``: what Android has no property for."""
    kind, value, code, label = (*parts(found.value), "", "", "", "")[:4]
    kind = kind.rpartition("/")[2]
    if not value:
        return
    if kind == "nickname":
        draft.contact.nickname = draft.contact.nickname or value
    elif kind == "contact_event":
        called = _("anniversary") if code == "1" else label or _("date")
        day = contact_day(value)
        if day and code == "3":
            draft.contact.birthday = draft.contact.birthday or day
        elif day:
            draft.contact.dates.append((called, day))
    elif kind == "relation":
        draft.contact.own.append((label or _("related"), value))


def _uid(draft: _Draft, found: Property) -> None:
    draft.contact.uid = plain(found.value).strip().removeprefix("urn:uuid:")


_MESSENGERS = (
    *("IMPP", "X-AIM", "X-ICQ", "X-JABBER", "X-MSN", "X-YAHOO", "X-SKYPE", "X-SKYPE-USERNAME"),
    *("X-GOOGLE-TALK", "X-GTALK", "X-QQ", "X-GADUGADU", "X-GROUPWISE", "X-TWITTER", "X-MATRIX"),
    *("X-TELEGRAM", "X-SIP", "X-MS-IMADDRESS", "X-SIGNAL", "X-WHATSAPP"),
)

_READERS: dict[str, Callable[[_Draft, Property], None]] = {
    "FN": _fn,
    "N": _n,
    "NICKNAME": _nickname,
    "X-NICKNAME": _nickname,
    "ORG": _org,
    "TITLE": _title,
    "ROLE": _role,
    "EMAIL": _email,
    "TEL": _tel,
    "URL": _url,
    "X-SOCIALPROFILE": _social,
    "SOCIALPROFILE": _social,
    "NOTE": _note,
    "CATEGORIES": _categories,
    "ADR": _adr,
    "LABEL": _label,
    "BDAY": _bday,
    "UID": _uid,
    "ANNIVERSARY": _date(lambda: _("anniversary")),
    "X-ANNIVERSARY": _date(lambda: _("anniversary")),
    "X-EVOLUTION-ANNIVERSARY": _date(lambda: _("anniversary")),
    "X-KADDRESSBOOK-X-ANNIVERSARY": _date(lambda: _("anniversary")),
    "X-ABDATE": _date(lambda: _("date")),
    "RELATED": _related(lambda: _("related")),
    "X-ABRELATEDNAMES": _related(lambda: _("related")),
    "X-SPOUSE": _related(lambda: _("spouse")),
    "X-EVOLUTION-SPOUSE": _related(lambda: _("spouse")),
    "X-KADDRESSBOOK-X-SPOUSESNAME": _related(lambda: _("spouse")),
    "X-MS-SPOUSE": _related(lambda: _("spouse")),
    "X-MANAGER": _related(lambda: _("manager")),
    "X-EVOLUTION-MANAGER": _related(lambda: _("manager")),
    "X-KADDRESSBOOK-X-MANAGERSNAME": _related(lambda: _("manager")),
    "X-MS-MANAGER": _related(lambda: _("manager")),
    "X-ASSISTANT": _related(lambda: _("assistant")),
    "X-EVOLUTION-ASSISTANT": _related(lambda: _("assistant")),
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": _related(lambda: _("assistant")),
    "X-MS-ASSISTANT": _related(lambda: _("assistant")),
    "X-EVOLUTION-BLOG-URL": _url,
    "X-BLOG-URL": _url,
    "BLOGFEED": _url,
    "X-KADDRESSBOOK-BLOGFEED": _url,
    "X-ANDROID-CUSTOM": _android,
    CIRCLES: _circles,
    OWN_FIELD: _own_field,
    DATE: _own_date,
    **dict.fromkeys(_MESSENGERS, _im),
}

"""The names of fields as people type them, in both languages, and the nearest to a misspelt one."""

from collections.abc import Iterable

from networkjournal.domain.text import fold

FIELD_WORDS: dict[str, tuple[str, ...]] = {
    "name": ("naam",),
    "what": ("wat",),
    "text": ("tekst",),
    "role": ("rol", "functie", "position", "roles"),
    "standing": ("bekendheid",),
    "circles": ("circle", "kring", "kringen"),
    "field": ("vak", "vakgebied", "veld", "terrein"),
    "organisation": ("org", "organization", "organisatie", "company", "bedrijf", "werkgever"),
    "place": ("plaats", "woonplaats", "plek", "city", "stad"),
    "culture": ("cultuur",),
    "languages": ("language", "lang", "taal", "talen"),
    "skills": ("skill", "vaardigheid", "vaardigheden"),
    "needs": ("need", "behoefte", "behoeften", "nodig"),
    "differences": ("difference", "differs", "verschil", "verschillen"),
    "barriers": ("barrier", "barriere", "barrieres", "drempel", "drempels"),
    "offer": ("offers", "aanbod", "biedt"),
    "route": (),
    "wish": ("wens",),
    "links": ("link", "url", "website"),
    "emails": ("email", "e-mail", "mail", "e-mails"),
    "phones": ("phone", "tel", "telefoon", "telephone", "mobiel"),
    "birthday": ("verjaardag",),
    "dates": ("data",),
    "met": ("ontmoet", "ontmoeting"),
    "rhythm": ("ritme",),
    "put_off_until": ("uitgesteld_tot", "uitstel"),
    "tags": ("tag", "label", "labels"),
    "fields": ("velden", "own"),
    "notes": ("note", "notitie", "notities"),
    "archived": ("gearchiveerd", "archief"),
    "a": (),
    "b": (),
    "how": ("hoe",),
    "since": ("sinds",),
    "statement": ("uitspraak",),
    "expertise": ("expertises",),
    "giving": ("geven",),
    "on": ("op", "date", "datum"),
    "people": ("person", "persons", "mensen", "persoon", "personen"),
    "result": ("resultaat",),
    "kind": ("soort",),
    "minutes": ("minuten", "min"),
    "goal": ("doel",),
    "gift": ("gave",),
    "size": ("omvang", "grootte", "maat"),
    "asked": ("gevraagd",),
    "state": ("toestand", "status"),
    "let_go_on": ("losgelaten_op",),
    "sowings": ("sowing", "zaaisel", "zaaisels"),
    "surprise": ("verrassing", "verrast"),
    "use": ("nut", "gebruik"),
    "found": ("gevonden",),
    "at": ("om", "when", "wanneer"),
    "speak_to": ("speak", "spreek"),
    "prep": ("voorbereiding", "preparation"),
    "uid": (),
    "by": ("door",),
    "due": ("beurt", "uiterlijk"),
    "done": ("gedaan", "klaar"),
    "put_off": ("uitgesteld",),
    "dread_before": ("dread", "spannend", "spanning_vooraf"),
    "dread_after": ("spanning_achteraf",),
    "smallest": ("kleinste",),
    "outcome": ("uitkomst", "afloop"),
    "meeting": ("afspraak",),
    "purpose": ("waarvoor",),
    "founded": ("opgericht",),
    "members": ("member", "lid", "leden"),
    "topics": ("topic", "onderwerp", "onderwerpen"),
    "why": ("waarom",),
    "open": (),
    "sign": ("teken",),
    "weekly_minutes": ("weekminuten",),
    "circle_rhythms": ("kringritmes",),
    "own_kind_share": (),
    "actions_a_day": (),
    "hide_when_resting": (),
}
"""For each field of a record: the other words for it that are understood, in either language."""

QUERY_WORDS: dict[str, tuple[str, ...]] = {
    "knows": ("kent", "kan"),
    "with": ("met",),
    "through": ("via",),
    "quiet": ("stil",),
    "until": ("tot",),
}
"""Fields that only a query has."""

PART_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "met": {
        "on": ("op", "when", "date", "wanneer", "datum"),
        "where": ("waar", "place", "plaats"),
        "through": ("via", "door"),
    },
    "prep": {
        "know": ("weet", "weten"),
        "differ": ("verschil", "verschillen"),
        "give": ("geef", "geven"),
        "ask": ("vraag", "vragen"),
        "both": ("samen", "allebei"),
        "practical": ("praktisch",),
    },
}
"""The words after the dot, for the fields that hold a part."""

_NOT_ASKED_FOR = frozenset(
    {"a", "b", "uid", "people", "put_off_until", "weekly_minutes", "circle_rhythms"}
    | {"own_kind_share", "actions_a_day", "hide_when_resting", "fields", "dates", "route", "data"}
)

_IN_RECORDS = {fold(word): name for name, words in FIELD_WORDS.items() for word in (name, *words)}
_IN_QUERIES = {
    **{word: name for word, name in _IN_RECORDS.items() if name not in _NOT_ASKED_FOR},
    "people": "with",
    "route": "through",
    "dates": "dates",
    **{fold(word): name for name, words in QUERY_WORDS.items() for word in (name, *words)},
    # English “met” is how we met, Dutch “met” is with: the matching asks both.
    "met": "met",
    "met.where": "met",
    "met.through": "through",
    "met.on": "on",
}


def query_field(word: str) -> str | None:
    """The field that a query means by this word in either language; None when there is none."""
    return _IN_QUERIES.get(fold(word).replace("-", "_")) or _IN_QUERIES.get(fold(word))


def nearest_query_field(word: str) -> str:
    """The word for a field of a query that looks most like this one."""
    return nearest(fold(word), _IN_QUERIES)


def record_field(word: str, fields: Iterable[str]) -> str | None:
    """The field among ``fields`` that this word means in either language.

    What a record is called is ``name`` in one kind, ``what`` or ``text`` in another; either word
    is taken for it.
    """
    own = set(fields)
    asked = fold(word).strip().replace(" ", "_")
    for key in (asked, asked.replace("-", "_")):
        if key in own:
            return key
        name = _IN_RECORDS.get(key)
        for candidate in _ALIKE.get(name or "", ()):
            if candidate in own:
                return candidate
    return None


_CALLED = ("what", "text", "name")
_DAY = ("on", "at", "due", "by", "since")
_ALIKE: dict[str, tuple[str, ...]] = {name: (name,) for name in FIELD_WORDS}
_ALIKE |= {"name": ("name", "what", "text"), "what": _CALLED, "text": _CALLED}
_ALIKE |= {"on": _DAY, "at": ("at", "on", "due", "by"), "due": ("due", "by"), "by": ("by",)}
_ALIKE |= {"people": ("people", "members", "found"), "emails": ("emails", "how")}


def words_for(fields: Iterable[str]) -> dict[str, str]:
    """Every word that means one of these fields, and which."""
    own = list(fields)
    words = {word: name for word, name in _IN_RECORDS.items() if name in own}
    return {**words, **{name: name for name in own}}


def part_field(field: str, word: str, fields: Iterable[str]) -> str | None:
    """The field after the dot that this word means, such as ``waar`` in ``met.waar``."""
    asked = fold(word).strip()
    if asked in fields:
        return asked
    for name, words in PART_WORDS.get(field, {}).items():
        if asked in words:
            return name
    return None


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, by edits; empty when nothing is known."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(word, sorted(known), scorer=fuzz.ratio)
    return str(found[0]) if found else ""

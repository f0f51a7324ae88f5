"""The columns of a Connections.csv, by every name they were seen or may be expected under.

English is the format; the other languages are what LinkedIn's own pages call these things.
"""

from collections.abc import Sequence

from networkjournal.domain.text import fold
from networkjournal.exchange.column_words import guessed

_NAMES = {
    "first": "First Name; Given Name; First; Voornaam; Prénom; Vorname; Nombre; Nome",
    "middle": "Middle Name",
    "last": "Last Name; Surname; Family Name; Last; Achternaam; Nom; Nom de famille; Nachname; "
    "Familienname; Apellidos; Apellido; Cognome",
    "suffix": "Suffix",
    "url": "URL; Profile URL; Public Profile URL; LinkedIn URL; LinkedIn Profile; "
    "LinkedIn Profile URL; Profile Link; Profiel-URL; Profiel; URL du profil; Lien du profil; "
    "Profil-URL; Profillink; URL del perfil; Enlace del perfil; URL del profilo; Link del profilo",
    "email": "Email Address; E-mail Address; Email; E-mail; E-mailadres; Mailadres; "
    "Adresse e-mail; Adresse mail; Adresse électronique; Courriel; E-Mail-Adresse; "
    "Dirección de correo electrónico; Correo electrónico; Dirección de correo; "
    "Indirizzo e-mail; Indirizzo di posta elettronica",
    "company": "Company; Company Name; Organization; Organisation; Bedrijf; Bedrijfsnaam; "
    "Organisatie; Entreprise; Société; Unternehmen; Firma; Empresa; Compañía; Azienda; Società",
    "position": "Position; Job Title; Functie; Positie; Functietitel; Poste; Fonction; Cargo; "
    "Puesto; Posición; Posizione; Qualifica; Ruolo",
    "connected": "Connected On; Connected; Connection Date; Connected Date; Verbonden op; "
    "Verbonden sinds; Connectie sinds; Datum van connectie; Gekoppeld op; Date de connexion; "
    "Connecté le; Connecté depuis; En relation depuis; Relation depuis le; Verbunden am; "
    "Verbunden seit; Vernetzt am; Vernetzt seit; Kontakt seit; Conectado el; "
    "Fecha de conexión; Contacto desde; Collegato il; Collegato dal; Data di collegamento; "
    "Data collegamento",
}


def _key(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())


_COLUMNS = {_key(name): column for column, names in _NAMES.items() for name in names.split(";")}

_OLD_EXPORT = ("Title", "First Name", "Middle Name", "Last Name", "Suffix", "E-mail Address")
"""How LinkedIn's own Outlook file of before 2017 began. Outlook's has other columns there."""
_OLD_EXPORT_KEYS = tuple(_key(name) for name in _OLD_EXPORT)

_OTHERS = (
    "Phonetic First Name",
    "Given Yomi",
    "Display Name",
    "Business Street",
    "Middelste naam",
    "Home Street",
    "Nickname",
    "File As",
    "Person LinkedIn URL",
    "Creation Date",
)
_NEVER_LINKEDINS = frozenset(
    ("phone", "birthday", "place", "notes", "tags", "circles", "nickname", "middle", "met-on")
)
_MARKS_OF_OTHERS = frozenset(map(_key, _OTHERS))
"""Columns of Google's, Outlook's and Thunderbird's contacts, who also know a First Name; and of
LinkedIn's own recommendations."""


def column_of(name: str) -> str:
    """Which column a header means: first, last, url, …; empty for one that is not used."""
    return _COLUMNS.get(_key(name), "")


def judge_header(cells: Sequence[str]) -> int:
    """How many columns of LinkedIn's this header names; 0 if it is not LinkedIn's.

    A name is not enough, many files have one: it takes the date of the connection, the profile,
    or company and position as well.
    """
    keys = [_key(cell) for cell in cells]
    columns = {_COLUMNS[key] for key in keys if key in _COLUMNS}
    if tuple(keys[: len(_OLD_EXPORT_KEYS)]) == _OLD_EXPORT_KEYS:
        return len(columns)
    if not columns & {"first", "last"} or not _MARKS_OF_OTHERS.isdisjoint(keys):
        return 0
    if "connected" in columns:
        return len(columns)
    named = {"first", "last"} <= columns
    if not named or not ("url" in columns or {"company", "position"} <= columns):
        return 0
    # a list of members has such columns too, and others that LinkedIn never had
    return 0 if any(guessed(cell) in _NEVER_LINKEDINS for cell in cells) else len(columns)

"""Who knows whom in the sample, the group that was founded, and what is looked for."""

from networkjournal.demo.people import BAKERS
from networkjournal.demo.telling import Telling
from networkjournal.domain.records import Group, Member, Search, Tie, Topic

FOUND = {
    "anna": ("tess",),
    "piet": ("sanne", "dirk", "loes", "ab", "nel"),
    "kees": ("dirk",),
    "truus": ("claire",),
    "ria": (),
    "els": ("hanna",),
    "wim": (),
    "henk": ("piet",),
}
"""Whom each of the eight bakers turned out to know, by key, as the scans found."""


def ties(tell: Telling) -> list[Tie]:
    """Who knows whom, beyond how I met them."""
    how = {
        "sanne": tell("baked together in Deventer", "bakten samen in Deventer"),
        "dirk": tell("buys flour there", "koopt er meel"),
        "loes": tell("neighbours on the market", "buren op de markt"),
    }
    scanned = [
        Tie(a=tell.id(knows), b=tell.id(known), how=how.get(known, ""))
        for knows, found in FOUND.items()
        for known in found
    ]
    return [
        *scanned,
        Tie(
            a=tell.id("anna"), b=tell.id("piet"), how=tell("I introduced them", "ik stelde ze voor")
        ),
        Tie(a=tell.id("marijke"), b=tell.id("bram"), how=tell("mother and son", "moeder en zoon")),
        Tie(a=tell.id("marijke"), b=tell.id("luc"), how=tell("colleagues", "collega's")),
        Tie(a=tell.id("joris"), b=tell.id("fatima"), how=tell("same street", "zelfde straat")),
    ]


def groups(tell: Telling) -> list[Group]:
    """The group of fellow bakers, with what they talk about."""
    roles = {
        "ria": tell("keeps the list", "houdt de lijst bij"),
        "henk": tell("keeps the purse", "houdt de kas bij"),
    }
    return [
        Group(
            id=tell.id("het poffertje"),
            what="het poffertje",
            purpose=tell(
                "Bake better together, and hear whom the others know.",
                "Samen beter bakken, en horen wie de anderen kennen.",
            ),
            founded=True,
            members=tuple(
                Member(person=tell.id(baker), role=roles.get(baker, "")) for baker in BAKERS
            ),
            rhythm="3m",
            topics=(
                Topic(question=tell("how do you bake them brown?", "hoe bak je ze bruin?")),
                Topic(
                    question=tell("how do you bake them fast?", "hoe bak je ze snel?"),
                    knows=tell.id("ria"),
                ),
                Topic(
                    question=tell("how do you bake them small?", "hoe bak je ze klein?"),
                    knows=tell.id("truus"),
                    learned=tell("a bottle instead of a spoon", "een fles in plaats van een lepel"),
                    open=False,
                ),
                Topic(
                    question=tell("how do you bake them round?", "hoe bak je ze bol?"),
                    knows=tell.id("anna"),
                    learned=tell("turn them before they are done", "keren voordat ze gaar zijn"),
                    open=False,
                ),
            ),
        )
    ]


def searches(tell: Telling) -> list[Search]:
    """What is looked for: three things found by scanning, one still open."""
    return [
        Search(
            what=tell("pancake baker", "pannenkoekenbakker"),
            why=tell("sees the same pan from the other side", "kijkt van de andere kant in de pan"),
            found=tell.who("sanne"),
            open=False,
        ),
        Search(
            what=tell("flour", "meel"),
            why=tell("the wholesaler stops in spring", "de groothandel stopt in het voorjaar"),
            found=tell.who("dirk"),
            open=False,
        ),
        Search(
            what=tell("syrup", "stroop"),
            why=tell("guests ask where it comes from", "gasten vragen waar die vandaan komt"),
            goal=tell.id("syrup"),
            found=tell.who("loes"),
            open=False,
        ),
        Search(
            what=tell("a coach who works in two languages", "een coach die in twee talen werkt"),
            why=tell("to learn how Lyon does it", "om te leren hoe ze het in Lyon doen"),
            goal=tell.id("lyon"),
        ),
    ]

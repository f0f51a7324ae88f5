"""The sample's log: what was given, what came back, what was learned, who was spoken to, scanned.

There are six sowings. Three bore, after 2, 4 and 4 months; three wait since 1, 3 and 6 months.
"""

from networkjournal.demo.network import FOUND
from networkjournal.demo.people import BAKERS
from networkjournal.demo.telling import Telling
from networkjournal.domain.records import Entry


def entries(tell: Telling) -> list[Entry]:
    """The whole log, oldest first, the last three written this week or the last."""
    log = [*_sowings(tell), *_harvests(tell), *_insights(tell), *_talks(tell), *_scans(tell)]
    return sorted(log, key=lambda entry: entry.day)


def _sowings(tell: Telling) -> list[Entry]:
    return [
        Entry(
            id=tell.id("introduced"),
            kind="sowing",
            on=tell.months(-7),
            people=tell.who("anna", "piet"),
            text=tell("Introduced Anna to Piet", "Anna aan Piet voorgesteld"),
            minutes=20,
            gift="introduction",
            size="small",
            asked=False,
        ),
        Entry(
            id=tell.id("recipe card"),
            kind="sowing",
            on=tell.day(-187),
            people=tell.who("ria", "els"),
            text=tell(
                "Gave the guild my recipe card, for all forty stalls",
                "Gaf het gilde mijn receptkaart, voor alle veertig kramen",
            ),
            minutes=90,
            expertise=tell("baking", "bakken"),
            gift="knowledge",
            size="large",
            asked=True,
        ),
        Entry(
            id=tell.id("class"),
            kind="sowing",
            on=tell.months(-4, tell.day(-3)),
            people=tell.who("marijke"),
            text=tell(
                "Baked at Marijke's school fair with her class",
                "Met de klas van Marijke gebakken op het schoolfeest",
            ),
            minutes=120,
            gift="time",
            size="medium",
            asked=True,
        ),
        Entry(
            id=tell.id("youth"),
            kind="sowing",
            on=tell.months(-6),
            people=tell.who("joris"),
            text=tell(
                "Showed the football youth how to turn a poffertje",
                "De voetbaljeugd laten zien hoe je een poffertje keert",
            ),
            minutes=60,
            expertise=tell("baking", "bakken"),
            gift="attention",
            size="medium",
            asked=False,
        ),
        Entry(
            id=tell.id("stove"),
            kind="sowing",
            on=tell.months(-3),
            people=tell.who("wim"),
            text=tell(
                "Told Wim where to find a windproof stove",
                "Wim gezegd waar je een brander vindt die niet uitwaait",
            ),
            minutes=10,
            expertise=tell("coaching", "coachen"),
            gift="tip",
            size="small",
            asked=True,
        ),
        Entry(
            id=tell.id("chapter"),
            kind="sowing",
            on=tell.months(-1),
            people=tell.who("claire"),
            text=tell("Sent the chapter on silence", "Het hoofdstuk over stilte gestuurd"),
            minutes=30,
            expertise=tell("writing", "schrijven"),
            goal=tell.id("lyon"),
            gift="knowledge",
            size="medium",
            asked=False,
        ),
    ]


def _harvests(tell: Telling) -> list[Entry]:
    return [
        Entry(
            kind="harvest",
            on=tell.months(2, tell.months(-7)),
            people=tell.who("piet"),
            text=tell(
                "Piet took me along to Dirk's mill", "Piet nam me mee naar de molen van Dirk"
            ),
            minutes=60,
            size="large",
            sowings=(tell.id("introduced"),),
            surprise=True,
        ),
        Entry(
            kind="harvest",
            on=tell.months(4, tell.day(-187)),
            people=tell.who("sanne"),
            text=tell(
                "Sanne has the recipe card on her wall and asked me over",
                "Sanne heeft de receptkaart aan de muur en vroeg me langs te komen",
            ),
            minutes=45,
            size="medium",
            sowings=(tell.id("recipe card"),),
            surprise=True,
        ),
        Entry(
            kind="harvest",
            on=tell.months(4, tell.months(-4, tell.day(-3))),
            people=tell.who("marijke"),
            text=tell(
                "Marijke put my letter to Claire into French",
                "Marijke zette de brief aan Claire om in het Frans",
            ),
            size="medium",
            goal=tell.id("lyon"),
            sowings=(tell.id("class"),),
        ),
    ]


def _insights(tell: Telling) -> list[Entry]:
    return [
        Entry(
            kind="insight",
            on=tell.day(-3),
            people=tell.who("claire"),
            text=tell(
                "In Lyon a coach asks less and waits more",
                "In Lyon vraagt een coach minder en wacht langer",
            ),
            use=tell("let Wim talk first", "Wim eerst laten praten"),
            surprise=True,
        ),
        Entry(
            kind="insight",
            on=tell.day(-41),
            people=tell.who("loes"),
            text=tell(
                "Syrup keeps its colour when it cools slowly",
                "Stroop houdt zijn kleur als hij langzaam afkoelt",
            ),
            goal=tell.id("syrup"),
        ),
        Entry(
            kind="insight",
            on=tell.months(-5),
            people=tell.who("dirk"),
            text=tell(
                "Flour that rested two weeks browns sooner",
                "Meel dat twee weken rustte, bruint eerder",
            ),
            use=tell("tell Kees", "aan Kees vertellen"),
            expertise=tell("baking", "bakken"),
        ),
        Entry(
            kind="insight",
            on=tell.day(-63),
            people=tell.who("bram"),
            text=tell(
                "Students look for the sign, not for the smell",
                "Studenten zoeken het bord, niet de geur",
            ),
            use=tell("ask Bram for a sign", "Bram om een uithangbord vragen"),
        ),
    ]


def _talks(tell: Telling) -> list[Entry]:
    return [
        Entry(
            kind="talk",
            on=tell.months(-9),
            people=tell.who("wim", "henk"),
            text=tell("Both want to join the group", "Willen allebei bij de groep"),
            how="event",
        ),
        Entry(
            kind="talk",
            on=tell.day(-103),
            people=tell.who("kees"),
            text=tell("Kees asked how to bake them brown", "Kees vroeg hoe je ze bruin bakt"),
            minutes=15,
            expertise=tell("baking", "bakken"),
            how="call",
        ),
        Entry(
            kind="talk",
            on=tell.months(-4),
            people=tell.who("els"),
            text=tell("Els looks for help on Saturdays", "Els zoekt hulp op zaterdag"),
            minutes=20,
            how="met",
        ),
        Entry(
            kind="talk",
            on=tell.day(-63),
            people=tell.who("bram"),
            text=tell(
                "Lunch with Bram, between two lectures", "Met Bram geluncht, tussen twee colleges"
            ),
            minutes=60,
            how="met",
        ),
        Entry(
            kind="talk",
            on=tell.day(-60),
            people=tell.who("kees"),
            text=tell("Kees tries a slower fire", "Kees probeert een trager vuur"),
            minutes=10,
            how="message",
        ),
        Entry(
            kind="talk",
            on=tell.day(-52),
            people=tell.who("joris"),
            text=tell("Joris wants us at the winter match", "Joris wil ons bij de winterwedstrijd"),
            minutes=10,
            how="call",
        ),
        Entry(
            kind="talk",
            on=tell.day(-38),
            people=tell.who("anna"),
            text=tell(
                "Anna and Piet bake together on Fridays now",
                "Anna en Piet bakken nu samen op vrijdag",
            ),
            minutes=15,
            how="call",
        ),
        Entry(
            kind="talk",
            on=tell.day(-30),
            people=tell.who("ria"),
            text=tell("Ria sends the list of topics round", "Ria stuurt de lijst met vragen rond"),
            how="mail",
        ),
        Entry(
            kind="talk",
            on=tell.day(-20),
            people=tell.who("fatima"),
            text=tell("Fatima knows someone at the newspaper", "Fatima kent iemand bij de krant"),
            minutes=20,
            how="met",
        ),
        Entry(
            kind="talk",
            on=tell.day(-12),
            people=tell.who("marijke"),
            text=tell(
                "Asked Marijke about the letter to Claire",
                "Marijke gevraagd naar de brief aan Claire",
            ),
            minutes=10,
            goal=tell.id("lyon"),
            how="call",
        ),
        Entry(
            kind="talk",
            on=tell.day(-5),
            people=tell.who("piet"),
            text=tell("Piet Bakker, at the mill", "Piet Bakker, bij de molen"),
            minutes=45,
            how="met",
        ),
        Entry(
            kind="talk",
            on=tell.day(-3),
            people=tell.who("claire"),
            text=tell("Claire answered, a long letter", "Claire schreef terug, een lange brief"),
            minutes=20,
            goal=tell.id("lyon"),
            how="mail",
        ),
        Entry(
            kind="talk",
            on=tell.today,
            people=tell.who("truus"),
            text=tell(
                "Called Truus, her old stove is for sale", "Truus gebeld, haar oude oven is te koop"
            ),
            minutes=20,
            how="call",
        ),
    ]


def _scans(tell: Telling) -> list[Entry]:
    first_round = [
        Entry(
            kind="scan",
            on=tell.day(-205 + days),
            people=tell.who(baker),
            text=tell("Whom do you know?", "Wie ken je allemaal?"),
            minutes=10,
            found=tell.who(*FOUND[baker]) if baker not in _SCANNED_AGAIN else (),
        )
        for days, baker in enumerate(BAKERS)
    ]
    again = Entry(
        kind="scan",
        on=tell.day(-5),
        people=tell.who(*_SCANNED_AGAIN),
        text=tell("Walked through three networks", "Drie netwerken doorlopen"),
        minutes=10,
        found=tell.who(*(found for baker in _SCANNED_AGAIN for found in FOUND[baker])),
    )
    return [*first_round, again]


_SCANNED_AGAIN = ("anna", "els", "wim")
"""Nobody was found with them at first; last week two were."""

"""The people of the sample.

Fifteen are of standing ``known``, the query ``standing:known`` gives exactly them: the poffertjes
baker's eight fellow bakers, a pancake baker, two suppliers, two relatives, one from football and
one neighbour. Claire Dubois, the French coach, is ``wanted`` until tomorrow's meeting; whoever
turned up in someone's network is ``through``. So breadth counts fifteen.
"""

from networkjournal.demo.telling import Telling
from networkjournal.domain.records import Barrier, Difference, Met, Occasion, Person

KNOWN = (
    *("anna", "piet", "kees", "truus", "ria", "els", "wim", "henk"),
    *("sanne", "dirk", "loes", "marijke", "bram", "joris", "fatima"),
)
"""The keys of the fifteen."""

BAKERS = KNOWN[:8]
"""The keys of the eight fellow bakers, who are also the members of the group."""


def people(tell: Telling) -> list[Person]:
    """Everyone in the sample."""
    return [
        *_bakers(tell),
        *_found_by_scanning(tell),
        *_near(tell),
        *_wanted(tell),
        *_through(tell),
    ]


def bakers_circle(tell: Telling) -> str:
    """The circle that is my own trade."""
    return tell("fellow bakers", "vakgenoten")


def _bakers(tell: Telling) -> list[Person]:
    circle = bakers_circle(tell)
    return [
        Person(
            id=tell.id("anna"),
            name="Anna de Vries",
            role=tell("poffertjes baker", "poffertjesbakker"),
            circles=(circle,),
            field="poffertjes",
            place="Zwolle",
            skills=(tell("keeps a batter from sinking", "houdt beslag luchtig"),),
            needs=(tell("a second pan maker", "een tweede pannenmaker"),),
            met=Met(on=tell.months(-20), where=tell("Zwolle market", "de markt in Zwolle")),
        ),
        Person(
            id=tell.id("piet"),
            name="Piet Bakker",
            role=tell("poffertjes baker", "poffertjesbakker"),
            circles=(circle,),
            field="poffertjes",
            place="Deventer",
            skills=(tell("knows every mill in the region", "kent elke molen in de streek"),),
            needs=(tell("a recipe on one page", "een recept op één bladzijde"),),
            met=Met(on=tell.months(-26), where=tell("the guild's dinner", "het gildediner")),
            dates=(
                Occasion(
                    what=tell("his stall turns forty", "zijn kraam bestaat veertig jaar"),
                    on=tell.name_day(19),
                ),
            ),
        ),
        Person(
            id=tell.id("kees"),
            name="Kees Smit",
            role=tell("poffertjes baker", "poffertjesbakker"),
            circles=(circle,),
            field="poffertjes",
            place="Kampen",
            needs=(tell("brown crusts on a slow fire", "bruine korstjes op een traag vuur"),),
            rhythm="6w",
            met=Met(on=tell.months(-15), where=tell("Kampen fair", "de kermis in Kampen")),
        ),
        Person(
            id=tell.id("truus"),
            name="Truus Visser",
            role=tell("poffertjes baker", "poffertjesbakker"),
            circles=(circle,),
            field="poffertjes",
            place="Hattem",
            skills=(tell("coaches young bakers", "coacht jonge bakkers"),),
            differences=(
                Difference(
                    what=tell("teaches with questions only", "leert alleen met vragen"),
                    because=tell("way of working", "manier van werken"),
                ),
            ),
            met=Met(on=tell.months(-30), where=tell("the guild's dinner", "het gildediner")),
        ),
        Person(
            id=tell.id("ria"),
            name="Ria Kok",
            role=tell("poffertjes baker, stall 12", "poffertjesbakker, kraam 12"),
            circles=(circle,),
            field="poffertjes",
            place="Apeldoorn",
            skills=(tell("bakes two hundred in an hour", "bakt er tweehonderd in een uur"),),
            met=Met(on=tell.months(-11), where=tell("Apeldoorn market", "de markt in Apeldoorn")),
        ),
        Person(
            id=tell.id("els"),
            name="Els Mulder",
            role=tell("poffertjes baker", "poffertjesbakker"),
            circles=(circle,),
            field="poffertjes",
            place="Raalte",
            rhythm="3m",
            needs=(tell("someone for the Saturdays", "iemand voor de zaterdagen"),),
            met=Met(on=tell.months(-10), where=tell("a baking course", "een bakcursus")),
        ),
        Person(
            id=tell.id("wim"),
            name="Wim de Boer",
            role=tell("poffertjes baker", "poffertjesbakker"),
            circles=(circle,),
            field="poffertjes",
            place="Epe",
            needs=(tell("a stove that stays lit in the wind", "een brander die niet uitwaait"),),
            met=Met(on=tell.months(-9), where=tell("Epe fair", "de braderie in Epe")),
        ),
        Person(
            id=tell.id("henk"),
            name="Henk Dekker",
            role=tell("poffertjes baker", "poffertjesbakker"),
            circles=(circle,),
            field="poffertjes",
            place="Ommen",
            skills=(tell("bookkeeping", "boekhouden"),),
            rhythm="none",
            met=Met(on=tell.months(-9), where=tell("the guild's dinner", "het gildediner")),
        ),
    ]


def _found_by_scanning(tell: Telling) -> list[Person]:
    piet = tell.id("piet")
    suppliers = tell("suppliers", "leveranciers")
    return [
        Person(
            id=tell.id("sanne"),
            name="Sanne Koster",
            role=tell("pancake baker", "pannenkoekenbakker"),
            circles=(tell("pancakes", "pannenkoeken"),),
            field=tell("pancakes", "pannenkoeken"),
            organisation=tell("The Round Table", "De Ronde Tafel"),
            place="Zutphen",
            needs=(
                tell(
                    "someone who can bake them small and round",
                    "iemand die klein en rond kan bakken",
                ),
            ),
            differences=(
                Difference(
                    what=tell(
                        "one large one instead of sixteen", "één grote in plaats van zestien"
                    ),
                    because=tell("field", "vak"),
                ),
            ),
            met=Met(
                on=tell.months(-2),
                where=tell("her restaurant", "haar restaurant"),
                through=piet,
            ),
            emails=("sanne@deronde-tafel.example",),
        ),
        Person(
            id=tell.id("dirk"),
            name="Dirk Molenaar",
            role=tell("miller, supplies flour", "molenaar, levert meel"),
            circles=(suppliers,),
            field=tell("flour", "meel"),
            organisation=tell("The Hope mill", "Molen De Hoop"),
            place="Gorssel",
            skills=(tell("flour", "meel"),),
            met=Met(on=tell.months(-5), where=tell("the mill", "de molen"), through=piet),
            phones=("0570 555 012",),
        ),
        Person(
            id=tell.id("loes"),
            name="Loes Stroop",
            role=tell("supplies syrup", "levert stroop"),
            circles=(suppliers,),
            field=tell("syrup", "stroop"),
            organisation="Stroop BV",
            place="Borculo",
            skills=(tell("syrup", "stroop"),),
            needs=(
                tell(
                    "stalls that name where it comes from",
                    "kramen die zeggen waar het vandaan komt",
                ),
            ),
            met=Met(on=tell.day(-40), where=tell("the mill", "de molen"), through=piet),
            links=("https://stroop.example/loes",),
        ),
    ]


def _near(tell: Telling) -> list[Person]:
    return [
        Person(
            id=tell.id("marijke"),
            name="Marijke Jansen",
            role=tell("my sister", "mijn zus"),
            circles=("family",),
            field=tell("education", "onderwijs"),
            place="Utrecht",
            languages=(tell("Dutch", "Nederlands"), tell("French", "Frans")),
            skills=(tell("teaches French", "lerares Frans"),),
            birthday=tell.name_day(47),
            notes=tell(
                "Marks papers on Sunday evening; call on Saturday.",
                "Kijkt zondagavond proefwerken na; bel op zaterdag.",
            ),
        ),
        Person(
            id=tell.id("bram"),
            name="Bram Jansen",
            role=tell("my nephew, studies design", "mijn neef, studeert vormgeving"),
            circles=("family",),
            field=tell("design", "vormgeving"),
            place="Enschede",
            skills=(tell("draws signs", "tekent uithangborden"),),
            needs=(tell("a first real client", "een eerste echte klant"),),
            differences=(
                Difference(
                    what=tell("pays with nothing but a phone", "betaalt alleen met de telefoon"),
                    because=tell("generation", "generatie"),
                ),
            ),
        ),
        Person(
            id=tell.id("joris"),
            name="Joris Vos",
            role=tell("treasurer of the football club", "penningmeester van de voetbalclub"),
            circles=("football",),
            field=tell("insurance", "verzekeringen"),
            place="Zwolle",
            needs=(tell("something warm for the youth", "iets warms voor de jeugd"),),
            met=Met(on=tell.months(-40), where=tell("along the line", "langs de lijn")),
        ),
        Person(
            id=tell.id("fatima"),
            name="Fatima Amrani",
            role=tell("chairs the neighbourhood", "voorzitter van de buurtvereniging"),
            circles=("neighbourhood",),
            field=tell("health care", "zorg"),
            place="Zwolle",
            languages=(tell("Dutch", "Nederlands"), tell("Arabic", "Arabisch")),
            skills=(tell("gets permits", "krijgt vergunningen rond"),),
            met=Met(on=tell.months(-4), where=tell("the street party", "het straatfeest")),
        ),
    ]


def _wanted(tell: Telling) -> list[Person]:
    return [
        Person(
            id=tell.id("claire"),
            name="Claire Dubois",
            role="coach",
            standing="wanted",
            wish="planned",
            circles=("coaches",),
            field="coaching",
            organisation="Atelier Lumière",
            place="Lyon",
            culture=tell("French", "Frans"),
            languages=(tell("French", "Frans"), tell("some English", "wat Engels")),
            needs=(
                tell("readers in the Netherlands", "lezers in Nederland"),
                tell("a venue in Utrecht", "een zaal in Utrecht"),
            ),
            differences=(
                Difference(
                    what=tell(
                        "waits longer before the first question", "wacht langer met de eerste vraag"
                    ),
                    because=tell("culture", "cultuur"),
                ),
                Difference(
                    what=tell("coaches whole workshops, not one baker", "coacht hele ateliers"),
                    because=tell("context", "context"),
                ),
            ),
            barriers=(
                Barrier(
                    kind=tell("language", "taal"),
                    what=tell("French", "Frans"),
                    bridge=tell.id("marijke"),
                ),
            ),
            offer=tell("clear writing about coaching", "helder schrijven over coachen"),
            route=tell.id("truus"),
            met=Met(through=tell.id("truus")),
            links=("https://atelier-lumiere.example",),
        ),
        Person(
            id=tell.id("writer"),
            role=tell("someone who writes about food", "iemand die over eten schrijft"),
            standing="wanted",
            wish="asked",
            offer=tell("a morning behind the stall", "een ochtend achter de kraam"),
            route=tell.id("fatima"),
        ),
    ]


def _through(tell: Telling) -> list[Person]:
    return [
        Person(
            id=tell.id("ab"),
            name="Ab Koper",
            role=tell("coppersmith", "koperslager"),
            standing="through",
            place="Doesburg",
            skills=(tell("mends copper pans", "maakt koperen pannen"),),
            met=Met(through=tell.id("piet")),
        ),
        Person(
            id=tell.id("nel"),
            name="Nel Roos",
            role=tell("egg farmer", "eierboerin"),
            standing="through",
            place="Lochem",
            met=Met(through=tell.id("piet")),
        ),
        Person(
            id=tell.id("tess"),
            name="Tess van Dam",
            role=tell("market inspector", "marktmeester"),
            standing="through",
            place="Zwolle",
            met=Met(through=tell.id("anna")),
        ),
        Person(
            id=tell.id("luc"),
            name="Luc Moreau",
            role=tell("translator", "vertaler"),
            standing="through",
            place="Utrecht",
            languages=(tell("French", "Frans"), tell("Dutch", "Nederlands")),
            met=Met(through=tell.id("marijke")),
        ),
        Person(
            id=tell.id("hanna"),
            name="Hanna Blok",
            role=tell("runs a dairy", "heeft een zuivelboerderij"),
            standing="through",
            place="Heerde",
            skills=(tell("butter", "boter"),),
            met=Met(through=tell.id("els")),
        ),
    ]

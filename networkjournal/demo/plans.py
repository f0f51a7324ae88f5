"""The sample's meetings and steps: tomorrow's, the coming ones, and those behind us."""

from networkjournal.demo.people import BAKERS
from networkjournal.demo.telling import Telling
from networkjournal.domain.records import Meeting, Preparation, Step


def meetings(tell: Telling) -> list[Meeting]:
    """Two to come, three that were held."""
    return [*_coming(tell), *_held(tell)]


def _coming(tell: Telling) -> list[Meeting]:
    return [
        Meeting(
            id=tell.id("coffee"),
            what=tell("Coffee with Claire", "Koffie met Claire"),
            people=tell.who("claire"),
            at=tell.at(1, "10:00"),
            minutes=60,
            place="Part-Dieu, Lyon",
            goal=tell.id("lyon"),
            prep=Preparation(
                know=tell(
                    "Coach in Lyon since 2011, works with whole workshops.",
                    "Coach in Lyon sinds 2011, werkt met hele ateliers.",
                ),
                differ=tell(
                    "Claire starts with silence, I with a question.",
                    "Claire begint met stilte, ik met een vraag.",
                ),
            ),
        ),
        Meeting(
            what=tell("Neighbourhood evening", "Buurtavond"),
            people=tell.who("fatima", "joris"),
            at=tell.at(10, "20:00"),
            minutes=120,
            place=tell("the school hall, Zwolle", "de aula van de school, Zwolle"),
            kind="event",
            speak_to=tell.who("fatima", "joris"),
            prep=Preparation(
                give=tell(
                    "a plate of poffertjes for the raffle", "een bord poffertjes voor de loterij"
                ),
                ask=tell("who is that at the newspaper?", "wie is dat bij de krant?"),
                practical=tell("bring the small pan", "de kleine pan mee"),
            ),
        ),
    ]


def _held(tell: Telling) -> list[Meeting]:
    return [
        Meeting(
            what=tell("To see the mill", "De molen bekijken"),
            people=tell.who("dirk", "piet"),
            at=f"{tell.months(-5).isoformat()}T14:00",
            minutes=90,
            place=tell("The Hope mill, Gorssel", "Molen De Hoop, Gorssel"),
            kind="group",
            state="held",
            notes=tell(
                "Can mill for us from spring. Asks for a fixed day.",
                "Kan vanaf het voorjaar voor ons malen. Vraagt een vaste dag.",
            ),
        ),
        Meeting(
            what=tell("Evening of het poffertje", "Avond van het poffertje"),
            people=tell.who(*(baker for baker in BAKERS if baker != "els")),
            at=f"{tell.months(-2).isoformat()}T19:30",
            minutes=120,
            place=tell("Ria's kitchen, Apeldoorn", "de keuken van Ria, Apeldoorn"),
            kind="group",
            state="held",
            notes=tell("Small and round are settled.", "Klein en bol zijn uitgepraat."),
        ),
        Meeting(
            what=tell("Tasting syrup with Loes", "Stroop proeven met Loes"),
            people=tell.who("loes"),
            at=tell.at(-40, "11:00"),
            minutes=60,
            place=tell("the mill, Gorssel", "de molen, Gorssel"),
            state="held",
            goal=tell.id("syrup"),
            notes=tell("The dark one. Sends a price.", "De donkere. Stuurt een prijs."),
        ),
    ]


def steps(tell: Telling) -> list[Step]:
    """Thanking that is due, a call put off twice, a promise of someone else, one done."""
    return [
        Step(
            what=tell(
                "Thank Marijke for the letter in French",
                "Marijke bedanken voor de brief in het Frans",
            ),
            people=tell.who("marijke"),
            due=tell.day(-3),
            goal=tell.id("lyon"),
        ),
        Step(
            what=tell(
                "Call Sanne Koster about baking together", "Sanne Koster bellen over samen bakken"
            ),
            people=tell.who("sanne"),
            due=tell.day(4),
            put_off=(tell.day(-17), tell.day(-6)),
            dread_before=7,
            smallest=tell("one question in a message", "één vraag in een appje"),
        ),
        Step(
            what=tell("Price of the dark syrup", "Prijs van de donkere stroop"),
            by="them",
            people=tell.who("loes"),
            due=tell.day(9),
            goal=tell.id("syrup"),
        ),
        Step(
            what=tell(
                "Ask Marijke to put my letter to Claire into French",
                "Marijke vragen de brief aan Claire in het Frans te zetten",
            ),
            people=tell.who("marijke"),
            due=tell.day(-12),
            done=tell.day(-12),
            dread_before=6,
            dread_after=2,
            smallest=tell("read one sentence to her", "haar één zin voorlezen"),
            outcome=tell(
                "She said yes before I had finished.", "Ze zei al ja voordat ik uitgesproken was."
            ),
            goal=tell.id("lyon"),
        ),
    ]

"""Who writes the sample: how they want to be known, what they did, their goals and settings."""

from datetime import timedelta

from networkjournal.demo.people import bakers_circle
from networkjournal.demo.telling import Telling
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import (
    SETTINGS_ID,
    Achievement,
    Expertise,
    Goal,
    LookBack,
    Profile,
    Settings,
)


def profiles(tell: Telling) -> list[Profile]:
    """How I wanted to be known at first, and since more than six months."""
    return [
        Profile(
            since=tell.months(-22),
            statement=tell("The baker on the corner.", "De bakker op de hoek."),
            field="poffertjes",
            circles=(bakers_circle(tell),),
            expertise=(
                Expertise(
                    name=tell("baking", "bakken"),
                    offer=tell("poffertjes as they should be", "poffertjes zoals het hoort"),
                ),
            ),
        ),
        Profile(
            since=tell.months(-8),
            statement=tell("The baker who shows how.", "De bakker die laat zien hoe het kan."),
            field="poffertjes",
            circles=(bakers_circle(tell),),
            expertise=(
                Expertise(
                    name=tell("baking", "bakken"),
                    offer=tell(
                        "small, round, brown poffertjes from a pan that does not stick",
                        "kleine, bolle, bruine poffertjes uit een pan die niet plakt",
                    ),
                    proof=tell("the recipe card for 40 stalls", "de receptkaart voor 40 kramen"),
                ),
                Expertise(
                    name=tell("writing", "schrijven"),
                    offer=tell(
                        "their method on one page that readers keep",
                        "hun methode op één bladzijde die lezers bewaren",
                    ),
                ),
                Expertise(
                    name=tell("coaching", "coachen"),
                    offer=tell(
                        "a first year with a stall that pays",
                        "een eerste jaar met een kraam die rondkomt",
                    ),
                    proof=tell(
                        "two apprentices with a stall of their own",
                        "twee leerlingen met een eigen kraam",
                    ),
                ),
            ),
            giving=tell(
                "generous with recipes, sparing with evenings",
                "scheutig met recepten, zuinig met avonden",
            ),
        ),
    ]


def achievements(tell: Telling) -> list[Achievement]:
    """What I did."""
    return [
        Achievement(
            what=tell(
                "Recipe card for 40 stalls, for the guild",
                "Receptkaart voor 40 kramen, voor het gilde",
            ),
            on=tell.months(-6),
            people=tell.who("ria", "els"),
            result=tell("31 stalls bake by it", "31 kramen bakken ernaar"),
            expertise=tell("baking", "bakken"),
        ),
        Achievement(
            what=tell(
                "Baked for 600 people in one afternoon", "Op één middag voor 600 mensen gebakken"
            ),
            on=tell.months(-14),
            result=tell(
                "nobody waited over ten minutes", "niemand wachtte langer dan tien minuten"
            ),
            expertise=tell("baking", "bakken"),
        ),
        Achievement(
            what=tell("Helped Wim and Els start their stalls", "Wim en Els aan hun kraam geholpen"),
            on=tell.months(-3),
            people=tell.who("wim", "els"),
            result=tell("both are still there", "ze staan er allebei nog"),
            expertise=tell("coaching", "coachen"),
        ),
    ]


def goals(tell: Telling) -> list[Goal]:
    """One goal with its use, and one that stays a draft until it has one."""
    return [
        Goal(
            id=tell.id("syrup"),
            what=tell(
                "Serve my poffertjes with syrup from the region",
                "Mijn poffertjes serveren met stroop uit de streek",
            ),
            use=tell("guests ask for it weekly", "gasten vragen er elke week om"),
            by=tell.months(4).replace(day=1),
            sign=tell("one supplier, signed", "één leverancier, getekend"),
            state="active",
            reviewed=tell.day(-20),
        ),
        Goal(
            id=tell.id("lyon"),
            what=tell("Learn how they coach in Lyon", "Leren hoe ze in Lyon coachen"),
            state="draft",
        ),
    ]


def lookbacks(tell: Telling) -> list[LookBack]:
    """The week of the letter to Claire, as it was kept on its Sunday."""
    monday = tell.day(-12) - timedelta(days=tell.day(-12).weekday())
    day = say_date(monday, tell.today, "long")
    return [
        LookBack(
            what=tell(f"The week of {day}", f"De week van {day}"),
            week=monday,
            text=tell(
                "One question, and the letter goes to Lyon in French.\nAsk sooner next time.",
                "Eén vraag, en de brief gaat in het Frans naar Lyon.\nVolgende keer eerder vragen.",
            ),
            lines=(
                tell("You spoke with Marijke Jansen.", "Je sprak met Marijke Jansen."),
                tell(
                    "You did one step: Ask Marijke to put my letter to Claire into French.",
                    "Je deed één stap: Marijke vragen de brief aan Claire in het Frans te zetten.",
                ),
            ),
        )
    ]


def settings(_tell: Telling) -> Settings:
    """Two hours a week."""
    return Settings(id=SETTINGS_ID, weekly_minutes=120)

"""The four questions to begin with, in the essay's order."""

from dataclasses import dataclass

from networkjournal.language import N_


@dataclass(frozen=True)
class Question:
    """A question, and what helps to answer it (msgids)."""

    asks: str
    hint: str


WHERE_NOW = Question(
    N_("And where are you now?"),
    N_("Who just begins sees one thing a day in Today; who is practised, three."),
)
"""What is asked behind the four; it is about Today, not about oneself."""

QUESTIONS = (
    Question(
        N_("How do you want to be known?"),
        N_("One field is enough; at most five, by commas."),
    ),
    Question(
        N_("What do others get from you?"),
        N_("For each field: what somebody else can do with it."),
    ),
    Question(
        N_("Which circles are you part of?"),
        N_("← → goes along, Space ticks; your own below, by commas."),
    ),
    Question(
        N_("Whom would you like to meet?"),
        N_("A name, or only a role: a syrup supplier. By commas."),
    ),
)

"""The four questions to begin with, in the essay's order."""

from dataclasses import dataclass

from networkjournal.language import N_


@dataclass(frozen=True)
class Question:
    """A question, and what helps to answer it (msgids)."""

    asks: str
    hint: str


QUESTIONS = (
    Question(
        N_("How do you want to be known?"),
        N_("One field is enough; at most five, by commas."),
    ),
    Question(
        N_("What do others get from you?"),
        N_("What others get from you comes first."),
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

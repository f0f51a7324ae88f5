"""How long a text may be. Far beyond what people write, near enough to keep everything quick."""

NAME_LIMIT = 500
"""Characters in a name."""

LINE_LIMIT = 10_000
"""Characters in any other text of one line."""

TEXT_LIMIT = 1_048_576
"""Characters in a text of several lines, such as notes."""

MOST_EXPERTISE = 5
"""Fields of expertise that one can be known for; more that are in a file already are kept."""

MINUTES_OF_A_WEEK = 10_080
"""Minutes that can be meant for a week: all there are."""

MOST_THINGS = 9
"""Things worth doing that Today can be asked to propose; three is usual."""

USUAL_THINGS = 3
"""So many it proposes where the settings do not say."""

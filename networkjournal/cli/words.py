"""Words that several commands share, in English, to be translated when they are shown."""

from networkjournal.language import N_

ID_HELP = N_("an id or the beginning of one, a person's name, or what else it is called")
NAME_HELP = N_("a person's name or id")
QUERY_HELP = N_('what to look for: words, field:value, "a phrase", not, or')
SENTENCE_HELP = N_("in your own words; @name, #word, a date and minutes are recognised")
ON_HELP = N_("the day: 2026-11-23, yesterday, last friday")

"""The section Known for."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, cast

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Achievement, Expertise, Profile
from networkjournal.domain.text import fold
from networkjournal.language import _, ngettext
from networkjournal.tui.rows import Block, PageRows, Rows, without_first_gap
from networkjournal.tui.section import Section
from networkjournal.tui.text import Line, Span, said, spread, wrap


class KnownForSection(Section):
    """How one wants to be known today, the fields of expertise, and what proves them."""

    NAME = "known-for"
    TABLES: ClassVar[frozenset[str]] = frozenset({"profile", "achievements", "people"})
    ADDS = Achievement
    CAN_FILTER = False

    def on_mount(self) -> None:
        """A page of prose takes the wider list."""
        self.add_class("-prose")
        super().on_mount()

    def heading(self) -> tuple[Line, Line]:
        """The question, and since when the answer stands."""
        profile = self.desk.overview.profile()
        since: list[Span] = []
        if profile is not None and profile.since:
            day = say_date(profile.since, self.desk.today, "short")
            since = [(_("since {date}").format(date=day), "soft")]
        return ((_("How do you want to be known?"), "name"),), since

    def nothing_here(self) -> str:
        """How the first word is written."""
        return _("One field is enough to begin. a opens the page.")

    def rows(self, query: str) -> Rows:
        """The statement, the expertise, the achievements."""
        return PageRows(lambda width: without_first_gap(list(self._write(width))))

    def _write(self, width: int) -> Iterator[Block]:
        profile = self.desk.overview.profile()
        achievements = cast("Sequence[Achievement]", self.desk.overview.index.all("achievements"))
        if profile is not None:
            yield from self._profile(profile, achievements, width)
        if achievements:
            yield Block([(), ((_("Achievements"), "heading"),)])
        for achievement in achievements:
            yield Block(self._achievement(achievement, width), achievement.id)

    def _profile(
        self, profile: Profile, achievements: Sequence[Achievement], width: int
    ) -> Iterator[Block]:
        if profile.statement:
            words = wrap(f"“{profile.statement}”", width)
            yield Block([((line, "quote"),) for line in words], profile.id)
        else:
            yield Block([((_("e writes down, in your own words."), "soft"),)], profile.id)
        for number, expertise in enumerate(profile.expertise):
            yield Block([()])
            proofs = [one for one in achievements if fold(one.expertise) == fold(expertise.name)]
            yield Block(self._expertise(expertise, len(proofs), width), f"{profile.id}#{number}")
        if profile.giving:
            giving = _("Giving: {word}").format(word=said(profile.giving, 60))
            yield Block([(), ((giving, "soft"),)])

    def _expertise(self, expertise: Expertise, proofs: int, width: int) -> list[Line]:
        if proofs:
            proof = ngettext("proof: {count} achievement", "proof: {count} achievements", proofs)
            proof = proof.format(count=proofs)
        elif expertise.proof:
            proof = _("proof: {proof}").format(proof=said(expertise.proof, 60))
        else:
            proof = _("no proof yet · a adds one")
        offer = (
            _("others get: {offer}").format(offer=said(expertise.offer))
            if expertise.offer
            else _("what others get is not written down yet")
        )
        lines: list[Line] = [((said(expertise.name), "name"),)]
        lines.extend(((line, "soft"),) for line in wrap(offer, width))
        lines.extend(((line, "soft"),) for line in wrap(proof, width))
        return lines

    def _achievement(self, achievement: Achievement, width: int) -> list[Line]:
        when = say_date(achievement.on, self.desk.today, "short") if achievement.on else ""
        right: list[Span] = (
            [("● ", "due"), (said(achievement.expertise, 40), "soft")]
            if achievement.expertise
            else []
        )
        left = ((f"{when:<12} ", "soft"), (said(achievement.what), ""))
        return [spread(left, right, width)]

    def action_add(self) -> None:
        """The first time how one wants to be known, after that an achievement."""
        self.desk.add(Achievement if self.desk.overview.profile() else Profile)

from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.network_map import NetworkMap, Sector
from networkjournal.tui.network_map.placing import (
    BEYOND,
    CIRCLE,
    MOST_PEOPLE,
    Dot,
    nearest,
    nearest_to,
    placed,
)

SIZES = st.tuples(st.integers(20, 200), st.integers(6, 60))


@st.composite
def networks(draw: st.DrawFn) -> NetworkMap:
    counts = draw(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 20)), max_size=8))
    sectors: list[Sector] = []
    through: dict[str, str] = {}
    for number, (inside, beyond) in enumerate(counts):
        people = tuple(f"{number}.{one}" for one in range(inside))
        others = tuple(f"{number}+{one}" for one in range(beyond))
        through |= {one: people[at % inside] for at, one in enumerate(others)}
        sectors.append(Sector(f"circle {number}", people, others))
    return NetworkMap(tuple(sectors), through, {})


@given(networks(), SIZES)
def test_no_two_stand_in_one_cell_and_everyone_is_on_the_map_or_counted(
    network: NetworkMap, size: tuple[int, int]
) -> None:
    found = placed(network, [(one.circle, one.circle) for one in network.sectors], size)
    cells = [(dot.x, dot.y) for dot in found.dots]
    assert len(set(cells)) == len(cells)
    assert all(0 <= x < size[0] and 0 <= y < size[1] for x, y in cells)
    covered = {(name.x + at, name.y) for name in found.names for at in range(len(name.words))}
    assert not covered & set(cells)
    if network.people <= MOST_PEOPLE:
        everyone = {one for sector in network.sectors for one in sector.people + sector.beyond}
        assert {dot.key for dot in found.dots} <= everyone
        assert len(found.dots) + found.left_out == len(everyone)


def test_above_sixty_people_a_circle_is_one_dot_with_its_size() -> None:
    people = tuple(f"a{one}" for one in range(50))
    others = tuple(f"b{one}" for one in range(11))
    network = NetworkMap(
        (Sector("bakers", people, ("x", "y")), Sector("family", others)),
        {"x": "a1", "y": "a1"},
        {},
    )
    found = placed(network, (), (80, 20))
    assert {(dot.key, dot.count, dot.is_beyond) for dot in found.dots} == {
        (CIRCLE + "bakers", 50, False),
        (CIRCLE + "family", 11, False),
        (BEYOND + "bakers", 2, True),
    }


def test_the_largest_circle_lies_to_the_left() -> None:
    network = NetworkMap((Sector("bakers", ("a",)), Sector("family", ("b",))), {}, {})
    found = {dot.key: dot for dot in placed(network, (), (80, 21)).dots}
    assert found["a"].x < 40 < found["b"].x


def test_an_arrow_leads_to_the_nearest_dot_that_way_and_nowhere_where_there_is_none() -> None:
    here, near, far, above = Dot("h", 10, 10), Dot("n", 20, 11), Dot("f", 40, 10), Dot("a", 12, 3)
    dots = (here, near, far, above)
    assert nearest(dots, here, 1, 0) == near
    assert nearest(dots, near, 1, 0) == far
    assert nearest(dots, here, 0, -1) == above
    assert nearest(dots, here, -1, 0) is None
    assert nearest(dots, (10, 10), 0, 1) is None


def test_a_click_beside_a_dot_takes_it_and_one_far_away_does_not() -> None:
    dots = (Dot("a", 10, 10), Dot("b", 30, 10))
    assert nearest_to(dots, 12, 10) == dots[0]
    assert nearest_to(dots, 20, 10) is None
    assert nearest_to((), 0, 0) is None

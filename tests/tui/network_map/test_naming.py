import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.network_map import NetworkMap, Sector
from networkjournal.tui.network_map.naming import Taken
from networkjournal.tui.network_map.placing import placed
from tests.tui.network_map.test_placing import SIZES, networks

BAKERS = NetworkMap(
    (
        Sector("fellow bakers", tuple("abcdefgh"), tuple("ijklm")),
        Sector("family", ("n", "o"), ("p",)),
        Sector("suppliers", ("q", "r")),
        Sector("neighbourhood", ("s",)),
    ),
    {**dict.fromkeys("ijklm", "b"), "p": "n"},
    {},
)


@pytest.mark.parametrize("size", [(76, 18), (58, 18), (54, 10)])
def test_the_name_of_whom_one_stands_on_hides_no_dot_and_no_circle(size: tuple[int, int]) -> None:
    found = placed(BAKERS, [(one.circle, f"{one.circle} 8") for one in BAKERS.sectors], size)
    taken = Taken(found, "you")
    dots = {(dot.x, dot.y) for dot in found.dots}
    words = {(name.x + at, name.y) for name in found.names for at in range(len(name.words))}
    for dot in found.dots:
        x, y = taken.place_beside(dot, len("Anna de Vries"), size)
        cells = {(x + at, y) for at in range(len("Anna de Vries"))}
        assert not cells & dots
        assert not cells & words


@given(networks(), SIZES, st.integers(1, 18))
def test_a_name_lies_on_the_map_and_never_over_its_own_dot(
    network: NetworkMap, size: tuple[int, int], wide: int
) -> None:
    found = placed(network, [(one.circle, one.circle) for one in network.sectors], size)
    taken = Taken(found, "you")
    for dot in found.dots:
        x, y = taken.place_beside(dot, wide, size)
        assert x >= 0
        assert 0 <= y < size[1]
        assert x + wide <= size[0] or wide > size[0]
        if size[0] >= 2 * wide + 12:
            assert not {(x + at, y) for at in range(wide)} & {(dot.x, dot.y)}

# SPDX-License-Identifier: EUPL-1.2
"""Each topic's frames become one sequence without gaps, however they arrive."""

from hypothesis import given
from hypothesis import strategies as st

from schulhof.foundation.ids import new_id
from schulhof.live.audiences import EARLY, Audience, Audiences
from schulhof.live.parcels import Parcel, pack, unpack
from schulhof.live.sockets import Socket

from .peers import Quiet


def parcel(seq: int) -> Parcel:
    return Parcel("group:a", seq, "tests.rang", new_id(), b"{}")


arrivals = st.lists(st.integers(1, 12), max_size=40).map(lambda seqs: list(map(parcel, seqs)))


@given(arrivals, st.integers(0, 6), st.integers(0, 40))
def test_told_is_a_sequence_without_gaps_and_all_that_could_be(
    parcels: list[Parcel], head: int, known_after: int
) -> None:
    audience, told = Audience("group:a"), list[int]()

    def take(some: list[Parcel]) -> None:
        for each in some:
            told.extend(due.seq for due in audience.take(each))

    take(parcels[:known_after])
    assert told == []
    take(audience.go_on_after(head))
    take(parcels[known_after:])
    came = {each.seq for each in parcels}
    expected = head
    while expected + 1 in came:
        expected += 1
    assert told == list(range(head + 1, expected + 1))
    assert audience.head == expected


@given(arrivals, st.integers(0, 12))
def test_what_is_given_up_leaves_no_gap_open(parcels: list[Parcel], head: int) -> None:
    audience = Audience("group:a")
    audience.go_on_after(0)
    for each in parcels:
        audience.take(each)
    for each in audience.go_on_after(head):
        audience.take(each)
    assert audience.head is not None
    assert audience.gap is None or audience.gap > audience.head >= head


def test_a_flood_of_early_frames_is_not_kept_for_ever() -> None:
    audience = Audience("group:a")
    audience.go_on_after(0)
    for seq in range(2, EARLY * 2):
        audience.take(parcel(seq))
    assert len(audience.early or {}) == EARLY
    assert audience.gap == 1


def test_parcels_travel_between_processes_as_they_are() -> None:
    parcels = [parcel(1), parcel(2**53)]
    assert unpack(pack(parcels)) == parcels


def test_a_topic_is_forgotten_with_its_last_listener() -> None:
    audiences, first, second = Audiences(), Socket(Quiet(), "a"), Socket(Quiet(), "b")
    change = audiences.change(first, ["group:a", "group:b"])
    assert (change.joined, change.left) == ({"group:a", "group:b"}, set())
    audiences.change(second, ["group:b"])
    change = audiences.change(first, ["group:b", "group:c"])
    assert (change.joined, change.left) == ({"group:c"}, {"group:a"})
    assert sorted(each.topic for each in audiences) == ["group:b", "group:c"]
    assert sorted(first.topics) == ["group:b", "group:c"]
    audiences.change(first, ())
    audiences.change(second, ())
    assert len(audiences) == 0

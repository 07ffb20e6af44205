"""Where things stand is known again when it was kept between builds, and unpacked only when it is asked for."""

from __future__ import annotations

import pickle

import pytest

from cchc.problem import Place
from cchc.site.packed import Packed
from cchc.site.spots import Spot
from cchc.source.nodes import Node
from cchc.source.yaml_reader import read_yaml


@pytest.fixture
def root() -> Node:
    found = read_yaml("a.yml", "title: x\ntasks:\n- lead: y\n").root
    assert found is not None
    return found


def test_place_is_the_same_after_keeping(root: Node) -> None:
    spot = Spot("a.yml", Packed(root)).below("tasks", 0)
    kept = pickle.loads(pickle.dumps(spot))  # noqa: S301 - our own
    assert kept.place("lead") == spot.place("lead") == Place("a.yml", 3, 9)
    assert kept.key("lead") == spot.key("lead")
    assert kept.text("lead") == "y"
    assert pickle.dumps(kept) == pickle.dumps(spot)


def test_tree_is_packed_once_for_all_its_spots_and_unpacked_when_asked_for(
    root: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    spot = Spot("a.yml", Packed(root))
    data = pickle.dumps([spot, spot.below("tasks"), spot.below("title")])
    unpacked: list[bytes] = []
    loads = pickle.loads

    def noted(packed: bytes) -> object:
        unpacked.append(packed)
        return loads(packed)

    monkeypatch.setattr(pickle, "loads", noted)
    first, *others = loads(data)
    assert unpacked == []
    assert pickle.dumps([first, *others]) == data
    assert unpacked == []
    assert [other.place() for other in others] == [Place("a.yml", 3, 1), Place("a.yml", 1, 8)]
    assert len(unpacked) == 1

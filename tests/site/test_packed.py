"""What is kept between builds travels as bytes, and is read only when it is asked for."""

from __future__ import annotations

import pickle

import pytest

from cchc.site import packed
from cchc.site.packed import Packed


def again(value: Packed[object]) -> Packed[object]:
    return pickle.loads(pickle.dumps(value))  # type: ignore[no-any-return]  # noqa: S301 - our own bytes


def test_what_was_given_comes_back_once() -> None:
    value: object = {"a": [1, 2]}
    assert Packed(value).value is value
    found = again(Packed(value))
    assert found.value == value
    assert found.value is found.value


def test_equal_when_what_they_hold_is() -> None:
    assert Packed([1]) == again(Packed([1]))
    assert Packed([1]) != Packed([2])


def test_what_nobody_asked_for_is_neither_read_nor_packed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    make, given = Packed([1]).__reduce__()
    found: Packed[object] = make(*given)  # type: ignore[operator, misc]
    monkeypatch.setattr(packed, "pickle", None)
    assert found.__reduce__() == (make, given)

"""What a part leaves to its next making travels as bytes, and is read only when it is asked for."""

from __future__ import annotations

import pickle

import pytest

from cchc.output import memo
from cchc.output.memo import Memo


def test_what_was_given_comes_back() -> None:
    value = {"a": [1, 2]}
    assert Memo(value).value() is value
    found = pickle.loads(pickle.dumps(Memo(value)))  # noqa: S301 - our own bytes
    assert found.value() == value
    assert found.value() is found.value()


def test_what_nobody_asked_for_is_neither_read_nor_packed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = Memo([1]).__getstate__()
    found = Memo(None)
    found.__setstate__(packed)
    monkeypatch.setattr(memo, "pickle", None)
    assert found.__getstate__() is packed

from __future__ import annotations

import math
from collections import Counter
from random import Random

import pytest

from cchc.text.fold import fold, modern_tones, nfc
from tests.bench.vocabulary import FORMS, Lexicon, english, paragraph, syllables, vietnamese

WORDS = 40_000


@pytest.mark.parametrize("lexicon", [vietnamese(1), english(1)], ids=["vi", "en"])
def test_words_are_many_and_come_as_unevenly_as_in_texts(lexicon: Lexicon) -> None:
    assert len(lexicon.words) == len(set(lexicon.words)) == FORMS
    found = Counter(lexicon.draw(Random(1), WORDS))
    assert len(found) > 5000
    counts = [count for _, count in found.most_common()]
    # Zipf: from the 10th to the 1,000th word the frequency falls with the rank, by a factor of about 100
    slope = math.log(counts[9] / counts[999]) / math.log(1000 / 10)
    assert 0.8 < slope < 1.3


def test_syllables_are_spelled_as_vietnamese_is() -> None:
    found = syllables()
    assert len(found) > 6500
    assert {"nghiệp", "kế", "hoạch", "thủ", "tục", "xã", "người", "được", "đường"} <= set(found)
    assert not {"cế", "gê", "ngiệp", "hoach", "hoàch", "kanh"} & set(found)
    assert all(word == nfc(word) == modern_tones(word) for word in found)


def test_folding_joins_words_that_differ_in_marks_only() -> None:
    words = vietnamese(1).words
    assert len({fold(word) for word in words}) < len(words) - 500


def test_a_seed_decides_everything() -> None:
    assert vietnamese(1).words == vietnamese.__wrapped__(1).words
    assert vietnamese(1).words != vietnamese(2).words
    assert paragraph(english(1), Random(7), 3) == paragraph(english(1), Random(7), 3)

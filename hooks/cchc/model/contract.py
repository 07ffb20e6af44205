"""The contract of the open data: its version and what has changed in it. Its fields are in ``published``.

Version 1 stays at ``/data/v1/``: ``tests/contract`` fails on any change that would break a program that reads it.
"""

from __future__ import annotations

from typing import NamedTuple

from cchc.model.published import Texts

#: CC BY 4.0, as LICENSE says for what is published from ``content/`` and ``plans/``; its name in SPDX, and its text.
LICENCE, LICENCE_TITLE = "CC-BY-4.0", "Creative Commons Attribution 4.0 International"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"


class Change(NamedTuple):
    """A change of the contract: its version, the day (ISO 8601) from which it holds, and what it means for readers."""

    version: str
    day: str
    text: Texts


#: Newest first. The number before the dot is that of the folder; an addition raises the one behind it.
CHANGES: tuple[Change, ...] = (
    Change(
        "1.2",
        "2026-11-21",
        {
            "vi": "Thêm ngày cuối còn đúng (expires) của câu trả lời và đường dây nóng; qua ngày đó thì bỏ dòng ấy.",
            "en": "Added the last day (expires) of answers and hotlines; after that day their rows are gone.",
        },
    ),
    Change(
        "1.1",
        "2026-11-21",
        {
            "vi": "Thêm người duyệt và ngày duyệt (approved): ở kế hoạch, và là cột của plans.csv, questions.csv.",
            "en": "Added who approved what and when (approved): of plans, and columns of plans.csv, questions.csv.",
        },
    ),
    Change(
        "1.0",
        "2026-11-21",
        {
            "vi": "Bản đầu tiên: mười một bộ dữ liệu, mỗi bộ có tệp JSON, tệp CSV và lược đồ.",
            "en": "First version: eleven data sets, each as JSON and as CSV, with a schema.",
        },
    ),
)
VERSION = CHANGES[0].version

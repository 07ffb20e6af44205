"""What ``cchc`` and the engine tell each other through the environment, and the day that holds for both."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from cchc.text.dates import ZONE, parse_iso

#: Variables by which ``cchc`` tells the engine what it was told.
TODAY, LANG, FORMAT, EXECUTOR, PREVIEW, COMPRESS = (
    "CCHC_TODAY", "CCHC_LANG", "CCHC_FORMAT", "CCHC_EXECUTOR", "CCHC_PREVIEW", "CCHC_COMPRESS",
)  # fmt: skip


def day(environment: Mapping[str, str], now: datetime) -> date:
    """Give the day for which the site is built.

    It is what ``--today`` said, else the day of ``SOURCE_DATE_EPOCH`` (reproducible-builds.org), else that of the
    clock; all in Asia/Ho_Chi_Minh. Raises ValueError when one of the first two is set to something else.
    """
    said = environment.get(TODAY)
    if said:
        return iso_day(said)
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch and epoch.isdecimal():
        try:
            now = datetime.fromtimestamp(int(epoch), UTC)
        except (OverflowError, OSError):
            raise ValueError(epoch) from None
    return now.astimezone(ZONE).date()


def iso_day(text: str) -> date:
    """Read a day as "2026-11-21". Raises ValueError for anything else."""
    span = parse_iso(text)
    if span is None or len(text) != 10:
        raise ValueError(text)
    return span[0]

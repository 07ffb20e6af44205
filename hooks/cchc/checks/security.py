"""security.txt: its day of expiry (RFC 9116, 2.5.5) must not pass unnoticed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from cchc.problem import Problem, make
from cchc.site import Site
from cchc.site.project import SETTINGS
from cchc.text.dates import ZONE, show_date

#: So many days before the day, editors are told; fewer days before it, nothing is published any more.
WARN_DAYS, STOP_DAYS = 60, 14
#: RFC 9116 recommends less than a year ahead.
MOST_DAYS = 366


def expires(site: Site) -> Iterator[Problem]:
    """security.txt has expired or soon will, or says a day too far away.

    The one rule that turns a build red by the passing of time: researchers must ignore a file that has expired, and a
    new day is only chosen by somebody who has looked whether the contact is still right.
    """
    said = site.project.settings.security_expires
    if said is None:
        return
    day = datetime.fromisoformat(said).astimezone(ZONE).date()
    days, place = (day - site.today).days, site.spots[SETTINGS].place("security_expires")
    shown = {f"day_{lang}": show_date(day.isoformat(), lang) for lang in ("vi", "en")}
    if days < STOP_DAYS:
        yield make("security-expired", place, before=STOP_DAYS, **shown)
    elif days <= WARN_DAYS:
        yield make("security-expires-soon", place, days=days, **shown)
    elif days > MOST_DAYS:
        yield make("security-expires-late", place, **shown)

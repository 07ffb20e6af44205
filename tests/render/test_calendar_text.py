"""Calendar files to the letter: whatever stands in a text, lines and properties stay what they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from cchc.model.published import Plan
from cchc.site import Site
from cchc.site.calendar import build_calendar
from tests.tools import tiny
from tests.tools.calendars import WHOLE, assert_written_well, events, files, names, others, whole
from tests.tools.corpus import PUBLISHED

PLAN = "dong-xuan-2024"
UID = f"{PLAN}.task-1@example.vn"

#: Texts that an encoder can break.
ODD = {
    "comma": "a,b;c:d",
    "backslash": "C:\\new\\table; \\, \\; \\\\",
    "capital": "D:\\Năm 2024\\N",
    "quote": "a \"b\" 'c' ^n ^^",
    "property": "BEGIN:VEVENT END:VCALENDAR ATTENDEE:mailto:a@b.vn",
    "long": "Ủy ban nhân dân thành phố " * 40,
    "long word": "Ữ" * 500,
    "emoji": "👩‍👩‍👧" * 30,
    "shifted": "ab" + "ộ" * 100,
    "spaces": "a b",
}


@pytest.mark.parametrize("text", [*ODD.values(), *PUBLISHED.values()], ids=[*ODD, *PUBLISHED])
def test_texts_come_out_as_they_went_in(tmp_path: Path, text: str) -> None:
    site = tiny.speaking_site(tmp_path, plan=tiny.changed(tiny.PLAN, tasks=[tiny.task(deadline="Ngày 15/4/2024")]))
    plain = names(whole(site))
    [task] = site.plans[PLAN]["tasks"]
    plan = cast("Plan", {**site.plans[PLAN], "tasks": [{**task, "title": {"vi": text, "en": None}, "at": text}]})
    site = replace(site, plans={PLAN: plan}, indexes=replace(site.indexes, calendar=build_calendar({PLAN: plan})))
    data = whole(site)
    said = " ".join(text.split())
    assert others(data)[UID].summary.value == f"Xã Đông Xuân: {said.rstrip('.')}"
    assert f"Vị trí trong bản gốc: {said}" in others(data)[UID].description.value.split("\n")
    [event] = events(data).values()
    assert str(event["UID"]) == UID
    assert names(data) == plain, "a text makes no property"
    assert_written_well(data)


@pytest.mark.parametrize("lang", WHOLE)
def test_real_files_are_written_well(site: Site, lang: str) -> None:
    for data in files(site, lang).values():
        assert_written_well(data)


@pytest.mark.parametrize("lang", WHOLE)
def test_same_entries_same_bytes(site: Site, lang: str) -> None:
    assert files(site, lang) == files(site, lang)
    later = replace(site, today=site.today + timedelta(days=400))
    assert files(later, lang) == files(site, lang), "what is over stays as it was"

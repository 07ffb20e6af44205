"""Whatever is edited between two checks: with what is known from before, the same is found as without it."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import yaml

from cchc.checks import check
from cchc.site import Site, load
from cchc.site.known import Known
from cchc.text.sums import sum_of
from tests.tools.tiny import PLAN, QUESTION, REGISTRY, TODAY, changed, speaking_site

ALL = "plans/registry/all.yml"
PLANS, ANSWERS = 4, 4
SEEDS = range(5)


class _Dumper(yaml.SafeDumper):
    """Writes things out each time, since the portal allows no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def dumped(declared: object) -> str:
    return yaml.dump(declared, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)


def plan_text(count: int, **changes: Any) -> str:  # noqa: ANN401 - see changed
    more = {"id": f"dong-xuan-{2020 + count}", "number": f"{40 + count}/KH-UBND", "cites": cites("15/7/2021")}
    return dumped(changed(PLAN, **{**more, **changes}))


def cites(day: str) -> list[dict[str, str]]:
    return [
        {"document": f"Nghị quyết số 76/NQ-CP ngày {day}", "at": "Mục II"},
        {"document": f"Quyết định số 5/QĐ-UBND ngày {day}", "at": "Mục I"},
    ]


def answer(text: str, twin: str = "", **changes: Any) -> str:  # noqa: ANN401 - see changed
    front = {"question": "Where do I file?", "translates": twin} if twin else changed(QUESTION, **changes)
    return f"---\n{dumped(front)}---\n{text}\n"


def plans_of(random: Random) -> tuple[str, str]:
    number = random.randrange(PLANS)
    point = {"text": {"vi": "Làm theo theo lộ trình chuyên đổi số", "en": "The the work"}, "at": "Mục II.1"}
    waiver = {"code": "doubled-word", "at": "Mục II.1", "why": "Đã xem", "on": "2024-06-01"}
    changes: dict[str, Any] = random.choice(
        [
            {"issued": "2024-02-10"}, {"issued": "2024-03-05"}, {"number": "40/KH-UBND"}, {"messages": [point]},
            {"messages": [point], "waivers": [waiver]}, {"waivers": [waiver]}, {"draft": "true"}, {"draft": "true"},
            {"summary": {"vi": "Tóm tắt"}}, {"cites": cites("16/7/2021")}, {"cites": cites("15/7/2025")},
            {"id": "dong-xuan-khac"}, {"title": {"vi": "Kế hoạch 2024", "en": "Plan for 2024"}}, {"unit": "khong-co"},
        ]
    )  # fmt: skip
    above = random.choice(["", "# ghi chú\n"])  # by which all lines move
    text = random.choice(["", plan_text(number), *[above + plan_text(number, **changes)] * 6])
    return f"plans/dong-xuan/{number}.yml", text


def answers_of(random: Random) -> tuple[str, str]:
    number = random.randrange(ANSWERS)
    body = random.choice([
        "Ở xã.", "Ở [đây](plan:dong-xuan-2021).", "Ở cửa cửa xã.", "Gọi 0912 345 678.", "Gọi 082.507.7988.",
        "Xem [đó](/ke-hoach/dong-xuan-2022/).", "Xem [kia](qa:cau-1) và [nữa](#muc).", "Xem [văn bản](doc:9/QĐ-UBND).",
    ])  # fmt: skip
    changes: dict[str, Any] = random.choice([
        {}, {"question": "Nộp ở đâu?"}, {"basis": []}, {"revised": "2024-05-01"}, {"draft": "true"}, {"draft": "true"},
        {"kind": "asked", "asked_on": "2024-05-02", "answered_on": "2024-05-01", "agency": "Văn phòng"},
    ])  # fmt: skip
    return f"content/hoi-dap/cau-{number}.md", random.choice(["", answer(body), *[answer(body, **changes)] * 6])


def twins_of(random: Random) -> tuple[str, str]:
    made_from = random.choice([sum_of(QUESTION["question"], "Ở xã.\n"), sum_of("Cũ")])
    text = random.choice(["", answer("At the commune.", made_from), answer("At the the commune.", made_from)])
    return f"content/hoi-dap/cau-{random.randrange(ANSWERS)}.en.md", text


def sums_of(random: Random) -> tuple[str, str]:
    pair = f"{sum_of(random.choice(['Kế hoạch năm 2024', 'Cũ']))} {sum_of('Plan for 2024')}\n"
    return f"plans/dong-xuan/{random.randrange(PLANS)}.en.sums", random.choice(["", pair])


def hidden() -> dict[str, Any]:
    """Give the registries without the hotline, and with a document of which the date is not known."""
    registry = changed(REGISTRY, hotlines=[])
    undated = {"id": "5-qd-ubnd", "number": "5/QĐ-UBND", "type": "quyet-dinh", "issued": None}
    registry["documents"].append(changed(registry["documents"][0], **undated))
    return registry


def registries_of(random: Random) -> tuple[str, str]:
    registry = hidden()
    document, agency = registry["documents"][0], registry["agencies"][0]
    declared, changes = random.choice([
        (document, {"issued": "2021-07-16"}), (document, {"issued": "2020-07-15"}), (document, {}),
        (agency, {"aliases": ["Văn phòng xã"]}),
        (registry["units"][0], {"level": "ward", "name": {"vi": "Phường Đông Xuân", "en": "Đông Xuân"}}),
    ])  # fmt: skip
    declared.update(changes)
    return ALL, dumped(registry)


EDITS: tuple[Callable[[Random], tuple[str, str]], ...] = (plans_of, answers_of, twins_of, sums_of, registries_of)


def steps(folder: Path, random: Random) -> Iterator[tuple[Site, Known]]:
    """Give a project edit by edit; files are written, changed and deleted, and now and then a day passes.

    Each time it is loaded with what the load before left, and pickled in between now and then.
    """
    speaking_site(folder, registry=hidden(), plan=changed(PLAN, id="dong-xuan-2024", number="99/KH-UBND"))
    for number in range(PLANS):
        (folder / f"plans/dong-xuan/{number}.yml").write_text(plan_text(number), encoding="utf-8")
    for number in range(ANSWERS):
        (folder / f"content/hoi-dap/cau-{number}.md").write_text(answer("Ở xã."), encoding="utf-8")
    day, memory = TODAY, None
    for number in range(12):
        for _ in range(random.choice([1, 2, 4])):
            path, text = random.choices(EDITS, weights=[5, 5, 3, 2, 1])[0](random)
            (folder / path).write_text(text, encoding="utf-8") if text else (folder / path).unlink(missing_ok=True)
        day += timedelta(days=random.choice([0, 0, 0, 0, 0, 1]))
        loaded = load(folder, day, memory=memory)
        assert loaded.whole is not None
        assert loaded.memory is not None
        yield loaded.whole, loaded.memory.known
        memory = loaded.memory if number % 3 else pickle.loads(pickle.dumps(loaded.memory))  # noqa: S301 - our own


def test_what_is_found_is_the_same_with_and_without_what_is_known(tmp_path: Path) -> None:
    told: set[str] = set()
    for seed in SEEDS:
        for whole, known in steps(tmp_path / str(seed), Random(seed)):  # noqa: S311 - edits, no secrets
            found = list(check(whole, None, known))
            assert found == list(check(whole)), "in the same order, too"
            told |= {problem.code for problem in found}
    assert told >= {
        "citation-differs", "day-off", "doubled-word", "link-nowhere", "missing-translation", "number-two-dates",
        "personal-data", "refers-to-held", "tone-mark", "translation-older", "waiver-unused",
    }  # fmt: skip

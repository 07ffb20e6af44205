"""What is known of a file from before is the same as what a look at it would find."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from cchc.checks import ALONE, RULES, check
from cchc.checks.known import look
from cchc.problem import Place, Problem, make
from cchc.site import Site, load
from cchc.site.history import History
from cchc.site.known import Known
from cchc.site.site import Held
from cchc.text.sums import sum_of
from tests.tools.tiny import PLAN, QUESTION, REGISTRY, TODAY, changed, speaking_site

Texts = dict[str, str]
ALL = "plans/registry/all.yml"
PLANS, ANSWERS = 4, 4


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


def same_objects(site: Site, before: Site) -> Site:
    """Give the site as one that was loaded again in part: whatever is as it was is the very object that it was."""

    def kept(new: Any, old: Any) -> Any:  # noqa: ANN401 - any list of the site
        return {key: old[key] if key in old and old[key] == entry else entry for key, entry in new.items()}

    lists = ("plans", "questions", "news", "declared", "units", "agencies", "documents", "spots")
    entries = {entry.spot.path: entry for entry in before.prose}
    prose = [old if (old := entries.get(entry.spot.path)) == entry else entry for entry in site.prose]
    return replace(site, prose=prose, **{name: kept(getattr(site, name), getattr(before, name)) for name in lists})


def steps(folder: Path, random: Random) -> Iterator[Site]:
    """Give a project edit by edit; files are written, changed and deleted, and now and then a day passes."""
    speaking_site(folder, registry=hidden(), plan=changed(PLAN, id="dong-xuan-2024", number="99/KH-UBND"))
    for number in range(PLANS):
        (folder / f"plans/dong-xuan/{number}.yml").write_text(plan_text(number), encoding="utf-8")
    for number in range(ANSWERS):
        (folder / f"content/hoi-dap/cau-{number}.md").write_text(answer("Ở xã."), encoding="utf-8")
    day = TODAY
    for _ in range(12):
        for _ in range(random.choice([1, 2, 4])):
            path, text = random.choices(EDITS, weights=[5, 5, 3, 2, 1])[0](random)
            (folder / path).write_text(text, encoding="utf-8") if text else (folder / path).unlink(missing_ok=True)
        day += timedelta(days=random.choice([0, 0, 0, 0, 0, 1]))
        whole = load(folder, day).whole
        assert whole is not None
        yield whole


def test_what_is_found_is_the_same_with_and_without_what_is_known(tmp_path: Path) -> None:
    told: set[str] = set()
    for seed in range(7):
        known, before = None, None
        for whole in steps(tmp_path / str(seed), Random(seed)):  # noqa: S311 - edits, no secrets
            site = same_objects(whole, before) if before else whole
            now = Known(known)
            found = list(check(site, None, now))
            assert found == list(check(whole)), "in the same order, too"
            told |= {problem.code for problem in found}
            known, before = now, site
    assert told >= {
        "citation-differs", "day-off", "doubled-word", "link-nowhere", "missing-translation", "number-two-dates",
        "personal-data", "refers-to-held", "tone-mark", "translation-older", "waiver-unused",
    }  # fmt: skip


def tiny(folder: Path) -> Site:
    return speaking_site(folder, plan=changed(PLAN, issued="2024-02-10"), answer="Nộp ở Một cửa cửa xã.")


def paths(site: Site) -> set[str]:
    return {plan.spot.path for plan in site.declared.values()} | {entry.spot.path for entry in site.prose}


def asked() -> tuple[list[set[str]], Callable[[Site], Iterator[Problem]]]:
    """Give a rule that notes which files it was asked about."""
    seen: list[set[str]] = []

    def rule(part: Site) -> Iterator[Problem]:
        seen.append(paths(part))
        yield from ()

    return seen, rule


def test_only_what_changed_is_looked_at_again(tmp_path: Path) -> None:
    site = tiny(tmp_path)
    seen, rule = asked()
    known = Known()
    look(site, [rule], known)
    assert set().union(*seen) == paths(site)
    seen.clear()
    look(site, [rule], Known(known))
    assert not seen
    prose = [entry._replace(body="Khác.") if "nop-ho-so.en" in entry.spot.path else entry for entry in site.prose]
    look(replace(site, prose=prose), [rule], Known(known))
    assert seen == [{"content/hoi-dap/nop-ho-so.md", "content/hoi-dap/nop-ho-so.en.md"}], "a text with its translation"


def test_all_that_belongs_to_a_plan_can_be_what_changed(tmp_path: Path) -> None:
    site = tiny(tmp_path)
    seen, rule = asked()
    known = Known()
    look(site, [rule], known)
    [(key, entry)] = site.declared.items()
    others: list[dict[str, Any]] = [
        {"declared": {key: replace(entry)}},
        {"plans": {key: {**site.plans[key]}}},
        {"held": {("plans", key): Held((entry.spot.path,), "2024-07-01")}},
        {"sums": {"plans/dong-xuan/2024.en.sums": "a b"}},
    ]
    for other in others:
        seen.clear()
        look(replace(site, **other), [rule], Known(known))
        assert seen == [{entry.spot.path}], other


@pytest.mark.parametrize(
    "other",
    [
        {"today": date(2024, 6, 16)}, {"words": {}}, {"units": {}}, {"agencies": {}}, {"topics": {}}, {"documents": {}},
        {"hotlines": {}}, {"channels": {"x": {}}}, {"indices": {"x": {}}},
    ],
)  # fmt: skip
def test_with_another_registry_or_day_nothing_is_known(tmp_path: Path, other: dict[str, Any]) -> None:
    site = tiny(tmp_path)
    seen, rule = asked()
    known = Known()
    look(site, [rule], known)
    seen.clear()
    look(replace(site, **other), [rule], Known(known))
    assert len(set().union(*seen)) == len(site.declared) + len(site.prose)


def test_what_is_known_can_be_kept_with_the_site_in_one_pickle(tmp_path: Path) -> None:
    site = tiny(tmp_path)
    known = Known()
    first = list(check(site, None, known))
    assert {problem.code for problem in first} == {"day-off", "doubled-word"}
    again, kept = pickle.loads(pickle.dumps((site, known)))  # noqa: S301 - our own, of a moment ago
    seen, rule = asked()
    assert set(look(again, [rule], Known(kept))) == set(first)
    assert not seen
    assert list(check(again, None, Known(kept))) == first


def test_a_rule_on_one_file_that_tells_of_another_is_noticed(tmp_path: Path) -> None:
    def rule(_: Site) -> Iterator[Problem]:
        yield make("doubled-word", Place("plans/khac.yml", 1, 1), value="a a", once="a")

    with pytest.raises(KeyError):
        look(tiny(tmp_path), [rule])


def test_no_rule_is_asked_twice(tmp_path: Path) -> None:
    site = tiny(tmp_path)
    assert len(RULES) == len(set(RULES))
    assert set(ALONE) < set(RULES)
    assert len(list(check(site, History({})))) == len(set(check(site)))

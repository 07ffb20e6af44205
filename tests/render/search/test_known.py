"""What is known from the last time saves work, never changes a byte; and an edit changes few files."""

from __future__ import annotations

import pickle
import random
from collections import defaultdict

import pytest

from cchc.render.search import Changes, Known, follow_search, make_search, render_search
from cchc.render.search.postings import LONGEST
from cchc.render.setting import Artifact, Setting
from cchc.site import Site
from cchc.site.views.search import FOLLOWED, Index, Record, Source, search_index
from tests.tools.rendering import setting_of

UNITS = {"mot": "Xã Một", "hai": "Phường Hai"}
KINDS = ("question", "task", "hotline", "news")


@pytest.fixture(scope="module")
def setting(site: Site) -> Setting:
    """The setting of the real site."""
    return setting_of(site)


def said(draw: random.Random, words: int) -> str:
    """A text of words of which some are common and most are not."""
    numbers = (int(draw.paretovariate(0.6)) for _ in range(words))
    return " ".join(f"từ{chr(97 + number % 23)}{number}" for number in numbers if number < 4000)


def made(draw: random.Random, number: int) -> Record:
    kind, unit = KINDS[number % 4], draw.choice(["", *UNITS])
    return Record(kind, "question", f"q{number}", "", "vi", f"tên {said(draw, 6)}", said(draw, 40), unit, said(draw, 2))


def edited(record: Record, draw: random.Random) -> Record:
    """Some words come, some go, a few are new to the whole index."""
    new = f"mới{draw.randrange(10**6)} 082 507 7988"
    return record._replace(title=f"tên {said(draw, 7)}", text=f"{said(draw, 38)} {new}")


def index_of(records: list[Record]) -> Index:
    """Three records are made from each source, one of which is of the kind that stands first."""
    return Index(
        "vi", tuple(records), UNITS, tuple(Source("plans", str(at % 7 + at // 21)) for at in range(len(records)))
    )


def by_source(index: Index) -> dict[Source, list[Record]]:
    found: defaultdict[Source, list[Record]] = defaultdict(list)
    for source, record in zip(index.sources, index.records, strict=True):
        found[source].append(record)
    return found


def changes(known: Known, old: Index, new: Index) -> Changes:
    before, after = by_source(old), by_source(new)
    changed = {source for source in before.keys() | after.keys() if before.get(source) != after.get(source)}
    near = changed | known.near(changed)
    return Changes({source: before.get(source, []) for source in changed}, {one: after.get(one, []) for one in near})


def followed(
    known: Known, files: dict[str, bytes], old: Index, new: Index, setting: Setting
) -> tuple[Known, dict[str, bytes]] | None:
    """All files after a change; None when it cannot be followed."""
    found = follow_search(known, changes(known, old, new), setting)
    if found is None:
        return None
    assert files.keys() >= set(found.same)
    return found.known, {**{path: files[path] for path in found.same}, **files_of(found.anew)}


def files_of(artifacts: list[Artifact]) -> dict[str, bytes]:
    return {artifact.path: artifact.data for artifact in artifacts}


@pytest.mark.parametrize("count", [60, LONGEST + 300])
def test_edits_one_after_the_other_give_what_a_new_index_gives(setting: Setting, count: int) -> None:
    draw = random.Random(count)  # noqa: S311 - no secret: the same edits each time
    records, followings = [made(draw, number) for number in range(count)], 0
    index = index_of(records)
    first = make_search(index, setting)
    known, files = first.known, files_of(first.anew)
    for step in range(12 if count < LONGEST else 3):
        for _ in range(1 + step % 2):
            place = draw.randrange(count)
            records[place] = edited(records[place], draw)
        after = index_of(records)
        wanted = dict(render_search(after, setting))
        found = followed(known, files, index, after, setting)
        if found is not None:
            assert found[1] == wanted
            again = followed(known, files, index, after, setting)
            assert again is not None
            assert again[1] == wanted, "what was known stays as it was, for whoever has to begin again"
            followings += 1
        known = found[0] if found else make_search(after, setting).known
        known = pickle.loads(pickle.dumps(known))  # noqa: S301 - our own bytes
        files, index = wanted, after
    assert followings >= 3, "most edits were followed, not made anew"


@pytest.mark.parametrize("change", ["added", "removed", "other kind", "other unit", "many", "longer"])
def test_what_cannot_be_followed_is_not(setting: Setting, change: str) -> None:
    draw = random.Random(5)  # noqa: S311 - no secret
    records = [made(draw, number) for number in range(50)]
    first = records[0]
    after = {
        "added": [*records, made(draw, 51)],
        "removed": records[:-1],
        "other kind": [first._replace(kind="page"), *records[1:]],
        "other unit": [first._replace(unit="hai" if first.unit != "hai" else ""), *records[1:]],
        "many": [edited(record, draw) for record in records],
        "longer": [first._replace(text=said(draw, 4000)), *records[1:]],
    }[change]
    old = index_of(records)
    made_first = make_search(old, setting)
    assert followed(made_first.known, files_of(made_first.anew), old, index_of(after), setting) is None


def test_edit_of_an_answer_leaves_most_files_as_they_were(setting: Setting) -> None:
    draw = random.Random(9)  # noqa: S311 - no secret
    records = [made(draw, number) for number in range(4200)]
    old = index_of(records)
    known, before = make_search(old, setting).known, dict(render_search(old, setting))
    records[8] = records[8]._replace(text=f"{records[8].text} thêm {said(draw, 3)}")
    new = follow_search(known, changes(known, old, index_of(records)), setting)
    assert new is not None
    paths = [artifact.path for artifact in new.anew]
    anew, all_of = ([path.split("/")[-2] for path in some] for some in (paths, before))
    assert 1 <= anew.count("r") <= 8
    assert anew.count("w") <= all_of.count("w") * 2 / 3
    assert anew.count("p") <= all_of.count("p") / 3
    assert min(all_of.count("w"), all_of.count("p")) > 20
    assert set(paths) & before.keys() == {"search/vi.json"}


def test_what_is_known_holds_no_data_of_files(setting: Setting) -> None:
    draw = random.Random(3)  # noqa: S311 - no secret
    found = make_search(index_of([made(draw, number) for number in range(300)]), setting)
    data = b"".join(artifact.data for artifact in found.anew)
    assert len(pickle.dumps(found.known)) < len(data)
    assert sorted(found.known.paths()) == sorted(files_of(found.anew).keys() - {"search/vi.json"})
    assert found.same == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_real_answer_edited(site: Site, setting: Setting, lang: str) -> None:
    old = search_index(site, lang)
    first = make_search(old, setting)
    at = next(at for at, source in enumerate(old.sources) if source.table in FOLLOWED)
    record = old.records[at]
    records = [*old.records[:at], record._replace(text=record.text[: len(record.text) // 2]), *old.records[at + 1 :]]
    new = old._replace(records=tuple(records))
    found = followed(first.known, files_of(first.anew), old, new, setting)
    assert found is not None
    assert found[1] == dict(render_search(new, setting))

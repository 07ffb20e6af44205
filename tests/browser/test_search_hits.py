"""What readers type finds what they want, in the browser that they type it into, with little to load."""

from __future__ import annotations

import gzip
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from playwright.sync_api import Browser

from cchc.text.fold import fold
from tests.browser.visit import DESK, Visit
from tests.tools.portal import BuiltSite

QUERIES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "search" / "queries.yml").read_text(encoding="utf-8")
)
#: Bytes after gzip: of the first query of a visit with script and index, and of a later one.
FIRST, LATER = 120_000, 30_000

#: Runs queries, each in a new index, and tells the addresses found and what was loaded for each.
RUN = """async ([engine, queries, fresh]) => {
  const { Index } = await import(engine);
  const asked = [], loaded = window.fetch, indexes = {};
  window.fetch = (url, more) => { asked.push(String(url)); return loaded(url, more); };
  const found = [];
  const made = (lang) => new Index(`/search/${lang}.json`, lang);
  for (const [query, lang, typing] of queries) {
    const index = fresh ? made(lang) : (indexes[lang] ||= made(lang));
    asked.length = 0;
    const { hits } = await index.find(query, { typing });
    found.push({ urls: hits.map((hit) => hit.url), kinds: hits.map((hit) => hit.kind), loaded: [...asked] });
  }
  window.fetch = loaded;
  return found;
}"""


class Engine(NamedTuple):
    """The engine in a browser."""

    visit: Visit
    built: BuiltSite

    def run(self, queries: list[tuple[str, str]], typing: bool = True, fresh: bool = False) -> list[dict[str, Any]]:
        [engine] = [f"/{path}" for path in self.built.files if path.startswith("assets/search.")]
        rows = [[query, lang, typing] for query, lang in queries]
        found: list[dict[str, Any]] = self.visit.page.evaluate(RUN, [engine, rows, fresh])
        return found

    def size(self, path: str) -> int:
        return len(gzip.compress((self.built.folder / path.lstrip("/")).read_bytes(), mtime=0))


@pytest.fixture(scope="module")
def engine(browser: Browser, address: str, built: BuiltSite) -> Iterator[Engine]:
    """The engine of the built site."""
    visit = Visit(browser, address, DESK)
    visit.page.goto("/gioi-thieu/")
    yield Engine(visit, built)
    visit.close()


def hits(found: list[dict[str, Any]], depth: int, queries: list[dict[str, Any]] = QUERIES) -> list[str]:
    """The queries whose wanted page is not among the first ``depth``."""
    return [
        f"{query['query']}: {one['urls'][:3]}"
        for query, one in zip(queries, found, strict=True)
        if not set(one["urls"][:depth]) & set(query["want"])
    ]


def test_there_are_queries_of_every_kind(built: BuiltSite) -> None:
    assert len(QUERIES) >= 60
    pages = {f"/{page.url}" for page in built.pages.values()}
    assert not {url for query in QUERIES for url in query["want"] if url.split("#")[0] not in pages}
    assert {query["lang"] for query in QUERIES} == {"vi", "en"}


@pytest.mark.parametrize("kept", ["dev", "held"])
def test_the_wanted_page_is_first_or_nearly(engine: Engine, kept: str) -> None:
    queries = [query for query in QUERIES if query["set"] == kept]
    found = engine.run([(query["query"], query["lang"]) for query in queries])
    missed = hits(found, 1, queries)
    assert len(missed) <= 0.05 * len(queries), missed
    assert hits(found, 3, queries) == []


@pytest.mark.parametrize(
    "spelling",
    [lambda text: unicodedata.normalize("NFD", text), str.upper, lambda text: f"  {text}  ", fold],
    ids=["decomposed", "capitals", "spaces", "no marks"],
)
def test_spelling_makes_no_difference(engine: Engine, spelling: Any) -> None:  # noqa: ANN401 - a function on texts
    found = engine.run([(spelling(query["query"]), query["lang"]) for query in QUERIES])
    assert len(hits(found, 1)) <= 0.06 * len(QUERIES)
    assert len(hits(found, 3)) <= 0.02 * len(QUERIES)


def slipped(query: str, draw: random.Random) -> str:
    """One wrong letter in the longest word."""
    word = max(query.split(), key=len)
    place = draw.randrange(1, len(word))
    return query.replace(word, word[:place] + draw.choice("aeghimnotu") + word[place + 1 :], 1)


def test_one_wrong_letter_still_finds_something(engine: Engine) -> None:
    draw = random.Random(7)  # noqa: S311 - no secret: the same slips each time
    queries = [
        query
        for query in QUERIES
        if len(query["query"].split()) > 1 and fold(query["query"]).replace(" ", "").isalpha()
    ]
    found = engine.run([(slipped(fold(query["query"]), draw), query["lang"]) for query in queries])
    assert len(queries) > 50
    assert sum(not one["urls"] for one in found) <= 0.02 * len(queries)
    assert len(hits(found, 3, queries)) <= 0.12 * len(queries)


def test_first_and_later_queries_are_light(engine: Engine) -> None:
    script = sum(
        engine.size(path) for path in engine.built.files if path.startswith(("assets/find.", "assets/search."))
    )
    queries = [(query["query"], query["lang"]) for query in QUERIES]
    first = [script + sum(map(engine.size, one["loaded"])) for one in engine.run(queries, fresh=True)]
    assert 1000 < max(first) <= FIRST
    later = [sum(map(engine.size, one["loaded"])) for one in engine.run(queries)]
    opened = {lang: next(at for at, query in enumerate(queries) if query[1] == lang) for lang in ("vi", "en")}
    assert max(size for at, size in enumerate(later) if at not in opened.values()) <= LATER


@pytest.mark.parametrize(
    ("query", "kind"),
    [("0825077988", "hotline"), ("082.507.7988", "hotline"), ("+84 82 507 7988", "hotline"), ("76/NQ-CP", "document"),
     ("76 nq cp", "document"), ("nghị quyết 76", "document"), ("sở", "agency")],
)  # fmt: skip
def test_kind_that_is_meant_comes_first(engine: Engine, query: str, kind: str) -> None:
    [found] = engine.run([(query, "vi")])
    assert found["kinds"][0] == kind


def test_marks_that_were_typed_count(engine: Engine, built: BuiltSite) -> None:
    """Departments ("sở") stand before numbers ("số") for "sở", and the other way round."""
    department, number = engine.run([("sở", "vi"), ("số", "vi")])
    assert department["urls"][:3] != number["urls"][:3]
    assert "/co-quan/" in department["urls"][0]
    assert "/hoi-dap/so-duong-day-nong-cua-lo-la-so-nao/" in number["urls"][:3]


def test_task_opens_at_its_row(engine: Engine) -> None:
    [found] = engine.run([("Nối cơ sở dữ liệu quốc gia về dân cư", "vi")])
    assert "/ke-hoach/long-khanh-2024/#task-33" in found["urls"][:3]


def test_nothing_is_found_for_nothing(engine: Engine) -> None:
    queries = ["", "  ", "!?", "xyzzyxq", "__proto__", "constructor", "hasOwnProperty toString"]
    found = engine.run([(query, "vi") for query in queries])
    assert [one["urls"] for one in found[:4]] == [[], [], [], []]

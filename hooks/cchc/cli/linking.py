"""``cchc links``: whether the links of the built site to other sites still lead somewhere."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

from cchc.cli.command import FORMAT, LANGUAGE, TODAY, Command, value
from cchc.cli.environment import day
from cchc.cli.link_asking import Manners, ask_all, host
from cchc.cli.link_results import Result, Results, advance, read_results, write_results
from cchc.problem import Place, Problem, Words, make, print_problems
from cchc.site import load

_SAID = {
    "vi": ("{links} liên kết ra ngoài, {missed} chưa mở được", "kết quả cũ không đọc được, đếm lại từ đầu"),
    "en": ("{links} links to other sites, {missed} not opened", "earlier results cannot be read, counting anew"),
}


def _links(options: argparse.Namespace) -> int:
    if not (options.site / "index.html").is_file():
        print(_print([make("site-not-built", Place(str(options.site)), value=options.site)], options, {}), end="")
        return 1
    today = day(os.environ, datetime.now(UTC))
    loaded = load(Path.cwd(), today, os.environ)
    own = host(loaded.site.project.url) if loaded.site else ""
    urls = {url for url in external_links(options.site) if host(url) not in {own, *options.skip}}
    agent = Manners().agent.replace(")", f"; +https://{own}/)")
    answers = ask_all(urls, Manners(agent=agent, pause=options.pause))
    results = advance(_before(options), answers, today)
    options.results.parent.mkdir(parents=True, exist_ok=True)
    options.results.write_text(write_results(results), encoding="utf-8", newline="\n")
    missed = {url: row for url, row in results.items() if row.misses}
    print(_SAID[options.lang][0].format(links=len(results), missed=len(missed)), file=sys.stderr)
    print(_print(list(link_problems(missed, loaded.sources)), options, loaded.sources), end="")
    return 1 if any(row.lost for row in missed.values()) else 0


def _print(problems: list[Problem], options: argparse.Namespace, sources: Mapping[str, str]) -> str:
    return print_problems(problems, options.format, options.lang, sources)


def _before(options: argparse.Namespace) -> Results:
    if not options.results.is_file():
        return {}
    try:
        return read_results(options.results.read_text(encoding="utf-8"))
    except ValueError:
        print(_SAID[options.lang][1], file=sys.stderr)
        return {}


def external_links(site: Path) -> set[str]:
    """Give every address with http or https that a page of the built site links to, without its fragment."""
    found: set[str] = set()
    for path in sorted(site.rglob("*.html")):
        reader = _Links()
        reader.feed(path.read_text(encoding="utf-8"))
        found |= reader.found
    return found


class _Links(HTMLParser):
    """Collects what readers can click on."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the address of a link."""
        href = dict(attrs).get("href") or ""
        if tag == "a" and href.startswith(("http://", "https://")):
            self.found.add(href.partition("#")[0])


def link_problems(missed: Mapping[str, Result], sources: Mapping[str, str]) -> Iterator[Problem]:
    """Give a problem for every link that was missed, where it stands in ``sources`` (text by path)."""
    for url, row in missed.items():
        code = "link-lost" if row.lost else "link-missed"
        since = row.since.strftime("%d/%m/%Y") if row.since else ""
        yield make(code, _place(url, sources), value=url, count=row.misses, day=since, result=row.result)


def _place(url: str, sources: Mapping[str, str]) -> Place:
    """Find the first place where an address is written; the settings when it is put together from parts."""
    for pattern in (re.escape(url) + r"(?![\w/?&=%.-])", re.escape(url)):
        for path, text in sorted(sources.items()):
            found = re.search(pattern, text)
            if found:
                before = text[: found.start()]
                return Place(path, before.count("\n") + 1, found.start() - before.rfind("\n"))
    return Place("mkdocs.yml")


_SITE = value("--site", "thư mục đã dựng (site)", "the built folder (site)", type=Path, default=Path("site"))
_RESULTS = value("--results", "tệp kết quả (JSON)", "the file of results (JSON)", type=Path, required=True)
_SKIP = value("--skip", "không hỏi máy này", "do not ask this host", action="append", default=[], metavar="HOST")
_PAUSE = value("--pause", "số giây nghỉ giữa hai lần hỏi (1)", "seconds between requests (1)", type=float, default=1.0)

LINKS = Command(
    "links", Words("thử các liên kết ra ngoài của trang đã dựng", "try the built site's links to other sites"),
    _links, (_RESULTS, _SITE, _SKIP, _PAUSE, TODAY, LANGUAGE, FORMAT),
)  # fmt: skip

"""``cchc verify``, ``cchc release``, ``cchc rollback``, ``cchc releases``: the built site on its way to the server."""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cchc.cli.command import FORMAT, LANGUAGE, Command, flag, value
from cchc.cli.hosts import Host, HostError, ask, parse_host, send
from cchc.output.publish import MANIFEST, verify
from cchc.output.trees import read_manifest
from cchc.problem import Place, Problem, Words, make, print_problems
from cchc.render.headers import LASTING
from cchc.text.dates import ZONE, show_date

#: Releases that stay on the server, when nothing else is said.
KEEP = 10
#: Why a host refuses -> the code of the problem.
_REFUSALS: Mapping[str, str] = {
    "held": "release-held",
    "overtaken": "release-overtaken",
    "damaged": "release-damaged",
    "unknown": "release-unknown",
    "nothing-live": "release-none-earlier",
    "none-earlier": "release-none-earlier",
}
#: Variables by which GitHub and GitLab say which commit is being published.
_COMMITS = ("GITHUB_SHA", "CI_COMMIT_SHA")
_SAID = {
    "vi": {
        "verified": "{count} tệp đúng với manifest.sha256",
        "released": "đã phát hành bản số {number}: {files} tệp, gửi {sent}, dùng lại {linked}",
        "rolled": "đã đưa lại bản số {number} (trước đó: {from}); bản mới chỉ được phát hành với --resume",
        "forward": "đã đưa lại bản số {number} (trước đó: {from})",
        "none": "chưa có bản nào",
        "live": "đang chạy",
        "held": "đang dừng phát hành; muốn phát hành tiếp: cchc release --resume",
    },
    "en": {
        "verified": "{count} files are what manifest.sha256 says",
        "released": "release {number} is live: {files} files, {sent} sent, {linked} as before",
        "rolled": "release {number} is live again (before: {from}); new ones are refused without --resume",
        "forward": "release {number} is live again (before: {from})",
        "none": "no releases yet",
        "live": "live",
        "held": "releasing is on hold; to go on: cchc release --resume",
    },
}


class _RefusedError(Exception):
    """The host refuses, for a reason that is told as a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def _count(text: str) -> int:
    if not 1 <= int(text) <= 999_999:
        raise ValueError(text)
    return int(text)


def _told(run: Callable[[argparse.Namespace], list[Problem]]) -> Callable[[argparse.Namespace], int]:
    """Make a command of what gives problems: they are printed, and the exit code is 1 when there are any."""

    def command(options: argparse.Namespace) -> int:
        try:
            problems = run(options)
        except _RefusedError as refused:
            problems = [refused.problem]
        except HostError as error:
            problems = [make("release-failed", Place(options.to), detail=error)]
        if problems:
            print(print_problems(problems, options.format, options.lang), end="", file=sys.stderr)
        return 1 if problems else 0

    return command


def _say(options: argparse.Namespace, word: str, **values: object) -> None:
    print(_SAID[options.lang][word].format(**values))


def _host(options: argparse.Namespace) -> Host:
    try:
        return parse_host(options.to, options.ssh)
    except ValueError:
        raise _RefusedError(make("release-folder", Place("--to"), value=options.to)) from None


def _ask(host: Host, action: str, **asked: object) -> dict[str, Any]:
    told = ask(host, action, **asked)
    why = told.pop("refused", None)
    if why is None:
        return told
    if "when" in told:
        day = datetime.fromisoformat(told.pop("when")).astimezone(ZONE).date().isoformat()
        told |= {f"day_{lang}": show_date(day, lang) for lang in ("vi", "en")}
    if why in _REFUSALS:
        raise _RefusedError(make(_REFUSALS[why], Place(host.name), **told))
    if why in {"no-root", "no-link"}:
        raise _RefusedError(make("release-folder", Place(host.name), value=told.get("path", host.root)))
    raise _RefusedError(make("release-failed", Place(host.name), detail=told.get("detail") or told))


def _wrong(site: Path) -> list[Problem]:
    if not (site / MANIFEST).is_file():
        return [make("site-not-built", Place(str(site)), value=site)]
    return [make("site-differs", Place(f"{site}/{path}"), value=path) for path in verify(site)]


def _verify(options: argparse.Namespace) -> list[Problem]:
    problems = _wrong(options.site)
    if not problems:
        _say(options, "verified", count=len(read_manifest(options.site / MANIFEST)))
    return problems


def _release(options: argparse.Namespace) -> list[Problem]:
    host, site = _host(options), options.site
    problems = _wrong(site)
    if problems:
        return problems
    mark = hashlib.sha256((site / MANIFEST).read_bytes()).hexdigest()
    files = {**read_manifest(site / MANIFEST), MANIFEST: mark}
    begun = _ask(host, "begin", files=files, resume=options.resume)
    send(host, site, begun["folder"], begun["missing"])
    commit = next((os.environ[name] for name in _COMMITS if os.environ.get(name)), None)
    record = {"made": _now(), "mark": mark[:10], "commit": commit}
    asked = {"number": begun["number"], "record": record, "keep": options.keep, "resume": options.resume}
    _ask(host, "finish", lasting=LASTING, **asked)
    sent = len(begun["missing"])
    _say(options, "released", number=begun["number"], files=len(files), sent=sent, linked=len(files) - sent)
    return []


def _roll_back(options: argparse.Namespace) -> list[Problem]:
    told = _ask(_host(options), "roll_back", number=options.number, when=_now(), lasting=LASTING)
    _say(options, "rolled" if told["held"] else "forward", **told)
    return []


def _list(options: argparse.Namespace) -> list[Problem]:
    told = _ask(_host(options), "releases")
    if not told["releases"]:
        _say(options, "none")
    for row in told["releases"]:
        made = datetime.fromisoformat(row["made"]).astimezone(ZONE).strftime("%d/%m/%Y %H:%M")
        live = f"  ← {_SAID[options.lang]['live']}" if row["number"] == told["live"] else ""
        commit = (row["commit"] or "")[:10]
        print(f"{row['number']:>6}  {made}  {row['files']:>6}  {row['mark']}  {commit}{live}".rstrip())
    if told["held"]:
        _say(options, "held")
    return []


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


_SITE = value("--site", "thư mục đã dựng (site)", "the built folder (site)", type=Path, default=Path("site"))
_TO = value("--to", "nơi phát hành: user@host:/path hoặc /path", "where to: user@host:/path or /path", required=True)
_SSH = value("--ssh", "lệnh ssh kèm tùy chọn", "the ssh command with options", default="ssh")
_KEEP = value("--keep", f"số bản giữ lại ({KEEP})", f"releases to keep ({KEEP})", type=_count, default=KEEP)
_RESUME = flag("--resume", "phát hành tiếp sau khi thu hồi", "go on after a rollback")
_NUMBER = value(
    "number", "bản số mấy; mặc định: bản ngay trước", "which release; the one before", type=_count, nargs="?"
)

VERIFY = Command(
    "verify", Words("đối chiếu trang đã dựng với manifest.sha256", "compare the built site with manifest.sha256"),
    _told(_verify), (LANGUAGE, FORMAT, _SITE),
)  # fmt: skip
RELEASE = Command(
    "release", Words("phát hành trang đã dựng", "publish the built site"),
    _told(_release), (_TO, _SSH, _SITE, _KEEP, _RESUME, LANGUAGE, FORMAT),
)  # fmt: skip
ROLLBACK = Command(
    "rollback", Words("đưa lại một bản đã phát hành trước đó", "put an earlier release live again"),
    _told(_roll_back), (_NUMBER, _TO, _SSH, LANGUAGE, FORMAT),
)  # fmt: skip
RELEASES = Command(
    "releases", Words("liệt kê các bản đã phát hành", "list what was released"),
    _told(_list), (_TO, _SSH, LANGUAGE, FORMAT),
)  # fmt: skip

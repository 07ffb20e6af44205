"""The same texts as Markdown for MkDocs with Material, as it comes: one page a plan and one an answer, both languages.

Pages stand in no `nav`, since with all of them there Material's time grows with the square of their number.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cchc.render.setting import Setting
from cchc.site.site import Site
from tests.bench.hugo.pages import page
from tests.bench.hugo.project import shown
from tests.bench.hugo.writer import Writer

_CONFIG = """\
site_name: Cổng thông tin cải cách hành chính
site_url: https://cchc.example.vn/
theme: {name: material, language: vi, font: false}
markdown_extensions: [tables]
nav: [index.md]
validation: {omitted_files: ignore, absolute_links: ignore}
"""


def write_project(folder: Path, site: Site, setting: Setting) -> int:
    """Write a MkDocs project into ``folder``, which is replaced; give how many pages it has besides its first."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_CONFIG, encoding="utf-8")
    (folder / "docs/index.md").write_text("# Cổng thông tin cải cách hành chính\n", encoding="utf-8")
    writers = {lang: Writer(site, setting, lang) for lang in site.project.languages}
    count = 0
    for route in shown(site):
        if route.kind not in {"plan", "question"}:
            continue
        writer = writers[route.lang]
        front, body = page(writer, route)
        lines = _plan(writer, front) if route.kind == "plan" else _answer(writer, front, body)
        path = folder / "docs" / f"{front['url'].strip('/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        count += 1
    return count


def _link(one: dict[str, Any]) -> str:
    return f"[{one['name']}]({one['url']})"


def _when(found: dict[str, Any]) -> str:
    return f"{found['printed']} ({found['meaning']})" if found["meaning"] else str(found["printed"])


def _plan(to: Writer, plan: dict[str, Any]) -> Iterator[str]:
    w = to.speech.word
    yield from (f"# {plan['title']}", "", plan["description"], "", w("plan.how_to_check"), "")
    facts = (
        (w("plan.kind"), w(f"plan_kind.{plan['plankind']}")), (w("plan.status"), w(f"status.{plan['status']}")),
        (w("plan.unit"), _link(plan["unit"])), (w("plan.number"), plan["number"]),
        (w("plan.issued"), to.speech.date(plan["issued"])), (w("plan.period"), plan["period"]),
    )  # fmt: skip
    yield from (f"- {name}: {value}" for name, value in facts)
    yield from ("", f"## {w('year.title')}", "", f"| {w('year.time')} | {w('year.entries')} |", "| --- | --- |")
    yield from (f"| {time['name']} | {' '.join(time['entries'])} |" for time in plan["times"])
    yield from ("", f"## {w('carriers.title')}", "")
    yield from (f"| {w('carriers.agency')} | {w('task.lead')} | {w('task.partners')} |", "| --- | --- | --- |")
    yield from (f"| {_link(one)} | {one['lead']} | {one['partner']} |" for one in plan["carriers"])
    yield from ("", f"## {w('plan.tasks')}", "")
    yield from (f"| {w('task.task')} | {w('task.who')} | {w('task.how')} | {w('task.deadline')} |", "|---|---|---|---|")
    yield from (_task(to, task) for task in plan["tasks"])
    yield from ("", f"## {w('plan.targets')}", "", f"| {w('target.target')} | {w('target.value')} |", "| --- | --- |")
    for target in plan["targets"]:
        value = w(f"operator.{target['operator']}", value=target["value"], unit=target["unit"])
        yield f"| {target['text']} {target['at']} | {value} |"
    yield from ("", f"## {w('plan.cites')}", "")
    for cite in plan["cites"]:
        yield f"- {w('role.' + cite['role'])}: [{cite['text']}]({cite['url']}) {cite['at']}"
    yield from ("", f"## {w('plan.answers')}", "")
    for path in plan["questions"]:
        key = path.rpartition("/")[2]
        yield f"- [{to.speech.plain(to.site.questions[key]['question'])}]({to.links.url('question', key)})"
    yield from ("", f"## {w('plan.people')}", "", f"{plan['signer']['name']}, {plan['signer']['position']}.", "")
    yield from (f"## {w('plan.files')}", "", f"- {w('plan.source')}: {plan['source']}")
    yield f"- {w('plan.published')}: {to.speech.date(plan['published'])}"


def _task(to: Writer, task: dict[str, Any]) -> str:
    w, topics = to.speech.word, to.topics()
    who = f"**{w('task.lead')}:** {'; '.join(map(_link, task['lead']))}"
    if task["partners"]:
        who += f" **{w('task.partners')}:** {'; '.join(map(_link, task['partners']))}"
    how = f"**{w('task.output')}:** {task['output']} {' '.join(_link(topics[key]) for key in task['topics'])}"
    title = f"{w('task.number', number=task['number'])}: {task['title']} {task['at']}"
    return f"| {title} | {who} | {how} | {_when(task['deadline'])} |"


def _answer(to: Writer, one: dict[str, Any], body: str) -> Iterator[str]:
    w = to.speech.word
    yield from (w(f"question_kind.{one['questionkind']}"), "", f"# {one['title']}", "", body, "")
    yield f"- {w('question.agency')}: {_link(one['agency'])}"
    yield f"- {w('question.unit')}: {_link(one['unit'])}"
    yield f"- {w('question.topic')}: {_link(to.topics()[one['topic']])}"
    yield f"- {w('question.published')}: {to.speech.date(one['published'])}"
    plan = to.site.plans[one["basis"]["plan"].rpartition("/")[2]]
    yield from ("", f"## {w('question.basis')}", "")
    title = f"[{to.speech.plain(plan['title'])}]({to.links.url('plan', plan['id'])})"
    checked = w("basis.checked_on", date=to.speech.date(one["basis"]["checked_on"]))
    yield f"- {title} {one['basis']['at']} {w('status.' + plan['status'])} {checked}"
    yield from ("", f"## {w('question.more')}", "")
    for path in one["more"]:
        key = path.rpartition("/")[2]
        yield f"- [{to.speech.plain(to.site.questions[key]['question'])}]({to.links.url('question', key)})"
    yield from ("", f"[{w('question.how_to_ask')}]({one['ask']})")

"""What can be found: a record for everything on the site that a reader may look for, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cchc.model import published
from cchc.model.published import AgencyRef, Texts
from cchc.site.routes import EDITORIAL, NEEDED
from cchc.site.site import Site
from cchc.site.views.plans import is_long
from cchc.site.views.view import editorial_html, plain_text
from cchc.text.dates import show_date

#: Lists that can be found by their name.
LISTS = ("plans", "topics", "questions", "hotlines", "news", "units", "agencies", "documents", "calendar")
#: Editorial pages that can be found.
_EDITORIAL = tuple(kind for kind in NEEDED if kind not in {"search", "notfound"})


#: Tables of which each entry has records of its own, which hold until it or what else is read for them changes.
FOLLOWED = ("questions", "plans", "news")

#: Kind, anchor, title, text and place of something in a plan.
_Part = tuple[str, str, str, str, str | None]


class Record(NamedTuple):
    """Something that can be found.

    ``kind`` is what readers filter by; the page is that of ``page_kind`` and ``page_id`` in ``lang``, at ``anchor``
    when there is one. ``unit`` is an id or empty. ``words`` find it without being shown; ``at`` is its place in the
    source. Where ``lang`` is not the language of the index, the thing is not translated.
    """

    kind: str
    page_kind: str
    page_id: str
    anchor: str
    lang: str
    title: str
    text: str
    unit: str = ""
    words: str = ""
    at: str = ""


class Source(NamedTuple):
    """What records were made from: an entry of a table of the site, or a whole table where ``key`` is empty."""

    table: str
    key: str = ""


class Index(NamedTuple):
    """All records of one language, what each was made from, and the short name of each unit by its id."""

    lang: str
    records: tuple[Record, ...]
    units: dict[str, str]
    sources: tuple[Source, ...] = ()


def search_index(site: Site, lang: str) -> Index:
    """Give everything that can be found by readers of a language."""
    found = [(source, record) for source, record in _Records(site, lang).all() if record.title]
    units = {key: text_in(unit["short"], lang, site.project.default_language) for key, unit in site.units.items()}
    return Index(lang, tuple(record for _, record in found), units, tuple(source for source, _ in found))


def search_records(site: Site, lang: str, sources: Iterable[Source]) -> dict[Source, tuple[Record, ...]]:
    """Give the records of some sources, each as they follow one another in the index.

    Raises KeyError for what is not there.
    """
    records = _Records(site, lang)
    return {source: tuple(record for record in records.of(source) if record.title) for source in sources}


def text_in(texts: Texts | None, lang: str, default: str) -> str:
    """Give a text in a language, else in the default one, else nothing."""
    return ((texts or {}).get(lang) or (texts or {}).get(default) or "").strip()


class _Records:
    """Collects the records of one language."""

    def __init__(self, site: Site, lang: str) -> None:
        self.site, self.lang, self.default = site, lang, site.project.default_language
        self.words = site.words[lang]
        self.tables = {
            "hotlines": self.hotlines, "topics": self.topics, "documents": self.documents, "agencies": self.agencies,
            "units": self.units, "pages": self.pages,
        }  # fmt: skip

    def all(self) -> Iterator[tuple[Source, Record]]:
        """Give the records of every kind, and what each was made from."""
        for key, question in self.site.questions.items():
            yield from self._from("questions", key, self.question(key, question))
        yield from self._from("hotlines", "", self.hotlines())
        for key, plan in self.site.plans.items():
            yield from self._from("plans", key, self.promised(plan))
        yield from self._from("topics", "", self.topics())
        for key, plan in self.site.plans.items():
            yield from self._from("plans", key, self.plan(plan))
        for name in ("documents", "agencies", "units"):
            yield from self._from(name, "", self.tables[name]())
        for key, item in self.site.news.items():
            yield from self._from("news", key, self.news_item(key, item))
        yield from self._from("pages", "", self.pages())

    def _from(self, table: str, key: str, records: Iterable[Record]) -> Iterator[tuple[Source, Record]]:
        source = Source(table, key)
        return ((source, record) for record in records)

    def of(self, source: Source) -> Iterator[Record]:
        """Give the records of one source, as they follow one another in ``all``."""
        if source.table == "questions":
            yield from self.question(source.key, self.site.questions[source.key])
        elif source.table == "plans":
            plan = self.site.plans[source.key]
            yield from (*self.promised(plan), *self.plan(plan))
        elif source.table == "news":
            yield from self.news_item(source.key, self.site.news[source.key])
        else:
            yield from self.tables[source.table]()

    def text(self, texts: Texts | None) -> str:
        return text_in(texts, self.lang, self.default)

    def names(self, refs: Iterable[AgencyRef]) -> str:
        own = self.lang == self.default
        return ", ".join(ref["as_written"] if own else self.text(ref["name"]) for ref in refs)

    def page_lang(self, title: Texts) -> str:
        return self.lang if title.get(self.lang) else self.default

    def question(self, key: str, entry: published.Question) -> Iterator[Record]:
        topic = self.text(self.site.topics[entry["topic"]]["name"])
        answer = plain_text(self.text(entry["answer_html"]))
        lang = self.page_lang(entry["question"])
        yield Record("question", "question", key, "", lang, self.text(entry["question"]), answer, entry["unit"], topic)

    def hotlines(self) -> Iterator[Record]:
        for key, entry in self.site.hotlines.items():
            owner = self.names([entry["owner"]]) if entry["owner"] else ""
            title = f"{entry['number']}: {self.text(entry['purpose'])}"
            words = self.words["search.hotline_words"]
            yield Record("hotline", "hotlines", "", key, self.lang, title, owner, entry["unit"], words)

    def promised(self, plan: published.Plan) -> Iterator[Record]:
        for point in plan["hotlines_promised"]:
            title, words = self.words["hotline.not_given"], self.words["search.hotline_words"]
            yield Record(
                "hotline", "hotlines", "", "promised", self.lang, title, self.text(point["text"]), plan["unit"],
                words, point["at"],
            )  # fmt: skip

    def topics(self) -> Iterator[Record]:
        for key, entry in self.site.topics.items():
            prose = self.site.topic_prose.get(key)
            text = f"{self.text(entry['summary'])} {plain_text(self.text(prose.html)) if prose else ''}"
            words = ", ".join(entry["words"]) if self.lang == self.default else ""
            lang = self.page_lang(entry["name"])
            yield Record("topic", "topic", key, "", lang, self.text(entry["name"]), text.strip(), "", words)

    def plan(self, plan: published.Plan) -> Iterator[Record]:
        lang, unit = self.page_lang(plan["title"]), plan["unit"]
        signer = plan["signer"]["name"] if plan["signer"] else None
        text = f"{self.text(plan['summary'])} {self.text(plan['theme']['text'] if plan['theme'] else None)}".strip()
        words = " ".join(filter(None, [plan["number"], signer]))
        yield Record("plan", "plan", plan["id"], "", lang, self.text(plan["title"]), text, unit, words)
        for kind, anchor, title, more, at in (*self.rows(plan), *self.passages(plan)):
            page = "plan-details" if anchor == "sections" and is_long(plan) else "plan"
            yield Record(kind, page, plan["id"], anchor, lang, title, more, unit, "", at or "")

    def rows(self, plan: published.Plan) -> Iterator[_Part]:
        for task in plan["tasks"]:
            yield "task", f"task-{task['index']}", self.text(task["title"]), self.task_text(task), task["at"]
        for target in plan["targets"]:
            yield "target", "targets", self.text(target["text"]), self.text(target["scope"]), target["at"]
        for point in plan["messages"]:
            yield "message", "messages", self.text(point["text"]), "", point["at"]

    def passages(self, plan: published.Plan) -> Iterator[_Part]:
        for point in plan["for_citizens"]:
            yield "passage", "for-you", self.text(point["text"]), "", point["at"]
        for number, step in enumerate(plan["timeline"], start=1):
            yield "passage", f"time-{number}", self.text(step["text"]), step["when"]["text"] or "", step["at"]
        for number, event in enumerate(plan["events"], start=1):
            when = event["when"]["text"] if event["when"] else ""
            more = ". ".join(filter(None, [when, self.names(event["who"])]))
            yield "passage", f"event-{number}", self.text(event["title"]), more, event["at"]
        for duty in plan["duties"]:
            for item in duty["items"]:
                yield "passage", "duties", self.text(item["text"]), self.names(duty["agencies"]), item["at"]
        for part in plan["sections"]:
            for point in part["items"]:
                yield "passage", "sections", self.text(point["text"]), self.text(part["heading"]), point["at"]

    def task_text(self, task: published.Task) -> str:
        said = [
            self.text(task["purpose"]),
            "; ".join(self.text(use["text"]) for use in task["channels"] if use["text"]),
            *(self.names(task[part]) for part in ("lead", "partners", "requested")),
            task["deadline"]["text"] or "",
            *(self.text(task[part]) for part in ("output", "participants", "quantity")),
        ]
        return ". ".join(" ".join(part.split()) for part in said if part)

    def documents(self) -> Iterator[Record]:
        for key, entry in self.site.documents.items():
            number = entry["number"] or ""
            kind = self.words[f"document_type.{entry['type']}"]
            title = f"{kind} {number}: {self.text(entry['title'])}" if number else self.text(entry["title"])
            letters = "".join(char for char in number if char.isalpha())
            text = ". ".join(
                filter(
                    None, [self.text(entry["issuer"]), show_date(entry["issued"], self.lang) if entry["issued"] else ""]
                )
            )
            words = ", ".join([*entry["aliases"], *([letters] if letters else [])])
            lang = self.page_lang(entry["title"])
            yield Record("document", "document", key, "", lang, title, text, entry["unit"] or "", words)

    def agencies(self) -> Iterator[Record]:
        for key, entry in self.site.agencies.items():
            name, unit = self.text(entry["name"]), self.text(self.site.units[entry["unit"]]["short"])
            words = [*entry["aliases"], *([] if unit in name else [f"{name} {unit}"])]
            lang = self.page_lang(entry["name"])
            text = self.text(entry["note"])
            yield Record("agency", "agency", key, "", lang, name, text, entry["unit"], ", ".join(words))

    def units(self) -> Iterator[Record]:
        for key, entry in self.site.units.items():
            lang = self.page_lang(entry["name"])
            yield Record("unit", "unit", key, "", lang, self.text(entry["name"]), self.text(entry["note"]), key)

    def news_item(self, key: str, entry: published.NewsItem) -> Iterator[Record]:
        text = f"{self.text(entry['summary'])} {plain_text(self.text(entry['body_html']))}"
        lang = self.page_lang(entry["title"])
        yield Record("news", "news-item", key, "", lang, self.text(entry["title"]), text, entry["unit"] or "")

    def pages(self) -> Iterator[Record]:
        names = {kind: name for name, kind in EDITORIAL.items()}
        for kind in _EDITORIAL:
            page = self.site.pages.get(names[kind])
            if page is not None:
                body = editorial_html(self.site, names[kind], self.page_lang(page.title)) or ""
                if kind == "editors":  # for those who write here: citizens look for none of its many words
                    body = ""
                text = f"{self.text(page.description)} {plain_text(body)}"
                yield Record("page", kind, "", "", self.page_lang(page.title), self.text(page.title), text)
        for kind in LISTS:
            yield Record("page", kind, "", "", self.lang, self.words[f"{kind}.title"], "")

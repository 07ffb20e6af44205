"""Linked data: true to the page, in the words of schema.org, and never anything but data."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, cast

import pytest
from lxml import html

from cchc.model.published import NewsItem, Question
from cchc.render.linked_data import data_block, linked_data
from cchc.render.page import render_page
from cchc.render.setting import Setting
from cchc.site import Route, Site
from cchc.site.views import view
from tests.tools.portal import BuiltSite
from tests.tools.rendering import at, plain_frames, setting_of
from tests.tools.schema_org import XPATH, blocks, errors, nodes

KEY = "cau-hoi-thu"
#: Elements that Google shows in answers.
IN_ANSWERS = {"p", "br", "ol", "ul", "li", "a", "strong", "b", "em", "i"}


def with_question(site: Site, **changes: Any) -> Site:  # noqa: ANN401 - fields of a question
    changed = cast("Question", {**next(iter(site.questions.values())), "id": KEY, **changes})
    return replace(site, questions={**site.questions, KEY: changed})


def told(site: Site, kind: str, key: str = "", lang: str = "vi", setting: Setting | None = None) -> list[Any]:
    """What the page says to search engines, which must be valid, with the ways to pages left out."""
    found = list(linked_data(view(site, Route(kind, key, 1, lang)), setting or setting_of(site)))
    assert list(errors({"@context": "https://schema.org", "@graph": found})) == []
    return [node for node in found if node["@type"] != "BreadcrumbList"]


def test_every_block_on_the_site_is_valid(built: BuiltSite) -> None:
    wrong: list[tuple[str, str]] = []
    for page in built.pages.values():
        found = blocks(page.tree)
        assert len(found) <= 1, page.url
        wrong.extend((page.url, error) for block in found for error in errors(block))
    assert wrong == []


def test_which_pages_say_what(built: BuiltSite, site: Site) -> None:
    kinds: dict[str, set[str]] = {}
    for page in built.pages.values():
        kinds[page.url] = {node["@type"] for block in blocks(page.tree) for node in block["@graph"]}
    assert kinds[""] == kinds["en/"] == {"Organization", "WebSite"}
    assert kinds["du-lieu/"] == kinds["en/data/"] == {"DataCatalog", "BreadcrumbList"}
    assert kinds["du-lieu/tasks/"] == kinds["en/data/tasks/"] == {"Dataset", "BreadcrumbList"}
    for folder, count, kind in (
        ("hoi-dap", len(site.questions), "FAQPage"),
        ("tin-tuc", len(site.news), "NewsArticle"),
    ):
        found = [url for url in kinds if url.startswith(f"{folder}/") and url != f"{folder}/"]
        assert len(found) == count
        assert all(kinds[url] == {kind, "BreadcrumbList"} for url in found)
    silent = {url for url, found in kinds.items() if not found}
    plans = {f"{folder}/{key}/" for key in site.plans for folder in ("ke-hoach", "en/plans")}
    assert silent == {"404.html", *plans}


def test_addresses_lead_somewhere(built: BuiltSite) -> None:
    def strings(value: Any) -> list[str]:  # noqa: ANN401 - any JSON
        if isinstance(value, dict):
            return [text for entry in value.values() for text in strings(entry)]
        if isinstance(value, list):
            return [text for entry in value for text in strings(entry)]
        return [value] if isinstance(value, str) and value.startswith(built.address) else []

    urls = {text for page in built.pages.values() for block in blocks(page.tree) for text in strings(block)}
    assert len(urls) > 500
    paths = {url.removeprefix(built.address).partition("#")[0] for url in urls}
    assert paths <= built.pages.keys() | built.files


def test_page_says_it_too(built: BuiltSite) -> None:
    """Nothing is said to search engines alone."""
    for page in built.pages.values():
        shown = page.visible.replace(" ", "")
        for block in blocks(page.tree):
            for question in nodes(block, "Question"):
                assert question["name"] in page.visible
                answer = html.fragment_fromstring(question["acceptedAnswer"]["text"], "div")
                assert "".join(str(answer.text_content()).split()) in shown, page.url
                assert {element.tag for element in answer.iter()} <= IN_ANSWERS | {"div"}
            for article in nodes(block, "NewsArticle"):
                assert article["headline"] in page.visible
                assert article["description"] in page.visible


def test_way_to_a_page_ends_with_itself(built: BuiltSite) -> None:
    page = built["en/qa/thi-xa-cua-lo-nay-thuoc-dau/"]
    [block] = blocks(page.tree)
    [way] = nodes(block, "BreadcrumbList")
    steps = [(step["name"], step["item"].removeprefix(built.address)) for step in way["itemListElement"]]
    assert steps[:2] == [("Home", "en/"), ("People ask, the agencies in charge answer", "en/qa/")]
    assert steps[2] == (page.find("//h1/text()")[0], page.url)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_home_page_says_whose_site_it_is(site: Site, lang: str) -> None:
    organisation, website = told(site, "home", lang=lang)
    settings = site.project.settings
    assert organisation["name"] == settings.organisation[lang]
    assert organisation["slogan"] == settings.slogan[lang]
    assert website["name"] == settings.name[lang]
    assert website["publisher"] == {"@id": organisation["@id"]}
    assert website["inLanguage"] == ["vi", "en"]
    assert website["url"] == organisation["url"] == "https://cchc.example.vn/"


def test_compiled_answer(site: Site) -> None:
    changed = with_question(
        site,
        question={"vi": "Hỏi gì?", "en": "Asking what?"},
        answer_html={"vi": '<p>Xem <a href="plan:mong-cai-2024">kế hoạch</a>.</p>\n', "en": "<p>See.</p>\n"},
        published="2026-11-20",
        revised="2026-11-21",
    )
    [page] = told(changed, "question", KEY)
    assert (page["@type"], page["inLanguage"]) == ("FAQPage", "vi")
    assert page["datePublished"] == "2026-11-20T08:00:00+07:00"
    assert page["dateModified"] == "2026-11-21T08:00:00+07:00"
    [question] = page["mainEntity"]
    assert question["name"] == "Hỏi gì?"
    text = '<p>Xem <a href="https://cchc.example.vn/ke-hoach/mong-cai-2024/">kế hoạch</a>.</p>'
    assert question["acceptedAnswer"] == {"@type": "Answer", "text": text}
    [page] = told(changed, "question", KEY, "en")
    assert page["mainEntity"][0]["acceptedAnswer"]["text"] == "<p>See.</p>"
    [page] = told(with_question(site, revised=None), "question", KEY)
    assert "dateModified" not in page


def test_answer_that_a_citizen_asked_for(site: Site) -> None:
    agency = {"agency": None, "name": {"vi": "Sở Nội vụ", "en": "Home Affairs"}, "as_written": "Sở Nội vụ"}
    changes = {"kind": "asked", "asked_on": "2026-11-02", "answered_on": "2026-11-20", "agency": agency}
    [page] = told(with_question(site, **changes), "question", KEY, "en")
    question = page["mainEntity"]
    assert (page["@type"], question["answerCount"]) == ("QAPage", 1)
    assert question["datePublished"] == "2026-11-02T08:00:00+07:00"
    assert "author" not in question, "askers stay anonymous"
    answer = question["acceptedAnswer"]
    assert answer["author"] == {"@type": "Organization", "name": "Home Affairs"}
    assert answer["datePublished"] == "2026-11-20T08:00:00+07:00"
    assert answer["url"] == page["url"] == f"https://cchc.example.vn/en/qa/{KEY}/"


def test_nothing_is_invented_about_an_asked_question(site: Site) -> None:
    changes = {"kind": "asked", "asked_on": None, "answered_on": None, "agency": None}
    [page] = told(with_question(site, **changes), "question", KEY)
    assert page["mainEntity"].keys() == {"@type", "name", "acceptedAnswer", "answerCount"}
    assert page["mainEntity"]["acceptedAnswer"].keys() == {"@type", "text", "url"}


def test_answer_in_another_language_says_so(site: Site) -> None:
    [page] = told(with_question(site, answer_html={"vi": "<p>Chữ.</p>", "en": None}), "question", KEY, "en")
    assert page["mainEntity"][0]["acceptedAnswer"]["inLanguage"] == "vi"


def test_news(site: Site) -> None:
    pattern = next(iter(site.news.values()))
    basis = [
        {"plan": key, "at": at, "checked_on": None} for key, at in (("mong-cai-2024", "I"), ("mong-cai-2024", "II"))
    ]
    item = cast("NewsItem", {**pattern, "id": "tin-thu", "basis": basis})
    [article] = told(replace(site, news={"tin-thu": item}), "news-item", "tin-thu", "en")
    assert article["headline"] == pattern["title"]["en"]
    assert article["isBasedOn"] == ["https://cchc.example.vn/en/plans/mong-cai-2024/"]
    assert article["publisher"]["name"] == "Editors of the administrative reform portal"
    assert not {"author", "image", "articleBody"} & article.keys()
    item = cast("NewsItem", {**pattern, "id": "tin-thu", "basis": []})
    [article] = told(replace(site, news={"tin-thu": item}), "news-item", "tin-thu")
    assert "isBasedOn" not in article


def test_data_sets_and_their_catalogue(site: Site) -> None:
    [catalogue] = told(site, "data")
    assert len(catalogue["dataset"]) == 11
    assert catalogue["dataset"][1]["url"] == "https://cchc.example.vn/du-lieu/tasks/"
    [found] = told(site, "data-set", "tasks", "en")
    files = {entry["encodingFormat"]: entry["contentUrl"] for entry in found["distribution"]}
    assert files == {
        "text/csv": "https://cchc.example.vn/data/v1/tasks.csv",
        "application/json": "https://cchc.example.vn/data/v1/tasks.json",
    }
    assert found["includedInDataCatalog"]["url"] == "https://cchc.example.vn/en/data/"
    assert found["license"] == catalogue["license"]


def test_addresses_of_a_site_below_a_path(site: Site) -> None:
    setting = at(setting_of(site), "https://example.vn/portal/")
    [found] = told(site, "data-set", "tasks", setting=setting)
    assert found["url"] == "https://example.vn/portal/du-lieu/tasks/"
    assert found["distribution"][0]["contentUrl"] == "https://example.vn/portal/data/v1/tasks.csv"


def test_page_that_the_language_lacks_is_named_in_the_first_one(site: Site) -> None:
    setting = replace(setting_of(site), untranslated=frozenset({("data", "en")}))
    [found] = told(site, "data-set", "tasks", "en", setting)
    assert found["includedInDataCatalog"]["url"] == "https://cchc.example.vn/du-lieu/"


HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "&lt;/script&gt;",
    '"},{"@type":"X',
    "\u2028\\u003c",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_data(site: Site, text: str) -> None:
    changed = with_question(site, question={"vi": text, "en": text})
    page = render_page(view(changed, Route("question", KEY, 1, "vi")), plain_frames(site), setting_of(site))
    tree: Any = html.document_fromstring(page.data.decode())
    assert len(tree.xpath("//script")) == 1
    [block] = blocks(tree)
    [found] = nodes(block, "Question")
    assert found["name"] == text


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_leads_out_of_the_block(site: Site, text: str) -> None:
    """Not even from an answer, whose HTML comes from an engine that lets no element through."""
    changed = with_question(site, answer_html={"vi": text, "en": None})
    block = data_block(view(changed, Route("question", KEY, 1, "vi")), setting_of(site))
    assert block.count("<") == 2, "its own tags"
    found = json.loads(block.removeprefix('<script type="application/ld+json">').removesuffix("</script>"))
    assert [answer["text"] for answer in nodes(found, "Answer")] == [text.strip()]


def test_blocks_are_small(built: BuiltSite) -> None:
    """Beside an answer, which is as long as it is."""
    for page in built.pages.values():
        for block in page.elements(XPATH):
            text = block.text or ""
            assert len(text.encode()) < (9000 if '"Answer"' in text else 6000), page.url


def test_page_without_anything_to_say_has_no_block(site: Site) -> None:
    assert data_block(view(site, Route("notfound", "", 1, "vi")), setting_of(site)) == ""
    assert data_block(view(site, Route("plan", "mong-cai-2024", 1, "vi")), setting_of(site)) == ""


@pytest.mark.parametrize(
    ("node", "said"),
    [
        ({"@type": "Organization", "name": "A", "telephone": "1022"}, "telephone"),
        ({"@type": "Organization"}, "name"),
        ({"@type": "Person", "name": "A"}, "Person"),
        ({"@type": "BreadcrumbList", "itemListElement": []}, "itemListElement"),
    ],
)
def test_what_is_unknown_or_missing_is_found(node: dict[str, Any], said: str) -> None:
    found = list(errors({"@context": "https://schema.org", "@graph": [node]}))
    assert len(found) == 1
    assert said in found[0]

from __future__ import annotations

import pickle
from dataclasses import replace
from traceback import extract_tb
from typing import Any, cast

import jinja2
import pytest
from lxml import html
from markupsafe import Markup, escape

from cchc.model.published import Question
from cchc.output.assets import read_templates
from cchc.render.page import render_page
from cchc.render.setting import Setting
from cchc.render.templates import environment, fill
from cchc.render.words import MissingWordError
from cchc.site import Route, Site
from cchc.site.indexes import build_indexes
from cchc.site.views import routes, view
from tests.tools.rendering import TEMPLATES, plain_frames, setting_of

KEY = "cau-hoi-thu"


def with_question(site: Site, **changes: Any) -> Site:  # noqa: ANN401 - fields of a question
    pattern = next(iter(site.questions.values()))
    changed = cast("Question", {**pattern, "id": KEY, **changes})
    return replace(site, questions={**site.questions, KEY: changed})


def page_of(site: Site, route: Route, setting: Setting | None = None) -> html.HtmlElement:
    artifact = render_page(view(site, route), plain_frames(site), setting or setting_of(site))
    return html.document_fromstring(artifact.data.decode())


def head(tree: html.HtmlElement, xpath: str) -> list[str]:
    found = tree.xpath(xpath)
    assert isinstance(found, list)
    return [str(value) for value in found]


def test_texts_are_texts(site: Site) -> None:
    hostile = "<script>alert(1)</script>\"'&{{ 7 * 7 }}"
    changed = with_question(site, question={"vi": hostile, "en": hostile})
    for lang in ("vi", "en"):
        tree = page_of(changed, Route("question", KEY, 1, lang))
        assert not tree.xpath("//script[not(@type='application/ld+json')]")
        assert head(tree, "//h1//text()") == [hostile]
        assert head(tree, "//head/title/text()")[0].startswith(hostile)
        assert head(tree, "//meta[@property='og:title']/@content") == [hostile]


def test_untranslated_page_says_so_and_has_no_alternate(site: Site) -> None:
    pattern = next(iter(site.questions.values()))
    changed = with_question(
        site,
        question={"vi": "Chỉ tiếng Việt?", "en": None},
        answer_html={"vi": pattern["answer_html"]["vi"], "en": None},
    )
    assert Route("question", KEY, 1, "en") not in set(routes(changed))
    tree = page_of(changed, Route("question", KEY, 1, "vi"))
    assert not head(tree, "//link[@hreflang]/@href")
    assert head(tree, "//nav[@class='languages']//a/@href") == ["/en/"]


def test_answer_without_translation_is_marked_as_vietnamese(site: Site) -> None:
    changed = with_question(site, answer_html={"vi": "<p>Chỉ tiếng Việt.</p>", "en": None})
    tree = page_of(changed, Route("question", KEY, 1, "en"))
    assert head(tree, "//*[@lang='vi']//text()[contains(., 'Chỉ tiếng Việt.')]") == ["Chỉ tiếng Việt."]
    assert "This text has not been translated" in str(tree.text_content())


def test_long_description_is_cut_at_a_word(site: Site) -> None:
    changed = with_question(site, answer_html={"vi": f"<p>{'chữ ' * 100}</p>", "en": None})
    [text] = head(page_of(changed, Route("question", KEY, 1, "vi")), "//meta[@name='description']/@content")
    assert text.endswith("chữ…")
    assert 150 < len(text) <= 201


def test_pages_of_lists_have_their_own_title_and_address(site: Site) -> None:
    many = {f"cau-{n}": cast("Question", {**next(iter(site.questions.values())), "id": f"cau-{n}"}) for n in range(150)}
    indexes = build_indexes(site.plans, many, site.news, site.units, site.agencies, site.hotlines)
    changed = replace(site, questions=many, indexes=indexes)
    first, second = (page_of(changed, Route("questions", "", number, "vi")) for number in (1, 2))
    assert head(second, "//link[@rel='canonical']/@href") == ["https://cchc.example.vn/hoi-dap/trang-2/"]
    assert head(first, "//title/text()") != head(second, "//title/text()")
    assert "trang 2" in head(second, "//title/text()")[0]
    assert len(head(first, "//main//a/@href | //li//a/@href")) > 100
    assert "/hoi-dap/trang-2/" in head(first, "//a/@href")
    assert "/hoi-dap/" in head(second, "//a/@href")


def test_page_for_what_is_not_found(site: Site) -> None:
    tree = page_of(site, Route("notfound", "", 1, "vi"))
    assert head(tree, "//meta[@name='robots']/@content") == ["noindex"]
    assert not head(tree, "//link[@rel='canonical']/@href")
    assert not head(tree, "//link[@hreflang]/@href")


def test_missing_page_is_an_error(site: Site) -> None:
    with pytest.raises(KeyError):
        view(site, Route("question", "khong-co", 1, "vi"))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_views_can_be_sent_to_a_worker_and_are_small(site: Site, lang: str) -> None:
    for route in routes(site):
        if route.lang == lang:
            found = view(site, route)
            sent = pickle.dumps(found)
            assert pickle.loads(sent) == found  # noqa: S301 - our own bytes
            assert len(sent) < 500_000, route


def test_word_that_the_catalogue_lacks_is_an_error(site: Site) -> None:
    setting = setting_of(site)
    words = {
        lang: {k: v for k, v in words.items() if k != "hotline.unchecked"} for lang, words in setting.words.items()
    }
    found = view(site, Route("hotlines", "", 1, "en"))
    with pytest.raises(MissingWordError, match=r"hotline\.unchecked"):
        render_page(found, plain_frames(site), replace(setting, words=words))


def test_templates_escape_and_refuse_unknown_names() -> None:
    jinja = environment(read_templates(TEMPLATES))
    assert jinja.from_string("{{ x }}").render(x="<b>'\"&") == "&lt;b&gt;&#39;&#34;&amp;"
    with pytest.raises(jinja2.UndefinedError):
        jinja.from_string("{{ x.y }}").render(x={})
    with pytest.raises(jinja2.UndefinedError):
        jinja.from_string("{% if nothing %}{% endif %}").render()


@pytest.mark.parametrize("value", ["&", "<b>", 'a "b"', "l'été", "a > b", "Kế hoạch", "", 5, 2.5, None, Markup("<b>&")])
def test_a_value_is_shown_as_the_library_escapes_it(value: object) -> None:
    jinja = environment(read_templates(TEMPLATES))
    assert jinja.from_string("-{{ x }}-").render(x=value) == f"-{escape(value)}-"
    macro = "{% macro m(y) %}{{ y }}{% endmacro %}{{ m(x) }}{% set z %}{{ x }}{% endset %}{{ z }}"
    assert jinja.from_string(macro).render(x=value) == str(escape(value)) * 2, "nothing is escaped twice"


def test_what_goes_wrong_in_a_template_is_told_with_its_line() -> None:
    jinja = environment((("x.html", "\n\n{{ y() }}"),))
    with pytest.raises(ZeroDivisionError) as told:
        fill(jinja, "x.html", {"y": lambda: 1 / 0})
    assert any(frame.name == "top-level template code" and frame.lineno == 3 for frame in extract_tb(told.tb))


def test_every_template_is_used_or_included() -> None:
    texts = {
        path.relative_to(TEMPLATES).as_posix(): path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html")
    }
    everything = "".join(texts.values())
    from cchc.render.page import _TEMPLATES
    from cchc.site.feeds import _RANK
    from cchc.site.views.every import _BUILDERS

    pages = {f"{_TEMPLATES.get(kind, kind)}.html" for kind in _BUILDERS}
    rendered = {
        "macros.html",
        "parts/head.html",
        "parts/switcher.html",
        "parts/contents.html",
        "moved.html",
        "parts/waiting.html",
        *(f"feed/{kind}.html" for kind in _RANK),
    }
    unused = [name for name in texts if name not in pages | rendered and f'"{name}"' not in everything]
    assert not unused
    assert pages <= texts.keys()

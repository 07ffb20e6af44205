"""The editors' form: made from the schemas, in Vietnamese, with a policy of its own."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from jsonschema import Draft7Validator

from cchc.model.editor import EditorSettings
from cchc.model.schemas import input_schema
from cchc.output.editor import PACKAGE
from cchc.render.editor import editor_config, editor_policy, forge_hosts, render_editor
from cchc.render.headers import ENCRYPTED, EVERYWHERE, editor_headers, render_headers
from cchc.site import Site
from cchc.site.views.editor import editor_form
from tests.model.test_explained import VIETNAMESE
from tests.render.test_headers import NGINX, directives, rules
from tests.tools.editor import SETTINGS, with_editor
from tests.tools.npm_setup import EDITOR
from tests.tools.portal import ROOT, Page
from tests.tools.rendering import at, setting_of

#: What a form may do beyond a page: styles and pictures made while it runs, letters, and asking its forge.
MORE = {"style-src": "'self' 'unsafe-inline'", "img-src": "'self' blob: data:", "font-src": "'self'"}


@pytest.fixture(scope="module")
def config(site: Site) -> dict[str, Any]:
    """The configuration for the real content."""
    switched, form = with_editor(site)
    return editor_config(form, setting_of(switched))


def fields(config: dict[str, Any], collection: str) -> dict[str, dict[str, Any]]:
    [found] = [one for one in config["collections"] if one["name"] == collection]
    return {field["name"]: field for field in found["fields"]}


def every_field(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for entry in entries for one in (entry, *every_field(entry.get("fields", [])))]


def test_it_is_off_unless_it_is_switched_on(site: Site) -> None:
    assert site.project.settings.editor is None
    assert editor_form(site) is None
    assert "/admin/*" not in rules(render_headers(setting_of(site)).data.decode())


@pytest.mark.parametrize(("collection", "schema"), [("hoi-dap", "question"), ("tin-tuc", "news")])
def test_every_key_that_editors_may_write_is_in_the_form(config: dict[str, Any], collection: str, schema: str) -> None:
    found = fields(config, collection)
    wanted = input_schema(schema)
    assert set(found) == {*wanted["properties"], "body"}
    assert {name for name, field in found.items() if field["required"]} == {*wanted["required"], "body"}


@pytest.mark.parametrize("collection", ["hoi-dap", "tin-tuc"])
def test_every_field_has_a_label_and_a_hint_in_vietnamese(config: dict[str, Any], collection: str) -> None:
    for field in fields(config, collection).values():
        assert VIETNAMESE.search(field["label"]), field
        assert VIETNAMESE.search(field["hint"]), field
        assert not re.search(r"plans/|\btrue\b|\bfalse\b|Năm-tháng", field["hint"]), "nobody types that in a form"
    assert all(field.get("label") for field in every_field([*fields(config, collection).values()]))


def test_what_has_an_id_is_chosen_by_its_name(config: dict[str, Any], site: Site) -> None:
    found = fields(config, "hoi-dap")
    for name, known in (("topic", site.topics), ("unit", site.units)):
        assert found[name]["widget"] == "select"
        assert [option["value"] for option in found[name]["options"]] == list(known)
    [plan] = [field for field in found["basis"]["fields"] if field["name"] == "plan"]
    assert [option["value"] for option in plan["options"]] == list(site.plans)
    assert fields(config, "tin-tuc")["topics"]["multiple"] is True


def test_translations_hold_what_the_reader_takes_of_them(config: dict[str, Any]) -> None:
    assert {name for name, field in fields(config, "hoi-dap").items() if field.get("i18n")} == {"question", "body"}
    translated = {name for name, field in fields(config, "tin-tuc").items() if field.get("i18n")}
    assert translated == {"title", "summary", "body"}
    assert config["i18n"]["locales"] == ["vi", "en"]
    assert config["i18n"]["omit_default_locale_from_file_path"] is True


def test_nothing_published_can_be_deleted_and_changes_are_reviewed(config: dict[str, Any]) -> None:
    assert all(one["delete"] is False for one in config["collections"])
    assert config["publish_mode"] == "editorial_workflow"


@pytest.mark.skipif(EDITOR.missing() is not None, reason=str(EDITOR.missing()))
@pytest.mark.parametrize(
    "settings",
    [
        SETTINGS,
        EditorSettings(forge="github", repository="a/b", branch="x", login="https://login.example.vn"),
        EditorSettings(forge="gitlab", repository="a/b/c", app_id="123", address="https://git.example.vn"),
        EditorSettings(forge="gitlab", repository="a/b"),
    ],
    ids=lambda one: f"{one.forge}-{one.branch}-{bool(one.address)}",
)
def test_program_takes_the_configuration(site: Site, settings: EditorSettings) -> None:
    """Sveltia CMS publishes the JSON Schema of its configuration."""
    schema = json.loads((ROOT / PACKAGE / "schema/sveltia-cms.json").read_text(encoding="utf-8"))
    switched, form = with_editor(site, settings)
    found = editor_config(form, setting_of(switched))
    assert [error.message for error in Draft7Validator(schema).iter_errors(found)] == []
    wrong = {**found, "collections": [{**found["collections"][0], "fields": 1}]}
    assert not Draft7Validator(schema).is_valid(wrong)


def test_tokens_never_go_to_somebody_else() -> None:
    """Without a service of one's own there is no sign-in but by token: the usual default is a company's."""
    assert forge_hosts(SETTINGS) == ["https://api.github.com"]
    own = EditorSettings(forge="gitlab", repository="a/b", address="https://git.example.vn/gitlab/")
    assert forge_hosts(own) == ["https://git.example.vn"]


def test_backend_asks_nobody_else(config: dict[str, Any]) -> None:
    assert config["backend"]["auth_methods"] == ["token"]
    assert "base_url" not in config["backend"]


def test_policy_of_the_form() -> None:
    page, form = (
        directives(EVERYWHERE["Content-Security-Policy"]),
        directives(editor_policy(["https://api.github.com"])),
    )
    assert {key: value for key, value in form.items() if page.get(key) != value} == {
        **MORE, "connect-src": "'self' blob: data: https://api.github.com", "form-action": "'none'",
    }  # fmt: skip
    assert "unsafe-eval" not in editor_policy([])
    assert form["script-src"] == "'self'"


def test_headers_of_static_hosts(site: Site) -> None:
    switched, form = with_editor(site)
    found = rules(render_headers(at(setting_of(switched), "https://a.vn/portal/"), form).data.decode())
    said = editor_headers(["https://api.github.com"])
    taken = {"! Content-Security-Policy": "", "! Cross-Origin-Opener-Policy": ""}
    assert found["/portal/admin/*"] == {**taken, **said}
    assert found["/portal/*"] == {**EVERYWHERE, **ENCRYPTED}, "everywhere else the policy stays what it is"


def test_nginx_says_the_same() -> None:
    text = (NGINX / "editor.conf").read_text(encoding="utf-8")
    said = dict(re.findall(r'^add_header (\S+) "(.*)" always;$', text, re.MULTILINE))
    both = [
        host for forge in ("github", "gitlab") for host in forge_hosts(EditorSettings(forge=forge, repository="a/b"))
    ]
    assert said == {**EVERYWHERE, **ENCRYPTED, **editor_headers(both)}
    site = re.search(r"location /admin/ \{\s*include (\S+);\s*\}", (NGINX / "portal.conf").read_text(encoding="utf-8"))
    assert site is not None
    assert site.group(1).endswith("/editor.conf")


def test_page_of_the_form(site: Site) -> None:
    switched, form = with_editor(site)
    files = {file.path: file.data.decode() for file in render_editor(form, setting_of(switched))}
    assert set(files) == {"admin/index.html", "admin/config.json"}
    page = Page("admin/index.html", "admin/", files["admin/index.html"])
    assert page.find("//meta[@name='robots']/@content") == ["noindex, nofollow"]
    assert page.find("//meta[@http-equiv]/@content") == [editor_policy(["https://api.github.com"])]
    assert page.find("//script/@src") == ["editor.js"]
    assert page.find("//script[not(@src)] | //style | //@style") == []
    assert page.find("//noscript//text()")
    assert not [url for url in page.find("//@href | //@src") if "://" in url or url.startswith("/")]
    json.loads(files["admin/config.json"])

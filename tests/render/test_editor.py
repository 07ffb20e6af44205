"""The editors' form: made from the schemas, in Vietnamese, with a policy of its own."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from jsonschema import Draft7Validator

from cchc.imports.limits import FILE_BYTES
from cchc.model.editor import UPLOAD_ENDINGS, UPLOADS, EditorSettings
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


def test_every_key_of_a_plan_is_in_the_form(config: dict[str, Any]) -> None:
    found, schema = fields(config, "ke-hoach"), input_schema("plan")
    assert set(found) == {*schema["properties"], "import"}
    assert {name for name, field in found.items() if field["required"]} == {"id", "unit"}, "a document brings the rest"
    inside = {name: field for name, field in found.items() if "fields" in field}
    for name in ("tasks", "targets", "duties", "cites", "goals", "events"):
        shape = schema["properties"][name]["items"]["$ref"].rsplit("/", 1)[1]
        listed = {field["name"]: field for field in inside[name]["fields"]}
        assert set(listed) == set(schema["$defs"][shape]["properties"])
        needed = {key for key, field in listed.items() if field["required"]}
        assert needed == set(schema["$defs"][shape]["required"])


def test_texts_of_a_draft_stand_below_the_words_of_the_document(config: dict[str, Any]) -> None:
    [title] = [field for field in fields(config, "ke-hoach")["tasks"]["fields"] if field["name"] == "title"]
    assert [field["name"] for field in title["fields"]] == ["source_text", "vi", "en"]
    assert title["fields"][0]["readonly"] is True
    assert not any(field["required"] for field in title["fields"]), "a draft is saved half-way, too"
    remarks = fields(config, "ke-hoach")["remarks"]
    assert (remarks["allow_add"], remarks["field"]["readonly"]) == (False, True)


def test_units_of_measure_are_not_chosen_among_localities(config: dict[str, Any], site: Site) -> None:
    inside = {field["name"]: field for field in fields(config, "ke-hoach")["targets"]["fields"]}
    assert inside["unit"]["widget"] == "string"
    used = {field["name"]: field for field in fields(config, "ke-hoach")["channels"]["fields"]}
    assert [option["value"] for option in used["channel"]["options"]] == list(site.channels)


def test_what_may_be_left_out_is_not_chosen_for_anybody(config: dict[str, Any]) -> None:
    role = {field["name"]: field for field in fields(config, "ke-hoach")["cites"]["fields"]}["role"]
    assert role["required"] is False
    assert "default" not in role


def test_documents_go_where_the_import_looks_for_them(config: dict[str, Any]) -> None:
    field = fields(config, "ke-hoach")["import"]
    assert field["media_folder"] == field["public_folder"] == f"/{UPLOADS}"
    assert field["accept"].split(",") == list(UPLOAD_ENDINGS)
    assert field["media_libraries"]["default"]["config"]["max_file_size"] <= FILE_BYTES


def test_the_guide_calls_things_as_the_form_does(config: dict[str, Any]) -> None:
    guide = (ROOT / "content/bien-tap.md").read_text(encoding="utf-8")
    section = guide.partition("### Kế hoạch từ tệp Word")[2].partition("\n### ")[0]
    shown = {one["label"] for one in every_field([*fields(config, "ke-hoach").values()])}
    named = set(re.findall(r"\*\*(.+?)\*\*", section)) - {
        "Tạo mới",
        "Lưu",
        "Để sau",
        "Gửi duyệt",
    }  # those are the program's own
    assert named <= {*shown, *(one["label"] for one in config["collections"])}
    assert {"Nhập từ tệp", "Phải xem lại", "Lời bản gốc", "Bản nháp"} <= named
    most = fields(config, "ke-hoach")["import"]["media_libraries"]["default"]["config"]["max_file_size"]
    assert f"tối đa {most // 2**20} MB" in section
    assert all(ending in section for ending in (".docx", ".pdf", ".html", ".txt", ".md"))


def test_plans_written_by_hand_are_not_rewritten(config: dict[str, Any], site: Site) -> None:
    """The form loses comments, so it lists those plans only that say whether they are drafts: no published one does."""
    [plans] = [one for one in config["collections"] if one["name"] == "ke-hoach"]
    assert plans["filter"] == {"field": "draft", "value": [True, False]}
    texts = [(ROOT / site.spots["plans", key].path).read_text(encoding="utf-8") for key in site.plans]
    assert texts
    assert not [text for text in texts if re.search("^draft:", text, re.MULTILINE)]


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

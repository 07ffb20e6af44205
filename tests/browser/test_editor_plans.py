"""A document is handed over in the form at /admin/, becomes a draft, and is finished there: no fact is lost on the way.

What a form shows and keeps is tried in a browser; the import between is the command that CI runs on the same files.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from cchc.cli.main import main
from cchc.problem import Problem
from cchc.render.editor_plans import PLANS
from tests.browser.test_editor import OLD, Editor
from tests.imports.documents_unseen_files import decision_on_its_side
from tests.imports.samples import saved
from tests.project import TODAY, checked
from tests.tools import portal
from tests.tools.editor import bytes_of, files_of, open_editor, put_files
from tests.tools.forge import Forge
from tests.tools.npm_setup import EDITOR
from tests.tools.portal import ROOT

pytestmark = [
    pytest.mark.skipif(EDITOR.missing() is not None, reason=str(EDITOR.missing())),
    pytest.mark.long,
]
REQUEST = "plans/mong-cai/mong-cai-2026.yml"
BRANCH = f"cms/{PLANS}/mong-cai-2026"
UPLOAD = "imports/ke-hoach-so-05-ky.docx"
TOLD = "Kể lại: ban biên tập viết ở đây."


@pytest.fixture
def page(browser: Browser, form: str) -> Iterator[Page]:
    """The form, opened on a checkout with an answer, a published plan and a registry."""
    context = browser.new_context(
        base_url=form, viewport={"width": 1280, "height": 900}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh"
    )
    found = Editor(context.new_page(), form)
    paths = (OLD, "plans/mong-cai/2024.yml", "plans/registry/units.yml")
    open_editor(found.page, {path: (ROOT / path).read_text(encoding="utf-8") for path in paths})
    yield found.page
    context.close()


def picture(page: Page, name: str) -> None:
    Editor(page, page.url).picture(name)


def open_list(page: Page) -> None:
    page.get_by_role("treeitem", name="Kế hoạch").click()
    expect(page.get_by_role("main", name="Kế hoạch")).to_be_visible()


def save(page: Page) -> None:
    page.get_by_role("button", name="Lưu", exact=True).click()
    expect(page).to_have_url(re.compile(r"#/collections/ke-hoach$"))


def part(page: Page, key: str) -> Locator:
    """The part of the form that holds a key of the file; what is far below is drawn when somebody scrolls there."""
    page.get_by_role("textbox", name="Mã kế hoạch", exact=True).wait_for()
    page.mouse.move(600, 600)
    found = page.locator(f'[data-key-path="{key}"]')
    for _ in range(100):
        if found.count():
            break
        page.mouse.wheel(0, 1200)
        page.wait_for_timeout(100)
    found.scroll_into_view_if_needed()
    return found


def field(page: Page, key: str) -> Locator:
    """Where to type at a key."""
    part(page, key.partition(".")[0])
    return page.locator(f'[data-key-path="{key}"]').get_by_role("textbox")


def hand_over(page: Page) -> None:
    """What an official does who has a Word file and nothing else."""
    open_list(page)
    page.get_by_role("button", name="Tạo bài viết mới").first.click()
    page.locator("input[type=file]").first.set_input_files({
        "name": "Kế hoạch số 05 (ký).docx", "mimeType": "application/octet-stream",
        "buffer": saved(decision_on_its_side()),
    })  # fmt: skip
    expect(page.get_by_text("ke-hoach-so-05-ky.docx").or_(page.get_by_text("Kế hoạch số 05 (ký).docx"))).to_be_visible()
    page.get_by_role("textbox", name="Mã kế hoạch", exact=True).fill("mong-cai-2026")
    page.get_by_role("combobox", name="Địa phương", exact=True).click()
    page.get_by_role("option", name="Thành phố Móng Cái", exact=True).click()
    picture(page, "nhap-tu-tep")


def handed_over(page: Page, project: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Hand a document over and have it read; gives the draft, which the form finds when it is loaded again."""
    hand_over(page)
    save(page)
    draft = imported(project, files_of(page)[REQUEST], bytes_of(page, UPLOAD), monkeypatch)
    put_files(page, {REQUEST: draft})
    page.reload()
    open_list(page)
    return draft


def imported(project: Path, request: str, document: bytes, monkeypatch: pytest.MonkeyPatch) -> str:
    """What CI does then, with the same command on the same files; gives the draft."""
    (project / UPLOAD).parent.mkdir()
    (project / UPLOAD).write_bytes(document)
    (project / REQUEST).write_text(request, encoding="utf-8", newline="\n")
    monkeypatch.chdir(project)
    for name in ("CCHC_TODAY", "CCHC_LANG"):
        monkeypatch.setenv(name, "")
    assert main(["import-waiting", "--today", TODAY.isoformat()]) == 0
    assert not (project / UPLOAD).exists()
    return (project / REQUEST).read_text(encoding="utf-8")


def plain(text: str) -> Any:  # noqa: ANN401 - YAML
    """Every scalar as the text that was typed, as the portal reads it."""
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - builds texts, lists and dictionaries only


def test_from_a_word_file_to_a_finished_text_in_the_form(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = portal.copy_project(tmp_path / "project")
    draft = handed_over(page, project, monkeypatch)
    capsys.readouterr()
    before = told(project)
    expect(page.get_by_text("mong-cai-2024")).to_have_count(0)  # plans written by hand stay as they are
    picture(page, "ban-nhap-trong-danh-sach")
    page.get_by_text("mong-cai-2026: ").click()
    shown = field(page, "summary.source_text")
    expect(shown).to_have_value(plain(draft)["summary"]["source_text"])
    expect(shown).not_to_be_editable()
    field(page, "summary.vi").fill(TOLD)
    picture(page, "viet-loi")
    save(page)
    expected = plain(draft)
    expected["summary"]["vi"] = TOLD
    assert plain(files_of(page)[REQUEST]) == expected, "nothing else has changed: no fact, no remark, no word"
    (project / REQUEST).write_text(files_of(page)[REQUEST], encoding="utf-8", newline="\n")
    after = told(project)
    assert counted(after) == counted(before, texts=-1)
    assert {problem.code for problem in after} == {problem.code for problem in before}


def test_what_is_settled_goes_and_what_is_left_is_told(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = portal.copy_project(tmp_path / "project")
    draft = handed_over(page, project, monkeypatch)
    capsys.readouterr()
    page.get_by_text("mong-cai-2026: ").click()
    part(page, "draft").get_by_role("switch").click()
    part(page, "remarks").get_by_role("button", name="Gỡ bỏ").first.click()
    part(page, "tasks").get_by_role("button", name="Mở rộng", exact=True).first.click()
    field(page, "tasks.0.title.vi").fill(TOLD)
    picture(page, "nhiem-vu")
    save(page)
    expected = plain(draft)
    expected["draft"] = "false"
    del expected["remarks"][0]
    expected["tasks"][0]["title"]["vi"] = TOLD
    assert plain(files_of(page)[REQUEST]) == expected
    expect(page.get_by_text("mong-cai-2026: ")).to_be_visible()  # whoever thought it finished can come back
    (project / REQUEST).write_text(files_of(page)[REQUEST], encoding="utf-8", newline="\n")
    left = Counter(problem.code for problem in told(project))
    assert left["remark-left"] == len(remarks(expected)) > 0
    assert left["text-without-vietnamese"] == len(unwritten(expected)) > 0
    assert set(left) == {"remark-left", "text-without-vietnamese"}


def test_on_a_forge_all_of_it_is_one_change_of_one_branch(
    browser: Browser, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the form asks of GitHub is answered here: where CI looks for documents is where the form puts them."""
    forge = Forge({"main": {path: (ROOT / path).read_bytes() for path in (OLD, "plans/mong-cai/2024.yml")}})
    main_before = dict(forge.branches["main"])
    context = browser.new_context(base_url=form, viewport={"width": 1280, "height": 900}, locale="vi-VN")
    page = context.new_page()
    page.route("https://api.github.com/**", forge.answer)
    sign_in(page)
    hand_over(page)
    page.get_by_role("button", name="Lưu", exact=True).click()
    page.get_by_role("button", name="Để sau").click()
    expect(page).to_have_url(re.compile(r"#/collections/ke-hoach$"))
    assert forge.pulls == [BRANCH]
    asked = forge.branches[BRANCH]
    assert asked.keys() - main_before.keys() == {REQUEST, UPLOAD}
    project = portal.copy_project(tmp_path / "project")
    draft = imported(project, asked[REQUEST].decode(), asked[UPLOAD], monkeypatch)
    capsys.readouterr()
    forge.commit(BRANCH, {REQUEST: draft.encode()}, [UPLOAD])
    page.reload()
    open_list(page)
    picture(page, "ban-nhap-tren-kho")
    page.get_by_text("mong-cai-2026: ").click()
    field(page, "summary.vi").fill(TOLD)
    page.get_by_role("button", name="Lưu", exact=True).click()
    page.get_by_role("button", name="Để sau").click()
    expected = plain(draft)
    expected["summary"]["vi"] = TOLD
    assert plain(forge.branches[BRANCH][REQUEST].decode()) == expected
    assert UPLOAD not in forge.branches[BRANCH]
    assert forge.branches["main"] == main_before
    assert forge.pulls == [BRANCH]
    context.close()


def sign_in(page: Page) -> None:
    """Open the form as somebody who has signed in before."""
    user = json.dumps({"backendName": "github", "token": "x"})
    page.add_init_script(f"localStorage.setItem('sveltia-cms.user', {json.dumps(user)})")
    page.goto("/admin/")


def told(project: Path) -> list[Problem]:
    """What `cchc check` says of the plan."""
    return [problem for problem in checked(project).problems if problem.path == REQUEST]


def below(node: Any) -> Iterator[Any]:  # noqa: ANN401 - YAML
    """Every mapping in a file."""
    if isinstance(node, dict):
        yield node
    for one in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from below(one)


def remarks(plan: Any) -> list[str]:  # noqa: ANN401 - YAML
    """Every remark that a file holds."""
    return [remark for part in below(plan) for remark in part.get("remarks", [])]


def unwritten(plan: Any) -> list[str]:  # noqa: ANN401 - YAML
    """Every word of the document that nobody has told yet."""
    return [part["source_text"] for part in below(plan) if "source_text" in part and "vi" not in part]


def counted(problems: list[Problem], texts: int = 0) -> tuple[int, int]:
    """How many texts are to be written and how many remarks are left, as the hint has it."""
    [hint] = [problem.message.en for problem in problems if problem.code == "draft-unfinished"]
    first, second = map(int, re.findall(r"\d+", hint))
    return first + texts, second

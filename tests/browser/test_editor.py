"""An answer is written in the form at /admin/, as an official would: what is saved passes every check."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.project import TODAY, checked
from tests.tools import portal
from tests.tools.editor import files_of, open_editor
from tests.tools.npm_setup import EDITOR
from tests.tools.portal import ROOT

pytestmark = [pytest.mark.skipif(EDITOR.missing() is not None, reason=str(EDITOR.missing()))]
OLD = "content/hoi-dap/goi-so-nao-de-nop-ho-so-truc-tuyen-o-hai-phong.md"
NEW = "content/hoi-dap/dang-ky-ban-sao-dien-tu-o-hai-phong-nop-o-dau.md"
#: What the program asks of others, and the policy refuses: how the forge is doing, and letters that it has itself.
REFUSED = re.compile(r"githubstatus\.com|jsdelivr\.net")
#: Mistakes of the program itself: it looks for what is wrong with an entry that it has just closed.
OWN = re.compile(r"^Cannot convert undefined or null to object$")
#: A folder for pictures of the form, for those who want to look at it.
PICTURES = os.environ.get("CCHC_EDITOR_PICTURES")


class Editor:
    """An official in front of the form, and everything that went wrong there."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.wrong: list[str] = []
        self.strangers: list[str] = []
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("console", lambda said: self.wrong.append(said.text) if said.type == "error" else None)
        page.on(
            "request",
            lambda asked: (
                None if asked.url.startswith((address, "blob:", "data:")) else self.strangers.append(asked.url)
            ),
        )

    def picture(self, name: str) -> None:
        """Keep a picture of the form when somebody wants one."""
        if PICTURES:
            self.page.screenshot(path=str(Path(PICTURES) / f"{name}.png"))

    def fill(self, label: str, text: str) -> None:
        """Type into a field."""
        self.page.get_by_role("textbox", name=label, exact=True).fill(text)

    def choose(self, label: str, name: str) -> None:
        """Choose from a list that unfolds."""
        self.page.get_by_role("combobox", name=label, exact=True).click()
        self.page.get_by_role("option", name=name, exact=True).click()
        expect(self.page.get_by_text(name, exact=True)).not_to_have_count(1)  # beside it, too: what will be saved

    def save(self) -> None:
        """Save, and wait until the list is there again."""
        self.page.get_by_role("button", name="Lưu", exact=True).click()
        expect(self.page).to_have_url(re.compile(r"#/collections/hoi-dap$"))


@pytest.fixture
def editor(browser: Browser, form: str) -> Iterator[Editor]:
    """The form, opened on a checkout with one answer and its translation."""
    size = {"width": 1280, "height": 900}
    context = browser.new_context(base_url=form, viewport=size, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")  # type: ignore[arg-type]
    found = Editor(context.new_page(), form)
    paths = [OLD, OLD.replace(".md", ".en.md")]
    open_editor(found.page, {path: (ROOT / path).read_text(encoding="utf-8") for path in paths})
    yield found
    context.close()
    assert [text for text in found.wrong if not REFUSED.search(text) and not OWN.search(text)] == []


@pytest.mark.long
def test_answer_written_in_the_form_passes_every_check(editor: Editor, tmp_path: Path) -> None:
    editor.picture("danh-sach")
    editor.page.get_by_role("button", name="Tạo bài viết mới").click()
    editor.fill("Câu hỏi", "Đăng ký bản sao điện tử ở Hải Phòng: nộp ở đâu?")
    editor.choose("Chuyên đề", "Chứng thực điện tử")
    editor.choose("Địa phương", "Thành phố Hải Phòng")
    editor.fill("Cơ quan", "Sở Thông tin và Truyền thông")
    editor.fill("Ngày đăng", TODAY.isoformat())
    editor.page.get_by_role("button", name="Dựa vào đâu").filter(has_text="Thêm").click()
    editor.choose("Kế hoạch", "Kế hoạch tuyên truyền cải cách hành chính nhà nước thành phố Hải Phòng năm 2023")
    editor.fill("Vị trí", "Mục II.2.g")
    editor.fill("Ngày đối chiếu", TODAY.isoformat())
    prose = editor.page.get_by_role("textbox", name="Nội dung", exact=True).first
    prose.click()
    prose.press_sequentially("Theo kế hoạch năm 2023, số hỗ trợ là 082.507.7988.")
    prose.press("Enter")
    prose.press_sequentially('Câu thứ hai: "trong ngoặc", 100% #1 - * _ ` < > & [x].')
    expect(editor.page.get_by_text("Câu thứ hai").last).to_be_visible()  # beside it, in what readers will see
    editor.picture("cau-tra-loi")
    editor.save()
    editor.picture("da-luu")
    found = files_of(editor.page)
    assert NEW in found
    project = portal.copy_project(tmp_path / "project")
    before = {problem.path for problem in checked(project).problems}
    (project / NEW).write_text(found[NEW], encoding="utf-8", newline="\n")
    after = checked(project)
    told = [(problem.code, problem.path) for problem in after.problems if problem.path not in before]
    assert told == [("missing-translation", NEW)], after.report()
    assert after.site is not None
    question = after.site.questions[Path(NEW).stem]
    assert question["question"]["vi"] == "Đăng ký bản sao điện tử ở Hải Phòng: nộp ở đâu?"
    assert (question["kind"], question["topic"], question["unit"]) == ("compiled", "chung-thuc-dien-tu", "hai-phong")
    assert question["agency"] is not None
    assert question["agency"]["agency"] == "hai-phong-so-thong-tin-va-truyen-thong"
    assert question["basis"] == [{"plan": "hai-phong-2023", "at": "Mục II.2.g", "checked_on": TODAY.isoformat()}]
    assert "082.507.7988" in (question["answer_html"]["vi"] or "")
    assert "100% #1 - * _ ` &lt; &gt; &amp; [x]." in (question["answer_html"]["vi"] or "")


@pytest.mark.long
def test_old_answer_is_changed_and_stays_what_it_was(editor: Editor, tmp_path: Path) -> None:
    before = files_of(editor.page)
    editor.page.get_by_text("Cần giúp nộp hồ sơ trực tuyến ở Hải Phòng").click()
    editor.fill("Câu hỏi", "Cần giúp nộp hồ sơ qua mạng ở Hải Phòng thì gọi số nào?")
    editor.save()
    after = files_of(editor.page)
    assert after.keys() == before.keys(), "the address stays, whatever the question"
    project = portal.copy_project(tmp_path / "project")
    for path, text in after.items():
        (project / path).write_text(text, encoding="utf-8", newline="\n")
    old, new = checked(portal.copy_project(tmp_path / "old")), checked(project)
    told = [(problem.code, problem.path) for problem in new.problems if problem not in old.problems]
    assert told == [("translation-older", OLD.replace(".md", ".en.md"))], new.report()
    assert old.site is not None
    assert new.site is not None
    key = Path(OLD).stem
    was, is_now = old.site.questions[key], new.site.questions[key]
    assert is_now["question"]["vi"] == "Cần giúp nộp hồ sơ qua mạng ở Hải Phòng thì gọi số nào?"
    assert {**is_now, "question": None} == {**was, "question": None}


def test_nobody_else_is_asked(editor: Editor) -> None:
    assert all(REFUSED.search(url) for url in editor.strangers)
    refused = [text for text in editor.wrong if REFUSED.search(text)]
    assert all("Content Security Policy" in text or "violates" in text for text in refused)
    assert editor.page.locator("html").get_attribute("lang") == "vi"

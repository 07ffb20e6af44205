"""``cchc import``: the draft that it writes, what it says, what it never does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cchc.cli.checking import check_project
from cchc.cli.main import main
from cchc.imports.draft.yaml_text import Noted, emit, scalar
from cchc.imports.parts import remarks
from cchc.problem import Words
from cchc.source.nodes import plain
from cchc.source.yaml_reader import read_yaml
from tests.imports.samples import PLAIN
from tests.project import TODAY, checked, good_project

DRAFT = "plans/song-dao/2025.yml"
TEXT = PLAIN.replace("năm 2024\n", "năm 2025\n").replace("tháng 01 năm 2024", "tháng 12 năm 2024")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The good project, with a plan in a text file beside it."""
    root = good_project(tmp_path / "project")
    (tmp_path / "ke-hoach.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(root)
    for name in ("CCHC_TODAY", "CCHC_LANG"):
        monkeypatch.setenv(name, "")
    return root


def run(*arguments: str) -> int:
    """Run ``cchc import`` on the file beside the project."""
    return main(["import", "../ke-hoach.txt", "--today", TODAY.isoformat(), *arguments])


def test_the_draft_waits_for_words_and_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--unit", "song-dao") == 0
    said = capsys.readouterr().out
    text = (project / DRAFT).read_text(encoding="utf-8")
    assert "draft: true\n" in text
    assert '  # source_text: Đối thoại với người dân\n    vi: ""\n'.replace("  #", "    #", 1) in text.replace(
        "      ", "    "
    )
    found = check_project(project, TODAY, {})
    empty = [problem for problem in found.problems if problem.path == DRAFT]
    assert {problem.code for problem in empty} == {"empty-value"}
    assert f'{len(empty)} chỗ phải viết lời (vi: "")' in said
    assert said.startswith(f"Đã ghi {DRAFT}\nĐã đọc: 3 nhiệm vụ, 1 chỉ tiêu, 2 viện dẫn, 1 sự kiện, 2 phần phân công")


def test_unknown_agencies_and_documents_are_proposed_and_the_proposals_work(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--unit", "song-dao", "--keep-text") == 0
    said = capsys.readouterr().out
    assert "cơ quan chưa có trong danh mục" in said
    assert "error[unknown-agency]" in said
    text = (project / DRAFT).read_text(encoding="utf-8")
    for path in ("plans/registry/agencies-song-dao.yml", "plans/registry/documents.yml"):
        head = f"# Đề nghị thêm vào {path}"
        if head not in text:
            continue
        block = text.split(head)[1].split("\n", 1)[1].split("\n\n")[0].split("\n#\n")[0]
        name = path.removesuffix(".yml") + "-more.yml"
        (project / name).write_text("\n".join(line[2:] for line in block.split("\n")) + "\n", encoding="utf-8")
    codes = {problem.code for problem in check_project(project, TODAY, {}).problems if problem.severity == "error"}
    assert codes == {"deadline-before-issue"}  # what the sample itself says wrongly


def test_kept_text_is_the_document_s(project: Path) -> None:
    assert run("--unit", "song-dao", "--keep-text") == 0
    root = read_yaml(DRAFT, (project / DRAFT).read_text(encoding="utf-8")).root
    assert root is not None
    plan = plain(root)
    assert isinstance(plan, dict)
    assert plan["title"] == {"vi": "Kế hoạch tuyên truyền cải cách hành chính xã Sông Đào năm 2025"}
    tasks = plan["tasks"]
    assert isinstance(tasks, list)
    assert [(task["title"]["vi"], task["deadline"]) for task in tasks if isinstance(task, dict)] == [  # type: ignore[call-overload, index]
        ("Mở chuyên mục trên đài xã", "Quý I/2024"),
        ("In tờ gấp về dịch vụ công", "Trước ngày 10/3/2024"),
        ("Đối thoại với người dân", "Hàng quý"),
    ]


def test_slips_that_the_checks_find_are_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--unit", "song-dao") == 0
    said = capsys.readouterr().out
    assert "Kiểm tra thấy (khi lời đã viết xong):" in said
    assert f"{DRAFT}:" in said
    assert "warning[deadline-before-issue]" in said or "error[deadline-before-issue]" in said


def test_slips_are_told_wherever_the_draft_is_written(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "nhap.yml"
    assert run("--unit", "song-dao", "--id", "song-dao-x", "-o", str(out)) == 0
    said = capsys.readouterr().out
    assert f"{out}:" in said
    assert "[deadline-before-issue]" in said
    assert out.exists()


def test_a_slip_of_many_lines_is_told_once_with_the_words_of_the_document(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--unit", "song-dao") == 0
    said = capsys.readouterr().out
    again = [line for line in said.splitlines() if "[unknown-agency]" in line]
    assert len({line.partition("“")[2].partition("”")[0] for line in again}) == len(again)
    assert any("dòng nữa)" in line for line in again)
    assert 'vi: ""\n' not in said.partition("Kiểm tra thấy")[2]


def test_nothing_is_ever_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (project / "plans/song-dao/2024.yml").read_bytes()
    assert run("--unit", "song-dao", "-o", "plans/song-dao/2024.yml") == 1
    assert "error[import-exists]" in capsys.readouterr().err
    assert (project / "plans/song-dao/2024.yml").read_bytes() == before


def test_id_and_output(project: Path) -> None:
    assert run("--unit", "song-dao", "--id", "song-dao-thi-diem") == 0
    text = (project / "plans/song-dao/thi-diem.yml").read_text(encoding="utf-8")
    assert "\nid: song-dao-thi-diem\n" in text


@pytest.mark.parametrize(
    ("lang", "words"), [("vi", "không đọc được loại tệp này"), ("en", "this kind of file cannot be read")]
)
def test_a_file_that_is_no_document(project: Path, lang: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    (project.parent / "ke-hoach.txt").write_bytes(b"{\\rtf1 x}")
    assert run("--unit", "song-dao", "--lang", lang) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"ke-hoach.txt: error[import-format] {words}")
    assert not (project / DRAFT).exists()


def test_unknown_unit(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--unit", "song-daoo") == 1
    assert "error[unknown-unit]" in capsys.readouterr().err


def test_a_missing_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "../khong-co.docx", "--unit", "song-dao"]) == 1
    assert "khong-co.docx" in capsys.readouterr().err


def test_the_report_in_english(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--unit", "song-dao", "--lang", "en") == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Written: {DRAFT}\nRead: tasks: 3")
    assert "texts to be written" in said


def test_remarks_are_in_the_language_of_the_report(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project.parent / "ke-hoach.txt"
    path.write_text(
        TEXT.replace("Số: 12/KH-UBND", "Số:    /KH-UBND").replace("Quý I/2024", "Lúc rảnh"), encoding="utf-8"
    )
    for lang, words in (
        ("vi", "(Phụ lục, dòng 1): chưa hiểu thời gian “Lúc rảnh”"),
        ("en", "(Phụ lục, dòng 1): the deadline “Lúc rảnh” was not understood"),
    ):
        assert run("--unit", "song-dao", "--lang", lang, "--id", "song-dao-x", "-o", f"plans/song-dao/{lang}.yml") == 0
        said = capsys.readouterr().out
        assert words in said
        assert ("the source gives the plan no number" in said) == (lang == "en")
    drafts = [(project / f"plans/song-dao/{lang}.yml").read_text(encoding="utf-8") for lang in ("vi", "en")]
    assert drafts[0] == drafts[1], "the draft is for its editors, whatever the terminal speaks"
    assert "# xem lại: chưa hiểu thời gian “Lúc rảnh” (dòng " in drafts[0]


def test_every_remark_is_told_in_both_languages() -> None:
    told = [value for name, value in vars(remarks).items() if name.isupper()]
    assert len(told) > 20
    for words in told:
        assert isinstance(words, Words)
        assert words.vi != words.en
        assert not re.search("[ăâđêôơưạảấầẩậắằặẹẻẽếềểễệịỉọỏốồổộớờởợụủứừửữựỳỷỹ]", re.sub(r"“.*?”", "", words.en))


def test_the_same_file_gives_the_same_draft(project: Path) -> None:
    for name in ("a", "b"):
        assert run("--unit", "song-dao", "--id", "song-dao-x", "-o", f"plans/song-dao/{name}.yml") == 0
    assert (project / "plans/song-dao/a.yml").read_bytes() == (project / "plans/song-dao/b.yml").read_bytes()


def test_the_good_project_stays_good_beside_a_draft_that_is_finished(project: Path) -> None:
    assert checked(project).problems == []


@pytest.mark.parametrize(
    "text",
    [
        "Phòng Nội vụ",
        "a: b",
        "a #b",
        "- x",
        "no",
        "1.10",
        "“x”",
        "'",
        '"',
        "x:",
        " x",
        "x ",
        "",
        "a\nb",
        "\\",
        "[x]",
        "{x}",
        "&a",
        "*a",
        "!a",
        "% a",
        "@a",
        "`a",
        "| a",
        "> a",
        "? a",
        "a, b",
        "~",
        "null",
        "đ",
        "=",
        ">=",
    ],
)
def test_scalars_come_back_as_they_were(text: str) -> None:
    root = read_yaml("a.yml", emit({"a": text, "b": [text, {"c": text}]})).root
    assert root is not None
    assert plain(root) == {"a": text, "b": [text, {"c": text}]}


def test_comments_and_what_is_left_out() -> None:
    made = {
        "a": Noted("x", ("xem lại: y",)),
        "b": None,
        "c": [],
        "d": [Noted({"e": "1", "f": True}, ("z",))],
        "g": ["a-b", "c"],
    }
    assert emit(made) == "# xem lại: y\na: x\nd:\n  # z\n  - e: 1\n    f: true\ng: [a-b, c]\n"
    assert scalar(True) == "true"

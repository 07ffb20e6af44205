"""`cchc new`: what it writes passes the check, nothing is written over, and what is wrong is asked again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cchc.source.nodes import Mapping, plain
from cchc.source.yaml_reader import read_yaml
from tests.cli.conftest import Run
from tests.project import checked
from tests.tools.portal import tree_bytes

PLAN = [
    "--unit", "song-dao", "--title", "Kế hoạch: năm 2027", "--issued", "2027-01-05", "--number", "12/KH-UBND",
    "--summary", "Nói rõ # với người dân", "--url", "https://songdao.example.vn/kh",
]  # fmt: skip
QUESTION = ["--title", "Nộp hồ sơ ở đâu, khi nào?", "--unit", "song-dao", "--topic", "dich-vu-cong"]
BASIS = ["--plan", "song-dao-2024", "--at", "Phụ lục, dòng 2"]
NEWS = ["--title", "Thị xã mở lớp", "--summary", "Có lớp: hai buổi", "--unit", "song-dao", *BASIS]
HOTLINE = ["--number", "0203.3881.234", "--purpose", "Hỏi về đất đai", "--unit", "song-dao", *BASIS]
KINDS = {
    "plan": (PLAN, "plans/song-dao/2027.yml"),
    "question": ([*QUESTION, *BASIS], "content/hoi-dap/nop-ho-so-o-dau-khi-nao.md"),
    "news": (NEWS, "content/tin-tuc/thi-xa-mo-lop.md"),
}


def errors(root: Path) -> list[str]:
    return [problem.code for problem in checked(root).problems if problem.severity == "error"]


@pytest.mark.parametrize("kind", KINDS)
def test_options_alone_make_a_commented_draft_that_passes(run: Run, small: Path, kind: str) -> None:
    options, path = KINDS[kind]
    done = run(small, "new", kind, *options, "--yes")
    assert (done.code, done.err) == (0, "")
    assert path in done.out
    assert errors(small) == []
    text = (small / path).read_text(encoding="utf-8")
    assert "draft: true" in text
    assert "# approved: {by: " in text
    assert text.count("#") >= 3
    assert "held-back" in [problem.code for problem in checked(small).problems if problem.path == path]


@pytest.mark.parametrize("kind", KINDS)
def test_file_that_is_there_is_never_written_over(run: Run, small: Path, kind: str) -> None:
    options, path = KINDS[kind]
    (small / path).parent.mkdir(parents=True, exist_ok=True)
    (small / path).write_text("của tôi\n", encoding="utf-8")
    before = tree_bytes(small)
    done = run(small, "new", kind, *options, "--yes")
    assert done.code == 2
    assert path in done.err
    assert tree_bytes(small) == before


def test_values_are_what_was_typed(run: Run, small: Path) -> None:
    run(small, "new", "plan", *PLAN, "--yes")
    site = checked(small)
    assert site.site is not None
    root = read_yaml("", (small / KINDS["plan"][1]).read_text(encoding="utf-8")).root
    assert isinstance(root, Mapping)
    declared = plain(root)
    assert isinstance(declared, dict)
    assert declared["id"] == "song-dao-2027"
    assert declared["title"] == {"vi": "Kế hoạch: năm 2027"}
    assert declared["summary"] == {"vi": "Nói rõ # với người dân"}
    assert declared["source"] == {"title": "Kế hoạch số 12/KH-UBND", "url": "https://songdao.example.vn/kh"}
    assert declared["published"] == "2026-11-21"


def test_asked_question_waits_for_its_answer(run: Run, small: Path) -> None:
    done = run(small, "new", "question", *QUESTION, "--kind", "asked", "--asked-on", "2026-11-16", "--yes")
    assert done.code == 0
    assert errors(small) == []
    assert "reply-waiting" in run(small, "stale").out


def test_terminal_is_asked_in_vietnamese_and_wrong_answers_again(run: Run, small: Path) -> None:
    typed = "\nThị xã mở lớp\nMột câu\nsong-dao1\nsong-dao\n\nsong-dao-2024\nMục III.6\nlop-mo\n"
    done = run(small, "new", "news", typed=typed)
    assert done.code == 0
    assert "Tên tin: " in done.err
    assert "không được để trống" in done.err
    assert "không có địa phương “song-dao1”; ý bạn là “song-dao”?" in done.err
    assert "[thi-xa-mo-lop]" in done.err
    assert (small / "content/tin-tuc/lop-mo.md").is_file()
    assert errors(small) == []


def test_terminal_is_asked_in_english(run: Run, small: Path) -> None:
    done = run(small, "new", "news", "--lang", "en", typed="Tin\n")
    assert "Title, in Vietnamese: " in done.err
    assert "Summary, a sentence, in Vietnamese: " in done.err


def test_input_that_ends_writes_nothing(run: Run, small: Path) -> None:
    before = tree_bytes(small)
    done = run(small, "new", "plan", typed="song-dao\nKế hoạch\n")
    assert done.code == 2
    assert "chưa ghi gì" in done.err
    assert tree_bytes(small) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["plan", "--yes"], "--unit"),
        (["news", *NEWS[:2], "--yes"], "--summary"),
        (["question", *QUESTION, *BASIS, "--topic", "dich-vu-con", "--yes"], "dich-vu-cong"),
        (["plan", *PLAN, "--issued", "5/1/2027", "--yes"], "--issued"),
        (["plan", *PLAN, "--id", "Kế hoạch", "--yes"], "--id"),
        (["plan", *PLAN, "--id", "song-dao-2024", "--yes"], "--id"),
        (["plan", *PLAN, "--kind", "other", "--yes"], "communication, reform"),
        (["hotline", *HOTLINE, "--number", "không có", "--yes"], "--number"),
        (["news", *NEWS, "--title", "<b>x</b>", "--yes"], "--title"),
    ],
)
def test_wrong_options_write_nothing(run: Run, small: Path, arguments: list[str], said: str) -> None:
    before = tree_bytes(small)
    done = run(small, "new", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert tree_bytes(small) == before


def test_taken_id_is_counted_on(run: Run, small: Path) -> None:
    options = [*NEWS, "--yes"]
    assert run(small, "new", "news", *options).code == 0
    assert run(small, "new", "news", *options).code == 0
    assert (small / "content/tin-tuc/thi-xa-mo-lop-2.md").is_file()
    assert errors(small) == []


def test_what_the_check_refuses_is_taken_back(run: Run, small: Path) -> None:
    """An agency that nobody knows is found by the whole check only."""
    before = tree_bytes(small)
    for kind, options in (
        ("question", [*QUESTION, *BASIS, "--agency", "Sở Lạ"]),
        ("hotline", [*HOTLINE, "--owner", "Sở Lạ"]),
    ):
        done = run(small, "new", kind, *options, "--yes")
        assert done.code == 1
        assert "error[unknown-agency]" in done.err
        assert tree_bytes(small) == before


REGISTRIES = {
    "usual": '# đầu\nhotlines:\n  # nói về số này\n  - id: a\n    number: "1022"  # in như vậy\n{rest}\n# cuối tệp\n',
    "followed": 'hotlines:\n  - id: a\n    number: "1022"\n{rest}\n# về địa phương\nunits: []\n',
    "flush": 'hotlines:\n- id: a\n  number: "1022"\n{flush}',
}
REST = """    purpose: {vi: Hỗ trợ}
    unit: song-dao
    source: {plan: song-dao-2024, at: Mục I}
    added: 2026-11-20
"""


@pytest.mark.parametrize("name", REGISTRIES)
def test_hotline_is_added_and_the_rest_stays(run: Run, small: Path, name: str) -> None:
    path = small / "plans/registry/hotlines.yml"
    flush = "".join(line[2:] + "\n" for line in REST.splitlines())
    before = REGISTRIES[name].format(rest=REST, flush=flush)
    path.write_text(before, encoding="utf-8")
    assert errors(small) == []
    done = run(small, "new", "hotline", *HOTLINE, "--yes")
    assert (done.code, done.err) == (0, "")
    text = path.read_text(encoding="utf-8")
    kept = iter(text.split("\n"))
    assert all(line in kept for line in before.rstrip("\n").split("\n")), "every line is there, in its order"
    assert re.search(r"added: 2026-11-20\n *- id: song-dao-hoi-ve-dat-dai\n", text)
    site = checked(small).site
    assert site is not None
    assert list(site.hotlines) == ["a", "song-dao-hoi-ve-dat-dai"]
    assert site.hotlines["song-dao-hoi-ve-dat-dai"]["e164"] == "+842033881234"
    assert site.hotlines["song-dao-hoi-ve-dat-dai"]["source"]["at"] == "Phụ lục, dòng 2"
    assert errors(small) == []


def test_first_hotline_of_a_project(run: Run, small: Path) -> None:
    path = small / "plans/registry/hotlines.yml"
    path.unlink()
    assert run(small, "new", "hotline", *HOTLINE, "--number", "1022", "--yes").code == 0
    site = checked(small).site
    assert site is not None
    assert site.hotlines["song-dao-hoi-ve-dat-dai"]["e164"] is None


@pytest.mark.parametrize(("more", "said"), [([], "có: the-che"), (["--lang", "en"], "there are: the-che")])
def test_who_knows_no_id_is_told_which_there_are(run: Run, small: Path, more: list[str], said: str) -> None:
    done = run(small, "new", "question", "--title", "Hỏi gì?", "--unit", "song-dao", "--topic", "x", "--yes", *more)
    assert done.code == 2
    assert said in done.err

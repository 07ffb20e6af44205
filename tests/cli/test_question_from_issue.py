"""A filled form becomes a draft that passes every check; the templates ask what the command reads."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
import yaml

from cchc.cli.main import main
from cchc.cli.question_from_issue import FOLDER, HEADINGS, draft_of
from cchc.site import Site
from cchc.source.issue_form import read_form
from cchc.text.fold import fold
from tests.project import good_project
from tests.tools.portal import ROOT, TODAY

FORM = ROOT / ".github" / "ISSUE_TEMPLATE" / "cau-hoi.yml"
GITLAB = ROOT / ".gitlab" / "issue_templates" / "Cau-hoi.md"
BODY = """### Câu hỏi

{question}

### Địa phương

{unit}

### Chuyên đề

{topic}

### Kể thêm

{more}
"""
FILLED = {
    "question": "Nộp hồ sơ qua mạng ở đâu?",
    "unit": "song dao",
    "topic": "dịch vụ công trực tuyến",
    "more": "_No response_",
}


class Run:
    """The command in the good small project, with a form on standard input."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self._patch, self._capsys = root, monkeypatch, capsys
        monkeypatch.chdir(root)
        monkeypatch.setattr(os, "environ", {k: v for k, v in os.environ.items() if not k.startswith("CCHC_")})

    def __call__(self, body: str | bytes, *options: str) -> tuple[int, str, str]:
        """Give the exit code and what was printed."""
        data = body if isinstance(body, bytes) else body.encode()
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        code = main(["question-from-issue", "--today", TODAY, *options])
        said = self._capsys.readouterr()
        return code, said.out, said.err

    @property
    def drafts(self) -> list[Path]:
        """Files that say that they are drafts."""
        return sorted(p for p in (self.root / FOLDER).glob("*.md") if "draft: true" in p.read_text(encoding="utf-8"))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(good_project(tmp_path), monkeypatch, capsys)


def front(path: Path) -> dict[str, str]:
    top = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n")[0]
    found: dict[str, str] = yaml.load(top, Loader=yaml.CBaseLoader)  # noqa: S506 - builds texts only
    return found


def test_form_becomes_a_draft_that_passes(run: Run) -> None:
    code, out, err = run(BODY.format(**FILLED), "--asked-on", "2026-11-20")
    assert (code, out, err) == (0, f"{FOLDER}/nop-ho-so-qua-mang-o-dau.md\n", "")
    [draft] = run.drafts
    assert front(draft) == {
        "kind": "asked", "question": FILLED["question"], "topic": "dich-vu-cong", "unit": "song-dao",
        "published": "2026-11-20", "asked_on": "2026-11-20", "draft": "true",
    }  # fmt: skip
    assert main(["check", "--today", TODAY]) == 0


def test_draft_cannot_be_published_without_its_answer(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run(BODY.format(**FILLED))
    [draft] = run.drafts
    draft.write_text(draft.read_text(encoding="utf-8").replace("draft: true\n", ""), encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "--today", TODAY]) == 1
    assert capsys.readouterr().out.count("error[question-kind]") == 2


def test_same_question_twice_gets_another_name(run: Run) -> None:
    assert [run(BODY.format(**FILLED))[1] for _ in range(2)] == [
        f"{FOLDER}/nop-ho-so-qua-mang-o-dau.md\n", f"{FOLDER}/nop-ho-so-qua-mang-o-dau-2.md\n",
    ]  # fmt: skip
    assert len(run.drafts) == 2


def test_personal_data_is_told_of(run: Run) -> None:
    asked = {**FILLED, "question": "Tôi số 0912345678, căn cước 001099012345, nộp ở đâu?"}
    code, _, err = run(BODY.format(**asked))
    assert code == 0
    assert err.count("warning[personal-data]") == 2
    assert "0912345678" in err
    assert run(BODY.format(**asked), "--strict")[0] == 1
    assert len(run.drafts) == 1, "with --strict nothing stays"


def test_personal_data_in_what_is_told_besides_is_told_of(run: Run) -> None:
    code, _, err = run(BODY.format(**{**FILLED, "more": "Nộp hai lần rồi\nGọi tôi 0912 345 678, toi@example.com"}))
    [draft] = run.drafts
    assert code == 0
    lines = draft.read_text(encoding="utf-8").splitlines()
    for value in ("0912 345 678", "toi@example.com"):
        number = next(n for n, line in enumerate(lines, start=1) if value in line)
        assert f"{FOLDER}/{draft.name}:{number}:{lines[number - 1].index(value) + 1}: warning[personal-data]" in err


def test_what_the_asker_tells_besides_is_a_comment_only(run: Run) -> None:
    run(BODY.format(**{**FILLED, "more": "Tôi nộp hai lần\ndraft: false\n---\nkind: compiled"}))
    [draft] = run.drafts
    assert front(draft)["draft"] == "true"
    assert front(draft)["kind"] == "asked"
    assert "#   Tôi nộp hai lần\n#   draft: false\n#   ---\n#   kind: compiled\n" in draft.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "question",
    [
        '"]}: *x &y !!z\n---\ndraft: false',
        "A\\n\ndraft: false #",
        "'quote\" \t{}",
        "= cmd|' /C calc'!A0",
        "Dài " * 9000,
    ],
)
def test_hostile_question_stays_a_text(run: Run, question: str) -> None:
    code, _, _ = run(BODY.format(**{**FILLED, "question": question}))
    assert code == 0
    [draft] = run.drafts
    assert front(draft)["draft"] == "true"
    assert front(draft)["question"].rstrip("…") in " ".join(question.split())
    assert draft.parent == run.root / FOLDER


def test_html_is_refused_and_nothing_is_left(run: Run) -> None:
    code, out, err = run(BODY.format(**{**FILLED, "question": "Hỏi <script>alert(1)</script>?"}))
    assert (code, out) == (1, "")
    assert "error[text-html]" in err
    assert run.drafts == []


@pytest.mark.parametrize(
    ("changed", "code", "hint"),
    [
        ({"unit": "Song Đạo ơi"}, "unknown-unit", ""),
        ({"topic": "Dịch vụ côg trực tuyến"}, "unknown-topic", "Dịch vụ công trực tuyến"),
        ({"question": "_No response_"}, "missing-key", "Câu hỏi"),
        ({"question": "???"}, "missing-key", "Câu hỏi"),
    ],
)
def test_form_that_cannot_be_used(run: Run, changed: dict[str, str], code: str, hint: str) -> None:
    exit_code, out, err = run(BODY.format(**{**FILLED, **changed}))
    assert (exit_code, out) == (1, "")
    assert f"error[{code}]" in err
    assert hint in err
    assert run.drafts == []


def test_ids_can_be_given_instead(run: Run) -> None:
    body = BODY.format(**{**FILLED, "unit": "?", "topic": "?"})
    assert run(body, "--unit", "song-dao", "--topic", "dich-vu-cong")[0] == 0


def test_bytes_that_are_no_text(run: Run) -> None:
    code, _, _ = run(
        b"### C\xc3\xa2u h\xe1\xbb\x8fi\n\xff\xfe H\xe1\xbb\x8fi?\n", "--unit", "song-dao", "--topic", "dich-vu-cong"
    )
    assert code in {0, 1}


def test_templates_ask_what_the_command_reads(site: Site) -> None:
    form = yaml.safe_load(FORM.read_text(encoding="utf-8"))
    fields = {part["id"]: part["attributes"] for part in form["body"] if "id" in part}
    assert {name: fields[name]["label"] for name in HEADINGS} == dict(HEADINGS)
    asked = [line.removeprefix("## ") for line in GITLAB.read_text(encoding="utf-8").splitlines() if line[:3] == "## "]
    assert asked == list(HEADINGS.values())


def test_every_topic_of_the_templates_is_known_and_none_is_missing(site: Site) -> None:
    names = [topic["name"]["vi"] for topic in site.topics.values()]
    form = yaml.safe_load(FORM.read_text(encoding="utf-8"))
    [topics] = [part["attributes"]["options"] for part in form["body"] if part.get("id") == "topic"]
    assert topics == names
    listed = GITLAB.read_text(encoding="utf-8").split("một dòng gần nhất:\n")[1].split("\n-->")[0]
    assert listed.split("\n") == names


@pytest.mark.parametrize("unit", ["Hải Phòng", "hai phong", "hai-phong", "Trung ương", "Thành phố Móng Cái"])
def test_places_are_found_by_their_names(site: Site, unit: str) -> None:
    answers = {"question": "Hỏi gì?", "unit": unit, "topic": "Đề án 06", "more": ""}
    draft = draft_of(answers, site, "2026-11-21", ROOT)
    assert not isinstance(draft, list), draft


def test_filled_template_of_gitlab_is_read() -> None:
    text = GITLAB.read_text(encoding="utf-8").replace("## Câu hỏi\n", "## Câu hỏi\n\nHỏi gì?\n", 1)
    assert read_form(text) == {fold("Câu hỏi"): "Hỏi gì?", fold("Kể thêm"): "/label ~cau-hoi"}

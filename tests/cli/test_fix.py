"""`cchc check --fix`: the published data is the same or the problem is gone; comments survive."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from cchc.cli.writing import write_new, write_whole
from cchc.site.views.data import data_sets
from tests.cli.conftest import Run
from tests.project import checked
from tests.tools.portal import edit, tree_bytes

PLAN = "plans/song-dao/2024.yml"
AGENCIES = "plans/registry/agencies.yml"


def data(root: Path) -> dict[str, list[str]]:
    """Everything that is published; the rows of a set in no order, which is what sorting a registry changes."""
    site = checked(root).site
    assert site is not None
    sets = {found.name: list(found.rows) for found in data_sets(site)}
    sets["news"] = list(site.news.values())
    return {name: sorted(json.dumps(row, ensure_ascii=False) for row in rows) for name, rows in sets.items()}


def test_sound_project_is_left_alone(run: Run, small: Path) -> None:
    before = tree_bytes(small)
    assert run(small, "check", "--fix") == (0, "0 lỗi, 0 cảnh báo, 0 gợi ý.\n", "")
    assert tree_bytes(small) == before


def test_same_data_after_what_only_looks_otherwise(run: Run, small: Path) -> None:
    before = data(small)
    path = small / PLAN
    typed = path.read_text(encoding="utf-8").replace("number: 1\n", "number: 1  # số in ở phụ lục\n")
    path.write_bytes(b"\xef\xbb\xbf" + unicodedata.normalize("NFD", typed).replace("\n", "\r\n").encode())
    question = small / "content/hoi-dap/goi-so-nao.md"
    question.write_text(unicodedata.normalize("NFD", question.read_text(encoding="utf-8")), encoding="utf-8")
    agencies = (small / AGENCIES).read_text(encoding="utf-8").split("  - id: song-dao-van-phong")
    (small / AGENCIES).write_text(
        "# xếp theo mã\nagencies:\n  # nói về văn phòng\n  - id: song-dao-van-phong" + agencies[1]
        + agencies[0].removeprefix("agencies:\n"), encoding="utf-8",
    )  # fmt: skip
    edit(small / "plans/registry/hotlines.yml", "number: 082.507.7988", "number: 0825077988")
    edit(small / "plans/registry/hotlines.yml", '"+84825077988"', "+84825077988")
    same = data(small)
    assert same.keys() == before.keys()
    done = run(small, "check", "--fix")
    assert done.code == 0
    assert data(small) == same
    assert f"{PLAN}: đưa chữ về Unicode dựng sẵn (NFC)" in done.err
    assert f"{PLAN}: đưa cuối dòng về LF, bỏ dấu BOM" in done.err
    assert "content/hoi-dap/goi-so-nao.md: đưa chữ về Unicode dựng sẵn (NFC)" in done.err
    assert f"{AGENCIES}:2: xếp lại danh mục theo mã" in done.err
    assert path.read_bytes() == typed.encode()
    sorted_ = (small / AGENCIES).read_text(encoding="utf-8")
    assert sorted_.index("id: song-dao-phong-noi-vu") < sorted_.index("# nói về văn phòng")
    hotlines = (small / "plans/registry/hotlines.yml").read_text(encoding="utf-8")
    assert 'number: "0825077988"' in hotlines
    assert 'e164: "+84825077988"' in hotlines
    assert run(small, "check", "--fix").err == "", "a second time there is nothing to mend"


def test_problem_is_gone(run: Run, small: Path) -> None:
    before = data(small)
    edit(small / PLAN, "issued: 2024-01-22", "issued: 22/01/2024  # như bản gốc")
    edit(small / "content/tin-tuc/mot-cua.md", "published: 2026-11-21", "published: 21/11/2026")
    edit(small / "content/tin-tuc/mot-cua.md", "title: Thị xã", "title: @Thị xã: ")
    assert {problem.code for problem in checked(small).problems} >= {"bad-date", "yaml-syntax"}
    done = run(small, "check", "--fix", "--lang", "en")
    assert done.out == "0 errors, 0 warnings, 0 hints.\n"
    assert sorted(done.err.splitlines()) == [
        "content/tin-tuc/mot-cua.md:2: a value put in quotes",
        "content/tin-tuc/mot-cua.md:4: a date written as YYYY-MM-DD",
        f"{PLAN}:5: a date written as YYYY-MM-DD",
    ]
    assert "issued: 2024-01-22  # như bản gốc" in (small / PLAN).read_text(encoding="utf-8")
    after = data(small)
    assert after.pop("news") != before.pop("news"), "the title was changed by hand"
    assert after == before


def test_what_cannot_be_mended_is_told_and_stays(run: Run, small: Path) -> None:
    edit(small / PLAN, "issued: 2024-01-22", "issued: 30/02/2024")
    (small / "plans/song-dao/hong.yml").write_bytes(b"id: \xff\n")
    before = tree_bytes(small)
    done = run(small, "check", "--fix")
    assert done.code == 1
    assert "error[bad-date]" in done.out
    assert "error[not-utf8]" in done.out
    assert done.err == ""
    assert tree_bytes(small) == before


def test_links_and_files_outside_are_not_written(run: Run, small: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_text("id: no\n", encoding="utf-8")
    (small / "plans/song-dao/ngoai.yml").symlink_to(outside)
    run(small, "check", "--fix")
    assert outside.read_text(encoding="utf-8") == "id: no\n"


def test_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yml"
    write_new(path, "cũ\n")
    path.chmod(0o640)
    with pytest.raises(FileExistsError):
        write_new(path, "mới\n")
    write_whole(path, "mới\n")
    assert (path.read_text(encoding="utf-8"), path.stat().st_mode & 0o777) == ("mới\n", 0o640)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, "một nửa")
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yml"]
    assert path.read_text(encoding="utf-8") == "mới\n"

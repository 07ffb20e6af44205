from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import units
from cchc.site import Site
from tests.tools.tiny import PLAN, REGISTRY, Data, changed, erratum, task, tiny_site

AT = "Mục II.1"
PROVINCE = {"id": "tinh", "name": {"vi": "Tỉnh Nghệ An"}, "level": "province"}
LEVELS = {
    "Thị xã Cửa Lò": "town", "Thành phố Móng Cái": "city", "Xã Bằng Cả": "commune", "Huyện Hoài Đức": "district",
    "Thành phố Hải Phòng": "province",
}  # fmt: skip


def saying(folder: Path, name: str, text: str, agencies: list[Data] | None = None, **more: object) -> Site:
    """The plan of a unit in Nghệ An Province; Bằng Cả lies in a city."""
    city = {"id": "pho", "name": {"vi": "Thành phố Hạ Long"}, "level": "city", "parent": "tinh"}
    level = LEVELS[name]
    parent = {"commune": "pho", "province": None}.get(level, "tinh")
    own = changed({"id": "dong-xuan", "name": {"vi": name}, "level": level, "parent": parent})
    more.setdefault("tasks", [task(lead=["Văn phòng"], partners=None)])
    plan = changed(PLAN, messages=[{"text": {"vi": text}, "at": AT}], **more)
    return tiny_site(
        folder,
        plan=plan,
        registry={"units": [own, PROVINCE, city], "agencies": [*REGISTRY["agencies"], *(agencies or [])]},
    )


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Thị xã Cửa Lò", "Người dân trên địa bàn huyện", ["trên địa bàn huyện"]),
        ("Thị xã Cửa Lò", "Ủy ban nhân dân huyện và các xã, thị trấn", ["Ủy ban nhân dân huyện", "thị trấn"]),
        ("Thị xã Cửa Lò", "Uỷ ban nhân dân huyện", ["Uỷ ban nhân dân huyện"]),
        ("Thị xã Cửa Lò", "Ủy ban nhân dân thị xã, UBND tỉnh, các xã, phường", []),
        ("Thị xã Cửa Lò", "Chỉ số hiệu quả quản trị cấp huyện; các quận, huyện khác", []),
        ("Thị xã Cửa Lò", "Tên là “trên địa bàn huyện”", []),
        ("Thành phố Móng Cái", "UBND thành phố, UBND tỉnh", []),
        ("Thành phố Móng Cái", "của thị xã", ["của thị xã"]),
        ("Thị xã Cửa Lò", "các ngành từ huyện đến cơ sở", ["từ huyện"]),
        ("Thị xã Cửa Lò", "thủ tục hành chính huyện, xã", ["thủ tục hành chính huyện"]),
        ("Thị xã Cửa Lò", "công tác CCHC của sở", ["của sở"]),
        ("Thị xã Cửa Lò", "của Sở Nội vụ, của sở, ban, ngành; từ tỉnh đến cơ sở; từ huyện bên sang", []),
        ("Thành phố Hải Phòng", "công tác CCHC của sở", []),
        ("Xã Bằng Cả", "UBND xã, UBND thành phố, UBND tỉnh", []),
        ("Xã Bằng Cả", "trên địa bàn phường và UBND huyện", ["trên địa bàn phường", "UBND huyện"]),
        ("Huyện Hoài Đức", "UBND huyện và các xã, thị trấn", []),
        ("Thành phố Hải Phòng", "UBND các quận, huyện, xã, phường, thị trấn", []),
        ("Thành phố Hải Phòng", "trên địa bàn tỉnh", ["trên địa bàn tỉnh"]),
        ("Thành phố Móng Cái", "cấp chữ ký số cho lãnh đạo các thành phố", ["lãnh đạo các thành phố"]),
        ("Xã Bằng Cả", "lãnh đạo các xã.", ["lãnh đạo các xã"]),
        ("Xã Bằng Cả", "lãnh đạo các xã, phường; lãnh đạo các xã lân cận, các xã bạn", []),
        ("Thành phố Móng Cái", "lãnh đạo các thành phố, thị xã của tỉnh; lãnh đạo các phòng", []),
        ("Thành phố Hải Phòng", "lãnh đạo các thành phố", []),
    ],
)
def test_words_for_another_level(tmp_path: Path, name: str, text: str, told: list[str]) -> None:
    problems = list(units.level_differs(saying(tmp_path, name, text)))
    assert [problem.message.vi.split("”")[0].removeprefix("“") for problem in problems] == told
    assert {(problem.code, problem.severity) for problem in problems} <= {("unit-wording", "warning")}


def test_erratum_explains_it(tmp_path: Path) -> None:
    site = saying(tmp_path, "Thị xã Cửa Lò", "trên địa bàn huyện", errata=[erratum(AT, "trên địa bàn huyện")])
    assert not list(units.level_differs(site))


@pytest.mark.parametrize(
    ("unit", "lead", "told"),
    [
        ("Thành phố Hải Phòng", "Phòng Văn hóa", True),
        ("Thành phố Hải Phòng", "Phòng Văn hóa các huyện", False),
        ("Thành phố Hải Phòng", "Phòng Kiểm tra thuộc Sở Tư pháp", False),
        ("Thành phố Hải Phòng", "Sở Văn hóa", False),
        ("Thành phố Móng Cái", "Phòng Văn hóa", False),
    ],
)
def test_divisions_of_a_province_are_somebodys(tmp_path: Path, unit: str, lead: str, told: bool) -> None:
    agency = {"id": "noi-lam", "name": {"vi": lead}, "unit": "dong-xuan", "kind": "group"}
    site = saying(tmp_path, unit, "Nộp hồ sơ", tasks=[task(lead=[lead], partners=None)], agencies=[agency])
    assert [problem.message.vi.split("”")[0][1:] for problem in units.level_differs(site)] == [lead] * told

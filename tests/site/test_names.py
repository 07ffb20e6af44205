"""Names of agencies and numbers of documents, as documents print them, lead to the right entry."""

from __future__ import annotations

import pytest

from cchc.model.citation import parse_citation
from cchc.site import Site
from cchc.site.names import AgencyNames, DocumentNumbers
from cchc.site.registries import Registries, read_registries
from cchc.source.tree import SourceFile

UNITS = """\
units:
  - {id: viet-nam, name: {vi: Việt Nam}, level: nation}
  - {id: tinh, name: {vi: Tỉnh}, level: province, parent: viet-nam}
  - {id: huyen, name: {vi: Huyện}, level: district, parent: tinh}
  - {id: xa, name: {vi: Xã}, level: commune, parent: huyen}
  - {id: tinh-khac, name: {vi: Tỉnh khác}, level: province, parent: viet-nam}
  - {id: huyen-khac, name: {vi: Huyện khác}, level: district, parent: tinh-khac}
"""
AGENCIES = """\
agencies:
  - {id: huyen-pnv, name: {vi: Phòng Nội vụ}, aliases: [Phòng Nội vụ huyện, PNV], unit: huyen, kind: body}
  - {id: khac-pnv, name: {vi: Phòng Nội vụ}, unit: huyen-khac, kind: body}
  - {id: tinh-snv, name: {vi: Sở Nội vụ}, unit: tinh, kind: body}
  - {id: khac-snv, name: {vi: Sở Nội vụ}, unit: tinh-khac, kind: body}
  - {id: ubnd-tinh, name: {vi: Ủy ban nhân dân tỉnh}, aliases: [UBND], unit: tinh, kind: body}
  - {id: ubnd-xa, name: {vi: Ủy ban nhân dân xã}, aliases: [UBND], unit: xa, kind: body}
"""
#: Key: id, number, unit, date, issuer.
DOCUMENTS = "documents:\n" + "".join(
    f"  - {{id: {key}, number: {number}, unit: {unit}, issued: {issued}, issuer: {{vi: {issuer}}},"
    f" type: x, title: {{vi: x}}}}\n".replace("unit: -, ", "").replace("issued: -, ", "")
    for key, number, unit, issued, issuer in (
        ("nq-tinh-2021", "05-NQ/TU", "tinh", "2021-04-09", "Tỉnh ủy A"),
        ("nq-tinh-2016", "05-NQ/TU", "tinh", "2016-11", "Tỉnh ủy A"),
        ("nq-khac", "05-NQ/TU", "tinh-khac", "2021-05-01", "Thành ủy B"),
        ("kh-tinh", "47/KH-UBND", "tinh", "-", "Ủy ban nhân dân Tỉnh"),
        ("kh-huyen", "47/KH-UBND", "huyen", "-", "Ủy ban nhân dân Huyện"),
        ("nq-cp", "76/NQ-CP", "-", "2021-07-15", "Chính phủ"),
    )
)
NAMED = """\
  - {id: luat, issuer: {vi: Quốc hội}, type: luat, title: {vi: Luật Viên chức}}
  - {id: luat-sua, issuer: {vi: Quốc hội}, type: luat, title: {vi: Luật Viên chức sửa đổi}, aliases: [Luật VC mới]}
  - {id: de-an, issuer: {vi: Chính phủ}, type: de-an, title: {vi: Đề án}, aliases: [76/NQCP]}
"""


def registries(*texts: str) -> Registries:
    files = {f"plans/registry/{n}.yml": SourceFile(f"plans/registry/{n}.yml", text) for n, text in enumerate(texts)}
    read = read_registries(files, ("vi", "en"))
    assert not read.problems
    return read.registries


@pytest.mark.parametrize(
    ("unit", "name", "found"),
    [
        ("huyen", "Phòng Nội vụ", "huyen-pnv"),
        ("huyen-khac", "Phòng Nội vụ", "khac-pnv"),
        ("xa", "Phòng Nội vụ", "huyen-pnv"),
        ("xa", "Sở Nội vụ", "tinh-snv"),
        ("huyen-khac", "Sở Nội vụ", "khac-snv"),
        ("tinh", "Phòng Nội vụ", None),
        ("viet-nam", "Sở Nội vụ", None),
        ("nowhere", "Sở Nội vụ", None),
        ("huyen", "PNV", "huyen-pnv"),
        ("huyen-khac", "PNV", None),
        ("xa", "UBND", "ubnd-xa"),
        ("huyen", "UBND", "ubnd-tinh"),
        ("huyen", "phòng  nội vụ HUYỆN", "huyen-pnv"),
        ("tinh", "Uỷ ban nhân dân tỉnh", "ubnd-tinh"),
        ("huyen", "Phong Noi vu", None),
    ],
)
def test_the_nearest_unit_is_meant(unit: str, name: str, found: str | None) -> None:
    assert AgencyNames(registries(UNITS, AGENCIES)).find(unit, name) == found


def test_a_hint_comes_from_the_units_in_reach() -> None:
    names = AgencyNames(registries(UNITS, AGENCIES))
    assert names.near("huyen", "Phong Noi vu") == "Phòng Nội vụ"
    assert names.near("tinh", "Phòng Nội vụ huyện X") is None


def test_one_name_for_two_agencies_of_a_unit_is_a_problem() -> None:
    twice = AGENCIES + "  - {id: zz, name: {vi: Phòng nội vụ}, unit: huyen, kind: body}\n"
    names = AgencyNames(registries(UNITS, twice))
    assert [(p.code, p.path, p.line, "huyen-pnv" in p.message.en) for p in names.problems] == [
        ("duplicate-name", "plans/registry/1.yml", 8, True)
    ]
    assert names.find("huyen", "Phòng Nội vụ") == "huyen-pnv"
    assert AgencyNames(registries(UNITS, AGENCIES)).problems == []


@pytest.mark.parametrize(
    ("text", "issuer", "unit", "found"),
    [
        ("Nghị quyết số 76/NQ-CP ngày 15/7/2021", None, "xa", ["nq-cp"]),
        ("76/NQ-CP", None, "nowhere", ["nq-cp"]),
        ("Nghị quyết số 76/NQCP ngày 15/7/2021", None, "xa", ["de-an"]),
        ("76/NQ-CP ngày 15/7/2022", None, "xa", ["nq-cp"]),
        ("Nghị quyết số 05-NQ/TU ngày 09/4/2021", None, "xa", ["nq-tinh-2021"]),
        ("Nghị quyết số 05-NQ/TU ngày 20/11/2016", None, "tinh-khac", ["nq-tinh-2016"]),
        ("Nghị quyết số 05-NQ/TU", "Thành ủy B", "tinh", ["nq-khac"]),
        ("Nghị quyết số 05-NQ/TU", "thanh uy", "tinh", ["nq-khac"]),
        ("Nghị quyết số 05-NQ/TU", None, "huyen-khac", ["nq-khac"]),
        ("Nghị quyết số 05-NQ/TU", None, "xa", ["nq-tinh-2021", "nq-tinh-2016"]),
        ("Nghị quyết số 05-NQ/TU", None, "viet-nam", ["nq-tinh-2021", "nq-tinh-2016", "nq-khac"]),
        ("Kế hoạch số 47/KH-UBND", None, "xa", ["kh-huyen"]),
        ("Kế hoạch số 47/KH-UBND", None, "tinh", ["kh-tinh"]),
        ("Kế hoạch số 47/KH-UBND", "Ủy ban nhân dân Tỉnh", "huyen", ["kh-tinh"]),
        ("Kế hoạch số 48/KH-UBND", None, "huyen", []),
        ("Luật Viên chức", None, "xa", ["luat"]),
        ("Luật viên chức năm 2010", None, "xa", ["luat"]),
        ("Luật Viên chức sửa đổi năm 2019", None, "xa", ["luat-sua"]),
        ("Luật VC mới", None, "xa", ["luat-sua"]),
        ("Luật Cán bộ", None, "xa", []),
    ],
)
def test_a_citation_means_a_document(text: str, issuer: str | None, unit: str, found: list[str]) -> None:
    cited = parse_citation(text)
    assert cited is not None
    documents = DocumentNumbers(registries(UNITS, DOCUMENTS + NAMED)).find(cited, issuer, unit)
    assert [document.id for document in documents] == found


def test_a_hint_for_an_unknown_number() -> None:
    assert DocumentNumbers(registries(UNITS, DOCUMENTS + NAMED)).near("75/NQ-CP") == "76/NQ-CP"


def test_four_home_affairs_divisions_of_the_real_plans_are_four(site: Site) -> None:
    divisions = {a["unit"]: key for key, a in site.agencies.items() if a["name"]["vi"] == "Phòng Nội vụ"}
    assert sorted(divisions) == ["cua-lo", "ha-long", "long-khanh", "mong-cai"]
    for plan in site.plans.values():
        named = [*(ref for task in plan["tasks"] for ref in (*task["lead"], *task["partners"])),
                 *(ref for duty in plan["duties"] for ref in duty["agencies"])]  # fmt: skip
        meant = {ref["agency"] for ref in named if ref["as_written"] == "Phòng Nội vụ"}
        assert meant <= {divisions.get(plan["unit"])}
        assert meant or plan["unit"] not in {"mong-cai", "cua-lo", "long-khanh"}


def test_every_agency_and_document_of_the_real_plans_is_known(site: Site) -> None:
    for plan in site.plans.values():
        for cite in plan["cites"]:
            assert cite["document"] in site.documents
        for task in plan["tasks"]:
            for ref in (*task["lead"], *task["partners"], *task["requested"]):
                assert ref["agency"] in site.agencies

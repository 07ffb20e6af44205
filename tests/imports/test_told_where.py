"""Channels, events, purposes and issuers by example; units and numbers are made up."""

from __future__ import annotations

import pytest

from cchc.imports.blocks import Where
from cchc.imports.draft.body import channels as channels_of_draft
from cchc.imports.draft.recognised import recognise
from cchc.imports.draft.registers import registers
from cchc.imports.draft.texts import Wording
from cchc.imports.draft.yaml_text import Noted
from cchc.imports.parts import remarks
from cchc.imports.parts.channels import channels, task_channels
from cchc.imports.parts.citing import citations
from cchc.imports.parts.events import events
from cchc.imports.parts.found import Item, Section
from cchc.imports.parts.headings import Subject
from cchc.imports.parts.task_rows import TaskRow
from cchc.imports.parts.tasks import Task, read_annex
from cchc.site.registries import read_registries
from cchc.source.tree import read_tree
from tests.imports.samples import BODY, END, HEAD, document, recognised
from tests.project import ROOT

HERE = Where(0, 5)
#: The channels of the portal's own register.
ALL = tuple(read_registries(read_tree(ROOT).files, ("vi", "en")).registries.channels)


def named(text: str, *, duties: bool = False) -> list[str]:
    """The channels that a sentence names."""
    return [one.value for one in channels([Item("Mục I", "I", text, HERE)], ALL, duties=duties)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đăng trên Báo Lam Giang và báo tỉnh", ["bao-chi"]),
        ("Thông báo Kết luận; họp Báo cáo viên; tự đảm bảo chi thường xuyên; tổng hợp báo cáo", []),
        ("Phương tiện thông tin đại chúng như: trang thông tin điện tử", ["cong-thong-tin-dien-tu"]),
        ("Phương tiện thông tin đại chúng của tỉnh", ["bao-chi"]),
        ("Các mạng xã hội (Zalo, Facebook)", ["zalo", "facebook"]),
        ("Các mạng xã hội như: Zalo", ["mang-xa-hoi", "zalo"]),
        ("Quản lý nhà nước về báo chí; tham gia các cuộc thi do tỉnh phát động", []),
        ("Mở cuộc thi; đăng tin về báo chí", ["cuoc-thi", "bao-chi"]),
        ("Hội nghị đối thoại với thanh niên", ["doi-thoai"]),
        ("Nghị quyết Hội nghị lần thứ 6", []),
        ("Gặp mặt doanh nghiệp đầu năm", ["doi-thoai"]),
        ("Chuyên đề phát thanh trên hệ thống truyền thanh xã", ["truyen-thanh-co-so"]),
        ("Mở chuyên đề trên Cổng thông tin điện tử", ["chuyen-muc", "cong-thong-tin-dien-tu"]),
        ("Đài phát thanh và truyền thanh cơ sở", ["phat-thanh-truyen-hinh", "truyen-thanh-co-so"]),
        ("Cơ sở dữ liệu: thông tin cơ sở dữ liệu quốc gia", []),
        ("Thi Phát thanh viên giỏi", []),
        ("Kết nối Cổng dịch vụ công của tỉnh với kho dữ liệu", []),
        ("Kết nối, công khai kết quả trên Cổng DVC quốc gia", ["cong-dich-vu-cong"]),
        ("Công khai thủ tục trên kho dữ liệu, đồng bộ với Cổng Dịch vụ công của tỉnh", ["cong-dich-vu-cong"]),
        ("Công khai thủ tục tại trụ sở thôn", ["niem-yet"]),
        ("Tập huấn cho biên tập viên của các cơ quan báo chí về cách viết", ["tap-huan"]),
        ("Sản phẩm của dự án", []),
        ("Bản tin của xã; bản tin phát thanh", ["to-roi-an-pham", "phat-thanh-truyen-hinh"]),
    ],
)
def test_channels(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuyên truyền bằng tờ rơi", ["to-roi-an-pham"]),
        ("Rà soát tài liệu trình Ủy ban nhân dân", []),
        ("Cung cấp thông tin cho báo chí để tuyên truyền", []),
    ],
)
def test_channels_among_duties(text: str, expected: list[str]) -> None:
    assert named(text, duties=True) == expected


def of_task(text: str, form: str = "", output: str = "") -> list[str]:
    """The channels of a task."""
    return [one.value for one in task_channels(Task("1", text, HERE, "Phụ lục, dòng 1", form=form, output=output), ALL)]


def test_channels_of_a_task() -> None:
    assert of_task("Duy trì trang Zalo của xã", form="Văn bản chỉ đạo") == ["van-ban", "zalo"]
    assert of_task("Duy trì trang Zalo của xã", form="Tin trên trang thông tin điện tử") == ["cong-thong-tin-dien-tu"]
    assert of_task("Phát động phong trào thi đua", form="Đăng ký sáng kiến") == ["cuoc-thi"]
    assert of_task("Nâng cao kỹ năng", output="Lớp tập huấn, tài liệu") == ["tap-huan"]
    assert of_task("Tổ chức cuộc thi\n- Mục đích: đổi mới chuyên mục trên báo chí") == ["cuoc-thi"]


def held(text: str, about: Subject = "general", heading: str = "", rows: tuple[Task, ...] = ()) -> list[str]:
    """The kinds of the events of the body that a sentence foresees."""
    section = Section("II.1", "Mục II.1", heading, HERE, (Item("Mục II.1", "II.1", text, HERE),))
    return [event.kind for event in events([(about, section)], [], [], rows) if event.task is None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổ chức lớp tập huấn cho trưởng thôn", ["training"]),
        ("Lồng ghép nội dung cải cách vào các hội nghị của xã", []),
        ("Tuyên truyền thông qua tổ chức các lớp tập huấn", []),
        ("Công bố kết quả cải cách hành chính tại buổi họp", []),
        ("Đưa kết quả cải cách vào chương trình họp báo định kỳ", ["press-conference"]),
        ("Tham gia cuộc thi tìm hiểu pháp luật do tỉnh phát động", []),
        ("Ít nhất 50% công chức được bồi dưỡng nghiệp vụ", []),
    ],
)
def test_events_of_the_body(text: str, expected: list[str]) -> None:
    assert held(text) == expected


def test_aims_hold_no_event_and_duties_none_of_the_annex() -> None:
    text = "Tổ chức cuộc thi Tuyên truyền viên giỏi của xã"
    row = Task("1", "Cuộc thi “Tuyên truyền viên giỏi” của xã", HERE, "Phụ lục, dòng 1")
    assert held(text) == ["contest"]
    assert held(text, heading="Mục đích") == []
    assert held(text, "duties", rows=(row,)) == []
    assert held(text, rows=(row,)) == ["contest"]
    assert held(f"{text}; mở hội thảo về đất đai", rows=(row,)) == ["conference"]
    assert held("Tổ chức cuộc thi viết về đất đai ở xã", "duties", rows=(row,)) == ["contest"]


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        (
            "Duy trì trang Zalo nhằm báo tin mới; trả lời người dân nhanh hơn.",
            "nhằm báo tin mới; trả lời người dân nhanh hơn",
        ),
        ("Mở lớp tập huấn nâng cao kỹ năng tiếp dân cho công chức", "nâng cao kỹ năng tiếp dân cho công chức"),
        ("Đối thoại hằng quý để nghe doanh nghiệp nói", "để nghe doanh nghiệp nói"),
        ("Làm biển chỉ dẫn\n- Mục đích: người dân tìm được bàn tiếp nhận", "người dân tìm được bàn tiếp nhận"),
        ("Nâng cao năng lực cạnh tranh của tỉnh năm nay", ""),
    ],
)
def test_purposes(text: str, purpose: str) -> None:
    rows = [TaskRow("1", {"text": text, "lead": "Văn phòng", "deadline": "Quý I/2026"}, HERE)]
    assert read_annex([rows], lambda name: False, 2026).tasks[0].purpose == purpose


def test_a_goal_tells_what_its_tasks_are_for() -> None:
    row = TaskRow("1", {"text": "Mở lớp để công chức biết dùng phần mềm", "goal": "Công chức dùng phần mềm"}, HERE)
    assert not read_annex([[row]], lambda name: False, 2026).tasks[0].purpose


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Xét đề nghị của Phòng Nội vụ tại Tờ trình số 5/TTr-NV ngày 06/02/2026", ["Phòng Nội vụ"]),
        ("theo quy định của Chính phủ tại Nghị định số 7/2026/NĐ-CP và Nghị định số 8/2026/NĐ-CP",
         ["Chính phủ", "Chính phủ"]),
        ("Nghị định số 7/2026/NĐ-CP (sửa đổi tại Nghị định số 8/2026/NĐ-CP), Nghị định số 9/2026/NĐ-CP của Chính phủ",
         ["Chính phủ"] * 3),
        ("Nghị quyết số 3-NQ/TW và Kết luận số 4-KL/TW của Bộ Chính trị", ["Bộ Chính trị", "Bộ Chính trị"]),
        ("Nghị định số 7/2026/NĐ-CP ngày 01/02/2026, Quyết định số 8/QĐ-TTg ngày 02/02/2026 của Thủ tướng Chính phủ",
         [None, "Thủ tướng Chính phủ"]),
    ],
)  # fmt: skip
def test_issuers_that_documents_share(text: str, issuers: list[str | None]) -> None:
    found = citations([(Item("Mục I", "I", text, HERE), "mentions")], {})
    assert [one.issuer for one in found] == issuers


def test_a_deadline_is_no_part_of_the_issuers_name() -> None:
    table = (
        "STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian\n"
        "1\tLàm theo Quyết định số 9/QĐ-TTg của Thủ tướng Chính phủ\tVăn phòng\tCác thôn\tTheo Kế hoạch của tỉnh\n"
        "2\tHọp dân\tVăn phòng\tCác thôn\tQuý I/2024\n3\tIn tờ rơi\tVăn phòng\tCác thôn\tQuý I/2024\n"
    )
    got = recognised(f"{HEAD}\n{BODY}\n{END}\nPHỤ LỤC\n\n{table}")
    assert ("Quyết định số 9/QĐ-TTg", "Thủ tướng Chính phủ") in [(cite.document, cite.issuer) for cite in got.cites]


def test_channels_of_duties_are_to_be_looked_at() -> None:
    portal = registers(read_registries(read_tree(ROOT).files, ("vi", "en")).registries, "song-dao")
    text = f"{HEAD}\n{BODY}\n{END}".replace("- Theo dõi việc", "- Tuyên truyền bằng tờ rơi.\n\n- Theo dõi việc")
    found = {}
    for entry in channels_of_draft(recognise(document(text), portal), Wording()):
        assert isinstance(entry, Noted)
        assert isinstance(entry.value, dict)
        found[entry.value["channel"]] = " ".join(entry.notes)
    assert found.keys() == {"cong-thong-tin-dien-tu", "zalo", "to-roi-an-pham"}
    assert remarks.NAMED_IN_DUTY.vi in found["to-roi-an-pham"]
    assert not found["zalo"]


def test_what_names_no_channel_is_kept_as_a_sentence() -> None:
    portal = registers(read_registries(read_tree(ROOT).files, ("vi", "en")).registries, "song-dao")
    text = f"{HEAD}\n{BODY}\n{END}".replace("và Zalo.", "và Zalo.\n\n- Cách khác hợp với từng thôn.")
    got = recognise(document(text), portal)
    kept = [item.text for about, section in got.sections if about == "general" for item in section.items]
    assert "Cách khác hợp với từng thôn." in kept
    assert not any("Đăng tin" in sentence for sentence in kept)

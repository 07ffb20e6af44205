"""What an editor writes into the fields of a plan, shape by shape, in Vietnamese."""

from __future__ import annotations

from cchc.model.explained.explained import Shapes, field

_CITATION = "Nghị quyết số 76/NQ-CP ngày 15/7/2021"
_DEADLINE = ("Quý II/2024", "Tháng 4/2024", "Trước ngày 10/3/2024", "Thường xuyên", "Năm 2024")

#: The plan itself and what surrounds its parts.
WHOLE: Shapes = {
    "Plan": {
        "id": field("Mã kế hoạch", "Địa phương và năm. Đã đăng thì không đổi.", "mong-cai-2024"),
        "kind": field("Loại kế hoạch", "Là kế hoạch tuyên truyền hay kế hoạch cải cách hành chính."),
        "unit": field("Địa phương", "Mã địa phương, có trong plans/registry/units.yml.", "mong-cai"),
        "number": field(
            "Số, ký hiệu", "Viết đúng như bản gốc. Bản gốc để trống số thì bỏ cả dòng này.", "47/KH-UBND"
        ),
        "issued": field(
            "Ngày ban hành",
            "Năm-tháng-ngày. Bản gốc chỉ có tháng thì viết năm-tháng, chỉ có năm thì viết năm.",
            "2024-02-06", "2024-02", "2024",
        ),
        "period": field("Năm của kế hoạch", "Năm mà kế hoạch đặt việc cho.", "2024"),
        "revisions": field(
            "Những lần kế hoạch thay đổi", "Khi kế hoạch đổi, ví dụ dời hạn. Mỗi ngày một mục."
        ),
        "source": field("Bản gốc", "Văn bản mà kế hoạch được chép từ đó."),
        "title": field("Tên kế hoạch", "Tên đầy đủ, có địa phương và năm."),
        "summary": field("Tóm tắt", "Hai đến bốn câu bằng lời của mình, để người dân đọc là hiểu."),
        "for_citizens": field(
            "Với người dân", "Kế hoạch này nghĩa là gì với người dân: được gì, làm gì, hỏi ai. Mỗi điều một mục."
        ),
        "theme": field("Chủ đề của năm", "Chủ đề hoặc phương châm mà kế hoạch nêu. Không nêu thì bỏ."),
        "audiences": field("Nói với ai", "Những người mà kế hoạch muốn nói tới. Mỗi nhóm một mục."),
        "signer": field("Người ký", "Như ở cuối bản gốc. Bản gốc không ghi thì bỏ."),
        "recipients": field("Nơi nhận", "Mỗi dòng của “Nơi nhận” một mục, theo thứ tự của bản gốc."),
        "cites": field("Văn bản được dẫn", "Mỗi chỗ dẫn một mục, kể cả khi một văn bản được dẫn nhiều lần."),
        "messages": field("Nội dung tuyên truyền", "Những điều kế hoạch muốn mọi người biết. Mỗi điều một mục."),
        "sections": field("Các phần khác", "Phần đánh số nào không phải nội dung tuyên truyền hay phân công."),
        "goals": field("Mục tiêu trong phụ lục", "Chỉ khi phụ lục xếp nhiệm vụ dưới các mục tiêu."),
        "tasks": field("Nhiệm vụ", "Mỗi dòng của bảng phụ lục một mục, theo thứ tự của bản gốc."),
        "targets": field("Chỉ tiêu", "Những mức đo được, mỗi mức trong một phạm vi là một mục."),
        "timeline": field("Lịch trong năm", "Việc theo từng tháng, khi kế hoạch viết như vậy."),
        "events": field("Sự kiện", "Đối thoại, cuộc thi, tập huấn, họp báo, hội nghị mà kế hoạch nêu."),
        "duties": field("Tổ chức thực hiện", "Việc giao cho từng nơi, hoặc đề nghị từng nơi phối hợp."),
        "funding": field("Kinh phí", "Tiền lấy từ đâu, theo kế hoạch."),
        "reporting": field("Báo cáo", "Ai báo cáo cho ai, khi nào."),
        "hotlines_promised": field(
            "Đường dây nóng hứa mà không nêu", "Kế hoạch nói sẽ có đường dây nóng nhưng không in số nào thì ghi ở đây."
        ),
        "links": field("Địa chỉ mạng", "Địa chỉ mạng in trong kế hoạch."),
        "channels": field("Kênh, hình thức", "Kế hoạch truyền tin bằng cách nào."),
        "indices": field("Chỉ số", "Những chỉ số mà kế hoạch nhắc tới, như PAR Index."),
        "errata": field(
            "Lưu ý về bản gốc", "Chỗ bản gốc viết lệch. Không sửa lặng lẽ: giữ như bản gốc và ghi cách hiểu ở đây."
        ),
    },
    "SourceDocument": {
        "title": field("Tên bản gốc", "Gọi bản gốc là gì.", "Kế hoạch số 47/KH-UBND"),
        "file": field("Tên tệp", "Tên tệp đã đọc. Không có tệp thì bỏ."),
        "url": field("Địa chỉ mạng", "Nơi đăng bản gốc, bắt đầu bằng https://. Không có thì bỏ."),
        "sha256": field("Mã kiểm tra", "Mã SHA-256 của tệp, 64 ký tự. Không cần tự gõ; bỏ cũng được."),
    },
    "Theme": {
        "text": field("Lời", "Đúng như bản gốc; đây là lời trích."),
        "kind": field("Loại", "Là chủ đề hay phương châm."),
    },
    "Signer": {
        "name": field("Họ tên", "Như bản gốc."),
        "position": field("Chức vụ", "Như bản gốc.", "Phó Chủ tịch"),
        "for": field("Ký thay", "Chức vụ sau chữ KT.; không có thì bỏ.", "Chủ tịch"),
        "on_behalf_of": field("Thay mặt", "Cơ quan sau chữ TM.; không có thì bỏ.", "Ủy ban nhân dân"),
    },
    "Recipient": {
        "name": field("Nơi nhận", "Đúng như bản gốc in, không có chữ trong ngoặc."),
        "role": field("Chữ trong ngoặc", "Như bản gốc; không có thì bỏ.", "B/c", "T/h"),
    },
    "Citation": {
        "document": field("Văn bản", "Loại, số và ngày đúng như bản gốc, kể cả khi bản gốc sai.", _CITATION),
        "issuer": field("Nơi ban hành", "Như bản gốc. Bản gốc không nói thì bỏ.", "Chính phủ"),
        "role": field("Dẫn để làm gì", "Bỏ dòng này khi văn bản chỉ được nhắc tới."),
    },
    "Erratum": {
        "as_written": field("Bản gốc ghi", "Chép đúng chữ sai. Chỗ để trống thì viết: để trống."),
        "reading": field("Ban biên tập hiểu", "Cách đọc đúng. Không biết thì viết: không rõ."),
        "why": field("Vì sao", "Một câu: dựa vào đâu mà hiểu như vậy."),
        "publish": field("Hiện trên trang", "true khi chỗ lệch có ích cho người đọc; nếu không thì bỏ."),
        "about": field("Lệch ở điều gì", "Bỏ dòng này khi chỉ là câu chữ."),
    },
    "IndexMention": {"index": field("Chỉ số", "Mã trong plans/registry/indices.yml.", "par-index")},
    "Revision": {
        "on": field("Ngày thay đổi", "Năm-tháng-ngày.", "2026-12-01"),
        "what": field("Thay đổi gì", "Viết cho người đọc: cái gì đổi, từ thế nào sang thế nào."),
        "tasks": field("Nhiệm vụ thay đổi", "Đếm từ 1 theo thứ tự trong tệp. Không đổi nhiệm vụ nào thì bỏ."),
    },
}  # fmt: skip

#: The parts of a plan.
PARTS: Shapes = {
    "Section": {
        "number": field("Số mục", "Như bản gốc.", "II.1"),
        "heading": field("Tên mục", "Tên của mục, bằng lời ngắn."),
        "items": field("Các ý", "Mỗi ý một mục."),
    },
    "Goal": {
        "id": field("Mã mục tiêu", "Chỉ dùng trong kế hoạch này, để nhiệm vụ và chỉ tiêu chỉ tới.", "I.1"),
        "number": field("Số", "Như trong phụ lục; không đánh số thì bỏ."),
        "field": field("Lĩnh vực", "Mã chuyên đề của lĩnh vực trong plans/registry/topics.yml.", "the-che"),
        "group": field("Nhóm", "Tiêu đề nằm giữa lĩnh vực và mục tiêu; không có thì bỏ."),
        "text": field("Mục tiêu", "Bằng lời của mình, ngắn."),
    },
    "GoalGroup": {
        "number": field("Số", "Như trong phụ lục; không đánh số thì bỏ."),
        "title": field("Tên nhóm", "Như trong phụ lục."),
    },
    "ChannelUse": {
        "channel": field("Kênh", "Mã trong plans/registry/channels.yml.", "truyen-thanh"),
        "text": field("Làm gì ở đó", "Một câu bằng lời của mình; bỏ cũng được."),
        "name": field("Tên trong kế hoạch", "Tên trang, tài khoản hay chuyên mục, đúng như bản gốc."),
        "at": field("Vị trí", "Chỗ trong bản gốc; trong một nhiệm vụ thì bỏ được.", "Mục III.2"),
    },
    "Task": {
        "title": field("Tên nhiệm vụ", "Bằng lời của mình, ngắn, người dân đọc là hiểu."),
        "number": field("Số thứ tự", "Số in trong phụ lục. Phụ lục không đánh số thì bỏ.", "5"),
        "goal": field("Mục tiêu", "Mã của một mục trong goals, khi phụ lục xếp nhiệm vụ dưới mục tiêu."),
        "purpose": field("Mục đích", "Làm để làm gì, khi bản gốc nêu."),
        "channels": field("Hình thức", "Bằng kênh nào, khi bản gốc nêu ở dòng này."),
        "lead": field("Chủ trì", "Tên như bản gốc, mỗi nơi một dòng.", "Phòng Nội vụ"),
        "partners": field("Phối hợp", "Tên như bản gốc, mỗi nơi một dòng; tên có dấu phẩy vẫn là một dòng."),
        "requested": field("Đề nghị phối hợp", "Nơi chỉ được “đề nghị”, như Mặt trận, doanh nghiệp, sở của tỉnh."),
        "lead_note": field("Lưu ý về nơi chủ trì", "Ví dụ khi thân và phụ lục ghi hai nơi khác nhau."),
        "deadline": field("Thời gian thực hiện", "Viết đúng như bản gốc. Ô để trống thì bỏ.", *_DEADLINE),
        "output": field("Kết quả", "Phải có gì khi xong."),
        "quantity": field("Số lượng", "Bao nhiêu, như bản gốc nêu."),
        "participants": field("Người tham gia", "Ai dự, khi bản gốc nêu."),
    },
    "Target": {
        "text": field("Chỉ tiêu", "Cả câu, bằng lời của mình."),
        "measure": field("Đo điều gì", "Ngắn, không có con số."),
        "operator": field("So sánh", "Tối thiểu, tối đa hay bằng."),
        "value": field("Mức", "Chỉ con số, dùng dấu chấm cho phần lẻ.", "97", "0.5"),
        "unit": field("Đơn vị đo", "Phần trăm thì viết trong ngoặc kép.", "%"),
        "scope": field("Phạm vi", "Mức này áp dụng cho đâu, khi có nhiều mức."),
        "baseline": field("So với", "So với mốc nào, khi bản gốc nêu."),
        "exception": field("Ngoại trừ", "Trừ trường hợp nào, khi bản gốc nêu."),
        "goal": field("Mục tiêu", "Mã của một mục trong goals; không có thì bỏ."),
    },
    "TimelineEntry": {"when": field("Thời gian", "Viết đúng như bản gốc.", *_DEADLINE)},
    "Event": {
        "title": field("Tên sự kiện", "Bằng lời của mình, ngắn."),
        "kind": field("Loại sự kiện", "Chọn loại gần nhất."),
        "when": field("Thời gian", "Viết đúng như bản gốc; không nêu thì bỏ.", *_DEADLINE),
        "quantity": field("Số lượng", "Bao nhiêu lần, bao nhiêu người, như bản gốc nêu."),
        "who": field("Nơi tổ chức", "Tên như bản gốc, mỗi nơi một dòng."),
        "task": field("Nhiệm vụ", "Thứ tự của nhiệm vụ trong tệp này, đếm từ 1.", "3"),
    },
    "DutyItem": {
        "text": field("Việc", "Phải làm gì, bằng lời của mình."),
        "deadline": field("Thời gian thực hiện", "Viết đúng như bản gốc; không nêu thì bỏ.", *_DEADLINE),
        "report_to": field("Báo cáo ai", "Tên như bản gốc, mỗi nơi một dòng."),
    },
    "Duty": {
        "agencies": field("Nơi được giao", "Tên như bản gốc, mỗi nơi một dòng."),
        "requested": field("Chỉ là đề nghị", "true khi bản gốc viết “Đề nghị …”; nếu không thì bỏ."),
        "number": field("Số mục", "Như bản gốc; không đánh số thì bỏ.", "1"),
        "items": field("Các việc", "Mỗi việc một mục."),
    },
    "Report": {
        "text": field("Báo cáo gì", "Bằng lời của mình."),
        "when": field("Khi nào", "Viết đúng như bản gốc; không nêu thì bỏ.", "Hằng quý", "Trước ngày 10/12/2024"),
        "by": field("Nơi báo cáo", "Tên như bản gốc, mỗi nơi một dòng."),
        "to": field("Nơi nhận báo cáo", "Tên như bản gốc, mỗi nơi một dòng."),
    },
    "WebLink": {
        "url": field("Địa chỉ", "Bắt đầu bằng https:// hoặc http://."),
        "text": field("Là gì", "Địa chỉ của trang nào."),
        "note": field("Nay vào đâu", "Khi địa chỉ cũ không còn dùng nữa."),
    },
}  # fmt: skip

"""What the things themselves are that editors write down, and what each choice means, in Vietnamese."""

from __future__ import annotations

from collections.abc import Mapping

#: Name of a shape -> what it is.
SHAPES: Mapping[str, str] = {
    "Plan": "Một kế hoạch, viết lại đủ từng phần. Chỉ ghi điều bản gốc nêu; không nêu thì bỏ cả mục.",
    "Registry": "Danh mục dùng chung. Một tệp có thể có bất kỳ danh sách nào dưới đây.",
    "Redirect": "Một địa chỉ đã đăng nay ở chỗ khác.",
    "Waiver": "Một điều kiểm tra nêu ra mà ban biên tập đã xem và để nguyên.",
    "Question": "Phần đầu của một câu trả lời.",
    "NewsItem": "Phần đầu của một tin.",
    "SourceDocument": "Bản gốc mà kế hoạch được chép từ đó.",
    "Point": "Một điều mà kế hoạch nêu, và chỗ nêu.",
    "Theme": "Chủ đề hoặc phương châm của năm.",
    "Signer": "Người ký, như ở cuối bản gốc.",
    "Recipient": "Một dòng của “Nơi nhận”.",
    "Citation": "Một văn bản được dẫn ở một chỗ.",
    "Section": "Một phần đánh số của bản gốc.",
    "GoalGroup": "Tiêu đề nằm giữa lĩnh vực và mục tiêu trong phụ lục.",
    "Goal": "Một mục tiêu trong phụ lục.",
    "ChannelUse": "Một kênh, và làm gì ở đó.",
    "Task": "Một dòng của bảng phụ lục.",
    "Target": "Một mức đo được, trong một phạm vi.",
    "TimelineEntry": "Một mốc của lịch theo tháng.",
    "Event": "Một sự kiện mà kế hoạch nêu.",
    "DutyItem": "Một việc phải làm hoặc được đề nghị làm.",
    "Duty": "Phần việc của một nơi, hoặc nhiều nơi cùng làm.",
    "Report": "Ai báo cáo cho ai, khi nào.",
    "WebLink": "Một địa chỉ mạng in trong kế hoạch.",
    "IndexMention": "Một chỉ số mà kế hoạch nhắc tới.",
    "Erratum": "Một chỗ bản gốc viết lệch, và cách hiểu.",
    "Revision": "Một lần kế hoạch thay đổi.",
    "Correction": "Một lần cổng đính chính.",
    "Basis": "Một chỗ trong kế hoạch mà bài dựa vào.",
    "Approval": "Việc duyệt.",
    "Unit": "Một địa phương.",
    "PressContact": "Người hoặc chức danh mà báo chí có thể hỏi.",
    "Successor": "Một nơi kế tiếp.",
    "Agency": "Một cơ quan, bộ phận, tổ chức, chức danh hoặc doanh nghiệp.",
    "Topic": "Một chuyên đề.",
    "Account": "Một trang, tài khoản hoặc báo đài.",
    "Channel": "Một kênh truyền tin.",
    "Index": "Một chỉ số.",
    "Document": "Một văn bản.",
    "HotlineSource": "Chỗ in số điện thoại.",
    "Hotline": "Một số điện thoại mà một kế hoạch in ra.",
}
#: "Shape.key" -> each choice with what it means.
CHOICES: Mapping[str, Mapping[str, str]] = {
    "Plan.kind": {
        "communication": "Kế hoạch tuyên truyền cải cách hành chính", "reform": "Kế hoạch cải cách hành chính",
    },
    "Theme.kind": {"theme": "Chủ đề của năm", "motto": "Phương châm của năm"},
    "Citation.role": {
        "basis": "Căn cứ ban hành", "implements": "Thực hiện văn bản này",
        "communicates": "Tuyên truyền về văn bản này", "mentions": "Chỉ nhắc tới",
    },
    "Target.operator": {">=": "Tối thiểu", "<=": "Tối đa", "=": "Bằng"},
    "Event.kind": {
        "dialogue": "Đối thoại", "contest": "Cuộc thi", "training": "Tập huấn", "press-conference": "Họp báo",
        "conference": "Hội nghị",
    },
    "Erratum.about": {
        "citation": "Văn bản được dẫn", "date": "Ngày tháng", "deadline": "Thời gian thực hiện", "number": "Số liệu",
        "name": "Tên gọi", "wording": "Câu chữ", "lead": "Nơi chủ trì", "target": "Chỉ tiêu", "blank": "Chỗ để trống",
    },
    "Question.kind": {
        "compiled": "Ban biên tập tổng hợp từ kế hoạch", "asked": "Người dân hỏi, cơ quan trả lời",
    },
    "Unit.level": {
        "nation": "Trung ương", "province": "Tỉnh, thành phố trực thuộc trung ương",
        "city": "Thành phố thuộc tỉnh (cấp huyện)", "town": "Thị xã (cấp huyện)", "district": "Quận, huyện",
        "ward": "Phường", "commune": "Xã", "special-zone": "Đặc khu",
    },
    "Agency.kind": {
        "body": "Cơ quan, bộ phận", "group": "Nhóm cơ quan", "post": "Chức danh",
        "party": "Đảng, Mặt trận, đoàn thể", "company": "Doanh nghiệp",
    },
    "Topic.kind": {
        "field": "Lĩnh vực", "steering": "Chỉ đạo, điều hành", "cross-cutting": "Chuyên đề chung nhiều lĩnh vực",
    },
    "Document.status": {
        "in-force": "Đang có hiệu lực", "ended": "Hết hiệu lực", "replaced": "Đã được thay thế",
        "unknown": "Chưa rõ còn hiệu lực không",
    },
}  # fmt: skip
#: What true and false mean to an editor.
YES_NO: Mapping[str, str] = {"true": "Có", "false": "Không"}
#: Code of a language -> what stands under it.
LANGUAGES: Mapping[str, str] = {
    "vi": "Tiếng Việt; bắt buộc.",
    "en": "Tiếng Anh. Chưa có thì bỏ; vẫn đăng được.",
}

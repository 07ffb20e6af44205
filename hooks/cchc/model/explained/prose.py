"""What an editor writes at the top of answers and news, and into fields that many shapes share, in Vietnamese."""

from __future__ import annotations

from cchc.model.explained.explained import Shapes, field

#: Fields that mean the same wherever they stand.
ANY: Shapes = {
    "any": {
        "checked_on": field("Ngày mở thử", "Năm-tháng-ngày của lần mở thử gần nhất; chưa thử thì bỏ.", "2026-11-21"),
        "waivers": field("Bỏ qua có lý do", "Điều kiểm tra nêu ra nhưng đã xem và để nguyên. Mỗi điều một mục."),
        "id": field("Mã", "Chữ thường không dấu, số, gạch nối. Đã đăng thì không đổi.", "mong-cai"),
        "at": field("Vị trí", "Chỗ trong bản gốc, để ai cũng đối chiếu được.", "Mục II.2, gạch 6", "Phụ lục, dòng 5"),
        "text": field("Nội dung", "Điều bản gốc nêu, kể lại bằng lời của mình, ngắn."),
        "topics": field("Chuyên đề", "Mã trong plans/registry/topics.yml, mỗi mã một dòng.", "mot-cua"),
        "as_written": field("Như bản gốc in", "Chép đúng chữ của bản gốc."),
        "remarks": field("Phải xem lại", "Điều máy chưa chắc khi đọc bản gốc. Xem xong điều nào thì xóa điều ấy."),
        "draft": field("Bản nháp", "true thì không lên cổng. Bỏ dòng này khi xong."),
        "embargo": field("Giữ lại đến ngày", "Năm-tháng-ngày. Đến ngày đó mới lên cổng.", "2026-12-01"),
        "expires": field(
            "Đúng đến hết ngày", "Năm-tháng-ngày. Qua ngày đó thì rời các danh sách; luôn đúng thì bỏ.", "2026-12-31"
        ),
        "published": field(
            "Ngày đăng", "Năm-tháng-ngày. Ngày sau hôm nay thì giữ lại đến ngày đó.", "2026-11-21"
        ),
        "revised": field("Ngày sửa", "Năm-tháng-ngày. Lần sửa gần nhất; chưa sửa thì bỏ."),
        "corrections": field("Đính chính", "Chỗ chính cổng đã viết sai và đã sửa. Mỗi ngày một mục."),
        "note": field("Ghi chú", "Lời của ban biên tập cho người đọc."),
        "verified": field("Đã kiểm chứng", "false khi chưa kiểm chứng được; trang sẽ nói rõ điều đó."),
        "aliases": field("Cách viết khác", "Những cách viết khác gặp trong các kế hoạch, mỗi cách một dòng."),
        "valid_from": field("Hoạt động từ ngày", "Năm-tháng-ngày; không rõ thì bỏ."),
        "valid_to": field("Hoạt động đến hết ngày", "Ngày cuối cùng còn hoạt động; còn hoạt động thì bỏ."),
        "successors": field("Nơi kế tiếp", "Nơi nhận lại công việc, có thể nhiều nơi."),
        "basis": field("Dựa vào đâu", "Những chỗ trong kế hoạch mà bài dựa vào."),
        "approved": field("Duyệt", "Ai duyệt và ngày nào; chưa duyệt thì bỏ."),
    },
}  # fmt: skip
#: The top of an answer and of a news item.
PROSE: Shapes = {
    "Waiver": {
        "code": field("Mã", "Mã của lời báo, trong ngoặc vuông.", "agency-nearly"),
        "at": field("Vị trí", "Vị trí (at) hay mã (id) của chỗ ấy, tên mục, hoặc vài chữ của dòng."),
        "why": field("Vì sao", "Một câu: vì sao để nguyên."),
        "on": field("Ngày", "Năm-tháng-ngày của ngày đã xem.", "2026-11-21"),
        "until": field("Bỏ qua đến hết ngày", "Năm-tháng-ngày. Cần khi lời báo do thời gian mà có.", "2027-03-31"),
    },
    "Question": {
        "kind": field("Ai viết", "Ban biên tập tổng hợp từ kế hoạch, hay người dân hỏi và cơ quan trả lời."),
        "question": field(
            "Câu hỏi", "Một câu như người dân hỏi, có dấu hỏi. Không nêu tên, số định danh, điện thoại, địa chỉ nhà."
        ),
        "topic": field("Chuyên đề", "Mã trong plans/registry/topics.yml.", "dich-vu-cong-truc-tuyen"),
        "unit": field("Địa phương", "Mã trong plans/registry/units.yml.", "hai-phong"),
        "agency": field(
            "Cơ quan", "Nơi phụ trách theo kế hoạch, hoặc nơi đã trả lời. Tên như kế hoạch; không nêu thì bỏ."
        ),
        "asked_on": field("Ngày hỏi", "Năm-tháng-ngày. Chỉ với câu người dân hỏi."),
        "answered_on": field("Ngày trả lời", "Năm-tháng-ngày. Chỉ với câu người dân hỏi."),
    },
    "NewsItem": {
        "title": field("Tiêu đề", "Một câu ngắn nói điều chính."),
        "summary": field("Tóm tắt", "Một hoặc hai câu; cũng là lời giới thiệu khi chia sẻ."),
        "unit": field("Địa phương", "Mã trong plans/registry/units.yml; tin chung thì bỏ.", "mong-cai"),
    },
    "Basis": {
        "plan": field("Kế hoạch", "Mã kế hoạch.", "hai-phong-2023"),
        "checked_on": field("Ngày đối chiếu", "Ngày đã mở bản gốc ra so lại.", "2026-11-21"),
    },
    "Approval": {
        "by": field("Người duyệt", "Tên hoặc chức danh."),
        "on": field("Ngày duyệt", "Năm-tháng-ngày.", "2026-11-21"),
    },
    "Correction": {
        "on": field("Ngày đính chính", "Năm-tháng-ngày.", "2026-12-01"),
        "what": field("Đính chính gì", "Đã viết sai gì, đúng là gì."),
    },
}  # fmt: skip

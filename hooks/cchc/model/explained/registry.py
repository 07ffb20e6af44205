"""What an editor writes into the registries, shape by shape, in Vietnamese."""

from __future__ import annotations

from cchc.model.explained.explained import Shapes, field

#: The lists of a registry file and what stands in them.
REGISTRY: Shapes = {
    "Redirect": {
        "from": field("Địa chỉ cũ", "Mã như trong liên kết, hoặc địa chỉ từ gốc.", "qa:goi-so-nao", "/tien-do/"),
        "to": field("Nay ở đâu", "Viết như trên; không còn gì thay thế thì viết gone."),
    },
    "Registry": {
        "redirects": field("Địa chỉ đã đổi", "Địa chỉ đã đăng nay ở chỗ khác, để đường dẫn cũ không gãy."),
        "units": field("Địa phương", "Đơn vị hành chính, mỗi đơn vị một mục."),
        "agencies": field("Cơ quan", "Cơ quan, bộ phận, tổ chức, chức danh, doanh nghiệp mà các kế hoạch nêu tên."),
        "topics": field("Chuyên đề", "Lĩnh vực và chuyên đề để xếp loại."),
        "channels": field("Kênh", "Kênh truyền tin."),
        "indices": field("Chỉ số", "Chỉ số đo cải cách hành chính."),
        "documents": field("Văn bản", "Văn bản mà các kế hoạch dẫn."),
        "hotlines": field("Đường dây nóng", "Chỉ những số mà một kế hoạch in ra."),
    },
    "Unit": {
        "name": field("Tên", "Tên đầy đủ, có cấp.", "thành phố Móng Cái"),
        "short": field("Tên ngắn", "Không có cấp.", "Móng Cái"),
        "level": field("Cấp", "Cấp hành chính của đơn vị."),
        "parent": field("Thuộc", "Mã của cấp trên trực tiếp; không có thì bỏ.", "quang-ninh"),
        "sources": field("Căn cứ", "Dựa vào văn bản nào, mỗi văn bản một dòng."),
        "press": field("Đầu mối báo chí", "Chỉ khi địa phương tự nêu; không có thì bỏ."),
    },
    "PressContact": {
        "name": field("Họ tên", "Chỉ khi địa phương nêu tên; không thì bỏ."),
        "post": field("Chức danh", "Ví dụ: người phát ngôn."),
        "phone": field("Điện thoại", "Số của cơ quan, không phải số riêng."),
        "email": field("Thư điện tử", "Địa chỉ của cơ quan."),
    },
    "Successor": {
        "unit": field("Địa phương kế tiếp", "Mã trong plans/registry/units.yml."),
        "agency": field("Cơ quan kế tiếp", "Mã trong các tệp agencies."),
        "text": field("Bằng lời", "Khi nơi kế tiếp chưa có mã."),
        "since": field("Từ ngày", "Năm-tháng-ngày; không rõ thì bỏ.", "2025-07-01"),
        "partial": field("Chỉ một phần", "true khi nơi kế tiếp chỉ nhận một phần."),
    },
    "Agency": {
        "name": field("Tên", "Tên như kế hoạch hay gọi nhất.", "Phòng Nội vụ"),
        "unit": field("Địa phương", "Mã của địa phương mà nơi này thuộc về.", "mong-cai"),
        "kind": field("Loại", "Cơ quan, nhóm, chức danh, Đảng và đoàn thể, hay doanh nghiệp."),
    },
    "Topic": {
        "name": field("Tên", "Tên chuyên đề."),
        "kind": field("Loại", "Lĩnh vực, chỉ đạo điều hành, hay chuyên đề chung."),
        "number": field("Số thứ tự", "Chỉ với sáu lĩnh vực.", "1"),
        "words": field("Từ ngữ", "Từ ngữ mà chuyên đề được nhận ra, mỗi từ một dòng."),
    },
    "Account": {
        "name": field("Tên", "Đúng như bản gốc."),
        "url": field("Địa chỉ mạng", "Khi kế hoạch in địa chỉ; không có thì bỏ."),
        "unit": field("Địa phương", "Mã địa phương.", "mong-cai"),
        "plan": field("Kế hoạch", "Mã kế hoạch nêu tên nơi này.", "mong-cai-2024"),
    },
    "Channel": {
        "name": field("Tên", "Tên kênh."),
        "description": field("Là gì", "Một câu."),
        "accounts": field("Nơi cụ thể", "Trang, tài khoản, báo đài mà các kế hoạch nêu tên."),
    },
    "Index": {
        "name": field("Tên", "Tên đầy đủ của chỉ số."),
        "abbreviation": field("Viết tắt", "Chữ viết tắt thường gặp.", "PAR Index"),
        "measures": field("Đo điều gì", "Một câu."),
        "published_by": field("Ai công bố", "Cơ quan công bố chỉ số."),
        "level": field("Đo ở đâu", "Ở cấp nào."),
    },
    "Document": {
        "number": field("Số, ký hiệu", "Như văn bản ghi; không có số thì bỏ.", "76/NQ-CP", "45/2020/NĐ-CP"),
        "issuer": field("Nơi ban hành", "Tên đầy đủ."),
        "unit": field("Địa phương", "Mã địa phương, với văn bản của địa phương.", "mong-cai"),
        "issued": field("Ngày ban hành", "Năm-tháng-ngày, hoặc năm-tháng, hoặc năm.", "2021-07-15"),
        "type": field("Loại văn bản", "Mã của loại.", "nghi-quyet", "quyet-dinh", "ke-hoach", "chi-thi"),
        "title": field("Tên văn bản", "Trích yếu của văn bản."),
        "status": field("Hiệu lực", "Không biết chắc thì bỏ dòng này."),
        "replaced_by": field("Văn bản thay thế", "Mã của văn bản thay thế."),
        "checked_on": field("Ngày kiểm tra hiệu lực", "Năm-tháng-ngày; chưa kiểm tra thì bỏ.", "2026-11-21"),
    },
    "HotlineSource": {"plan": field("Kế hoạch", "Mã kế hoạch in số này.", "hai-phong-2023")},
    "Hotline": {
        "number": field("Số điện thoại", "Đúng như kế hoạch in, cả dấu chấm.", "082.507.7988", "1022"),
        "e164": field(
            "Số dạng quốc tế", "Trong ngoặc kép, bắt đầu bằng +84. Số ngắn như 1022 thì bỏ.", "+84825077988"
        ),
        "purpose": field("Gọi để làm gì", "Một câu cho người dân."),
        "owner": field("Nơi phụ trách", "Tên như kế hoạch; kế hoạch không nêu thì bỏ."),
        "unit": field("Địa phương", "Mã địa phương.", "hai-phong"),
        "hours": field("Giờ gọi", "Khi kế hoạch nêu; không nêu thì bỏ."),
        "source": field("Nguồn", "Kế hoạch nào in số này, ở đâu."),
        "added": field("Ngày đưa lên", "Năm-tháng-ngày; sau hôm nay thì giữ lại đến ngày đó.", "2026-11-21"),
        "changed": field("Ngày sửa", "Năm-tháng-ngày; chưa sửa lần nào thì bỏ."),
        "checked_on": field("Ngày gọi thử", "Gọi thử rồi mới ghi; quá 180 ngày sẽ được nhắc.", "2026-11-21"),
    },
}  # fmt: skip

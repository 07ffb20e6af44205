"""Words that belong together in this field, and words that are typed twice.

A list of our own, since no dictionary knows which of two words that differ in a mark is meant.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

_PAIRS = """
ban chỉ đạo · ban chấp hành · ban hành · ban thường vụ · báo cáo · bảo đảm · bảo hiểm · bảo vệ · biên chế
bồi dưỡng · bổ sung
bưu chính · bưu điện · cải cách · cải thiện · cán bộ · cập nhật · chất lượng · chế độ · chỉ đạo · chỉ số · chỉ thị
chia sẻ · chính phủ · chính quyền · chính sách · chỉnh trang · chủ tịch · chủ trì · chủ trương · chuyên môn · chuyên mục
chuyển đổi · chữ ký · chức năng · chương trình · công an · công bố · công chức · công dân · công nghệ · công vụ
cổng dịch vụ · cổng thông tin · cộng đồng · cơ chế · cơ quan · cơ sở · cung cấp · cuộc thi · danh mục
dân cư · dịch vụ · doanh nghiệp · dữ liệu
đánh giá · đào tạo · đăng ký · đất đai · đầu tư · đẩy mạnh · đề án · đề nghị · đề xuất · địa bàn · địa giới
địa phương · điện tử · điều hành · định hướng · định kỳ · đoàn thể · đô thị · đối thoại · đôn đốc · đội ngũ
đơn giản · đơn vị · giải đáp · giải pháp · giải quyết · giám sát · giao dịch · giáo dục · hạ tầng · hài lòng
hành chính · hành động · hệ thống · hiện đại · hiệu lực · hiệu quả · hình thức · hỗ trợ · hồ sơ
hội đồng · hội nghị · hội viên
hợp tác · hướng dẫn · hưởng ứng · kế hoạch · kế toán · kết luận · kết nối · kết quả · khảo sát · khẩu hiệu · khen thưởng
khiếu nại · khó khăn · khuyến khích · kiểm soát · kiểm tra · kiến nghị · kinh doanh · kinh phí · kinh tế · kịp thời
kỷ cương · kỷ luật · kỹ năng · lãnh đạo · lệ phí · lĩnh vực · lồng ghép · mạng xã hội · mặt trận · minh bạch · mô hình
môi trường · mục đích · mục tiêu · năng lực · nâng cao · nghị định · nghị quyết · nghĩa vụ · ngoại vụ · nguồn lực
người dân · nhà nước · nhân dân · nhiệm vụ · niêm yết · nông thôn · nộp hồ sơ · nội dung · nội vụ · phản ánh · phát động
phát hành · phát huy · phát thanh · phát triển · phân công · phân tích · phối hợp · phổ biến · phong trào · phong phú
phóng sự · phóng viên · phụ lục · phục vụ · phương thức · phương tiện · quá trình · quán triệt · quản lý · quản trị
quảng bá · quy chế · quy định · quy trình · quyền hạn · quyết định · rà soát · sáng kiến · sáng tạo · sắp xếp · số hóa
sở ngành · sự nghiệp · sử dụng · sửa đổi · tác động · tài chính · tài khoản · tài liệu · tài nguyên · tạo điều kiện
tăng cường · tập huấn · tập trung · tham gia · tham mưu · thanh niên · thanh toán · thanh tra · thành lập · thành phần
thành phố · thể chế · theo dõi · thi đua · thí điểm · thị trấn · thị xã · thiết thực · thông báo · thông tin · thông tư
thống kê · thống nhất · thời gian · thời hạn · thủ trưởng · thủ tục · thuận lợi · thuận tiện · thúc đẩy · thực hiện
thực tế
thường trực · thường xuyên · tích cực · tiếp cận · tiếp nhận · tiếp tục · tiết kiệm · tinh giản · tinh gọn · tình hình
tỉnh ủy · tố cáo · tổ chức · toàn diện · tổng hợp · tổng kết · trách nhiệm · trang thông tin · trang web · triển khai
triển lãm · trình độ · trọng tâm · trụ sở · trung tâm · trung ương · truyền hình · truyền thanh · truyền thông
trực quan · trực thuộc · trực tiếp · trực tuyến · tuyên truyền · tuyển dụng · tư pháp · ủy ban · ứng dụng · vai trò
văn bản · văn hóa · văn minh · văn phòng · văn thư · viên chức · vướng mắc · xã hội · xây dựng · xếp hạng · xử lý
y tế · ý kiến · ý thức · yêu cầu · biên giới · bản sắc · căn cước · định danh · xác thực · chứng thực · hộ tịch
nhận thức · đầy đủ
hộ khẩu · bí mật · an toàn · an ninh · băng rôn · áp phích · tờ rơi · tờ gấp · ấn phẩm · loa đài · tọa đàm · họp báo
"""
#: The same words with other marks, where these are right, too: "chi tiêu" is to spend, "chỉ tiêu" a target.
_ALSO = """
chi tiêu · chỉ tiêu · ý tế · có chế · so ngành · ăn toàn · mang xã · có sở · có quan · cùng cấp · người dẫn · theo đó
có số · tại khoản · đầu từ · bị mất · bản thường · cổng dẫn
"""
#: Words of which any three in a row say what is meant, even when one of them is wrong by a single letter or mark, and
#: even when two of them alone are right: "chi tiêu", "công dịch vụ".
_PHRASES = """
hiện đại hóa · giàu bản sắc · giao chỉ tiêu · cổng dịch vụ · cổng thông tin · công nghệ thông tin
quy phạm pháp luật · ủy ban nhân dân · hội đồng nhân dân · cải cách hành chính
phản ánh kiến nghị · chính quyền điện tử · chính quyền số · một cửa liên thông
"""
#: So many words at most are looked at as one thing that is typed twice.
_LONGEST = 3
#: Doubled words that are words: Vietnamese makes them ("dần dần", little by little) or lets two words meet ("hành vi vi
#: phạm"), English has "that that".
_WORDS = frozenset(
    [
        "ai",
        "ào",
        "bao",
        "chiều",
        "chung",
        "dần",
        "dần",
        "đâu",
        "đều",
        "đêm",
        "đời",
        "gần",
        "hằng",
        "hàng",
        "hay",
        "hết",
        "hoài",
        "vi",
        "khăng",
        "khít",
        "lâu",
        "lần",
        "lượt",
        "luôn",
        "mãi",
        "năm",
        "ngày",
        "ngay",
        "người",
        "nhà",
        "nơi",
        "rất",
        "riêng",
        "sáng",
        "sau",
        "song",
        "sớm",
        "tháng",
        "thường",
        "từ",
        "từng",
        "vừa",
        "xa",
        "xanh",
        "xưa",
        "that",
        "had",
    ]
)


#: What parts words that stand next to each other.
_MARKS = r".,;:!?()\[\]{}<>*_\"“”…/"
_BREAK = re.compile(f"[{_MARKS}]+")
#: One, two or three words that stand twice in a row, whatever they are. All spaces of Unicode are written out, since a
#: search for one of some characters takes half the time of one for a kind of characters.
_SPACES = "".join(char for char in map(chr, range(0x3001)) if char.isspace())
_GAP, _END = f"[{_SPACES}]++", f"(?![^{_SPACES}{_MARKS}])"
_A_WORD = f"([^{_SPACES}{_MARKS}]++)"
_TWICE = re.compile(
    f"[{_SPACES}{_MARKS}](?={_A_WORD}{_GAP}(?:\\1{_END}|{_A_WORD}{_GAP}(?:\\1{_GAP}\\2{_END}|"
    f"{_A_WORD}{_GAP}\\1{_GAP}\\2{_GAP}\\3{_END})))"
)


def doubled(text: str) -> Iterator[tuple[str, str]]:
    """Give words that stand twice in a row with only a space between, as ("theo theo", "theo"), the longest first."""
    if _TWICE.search(f" {text.casefold()}") is None:  # nearly every text
        return
    for part in _BREAK.split(text):
        low = part.casefold().split()
        if len(set(low)) < len(low):  # most parts say nothing twice at all
            yield from _doubled(part.split(), low)


def _doubled(words: Sequence[str], low: Sequence[str]) -> Iterator[tuple[str, str]]:
    number = 0
    while number < len(low):
        size = next((n for n in range(_LONGEST, 0, -1) if _again(low, number, n)), 0)
        if size:
            yield " ".join(words[number : number + 2 * size]), " ".join(words[number : number + size])
        number += size or 1


def _again(low: Sequence[str], start: int, size: int) -> bool:
    once = low[start : start + size]
    if once != low[start + size : start + 2 * size] or not all(map(str.isalpha, once)):
        return False
    return any(word not in _WORDS for word in once)


def known_pairs() -> Iterator[tuple[str, str]]:
    """Give every pair of words that belong together, and those with other marks that are right, too."""
    for phrase in re.split(r"[·\n]", f"{_PAIRS}\n{_ALSO}"):
        yield from itertools.pairwise(phrase.split())


def known_threes() -> Iterator[tuple[str, str, str]]:
    """Give every three words in a row that say what is meant when one of them is wrong."""
    for phrase in re.split(r"[·\n]", _PHRASES):
        words = phrase.split()
        yield from zip(words, words[1:], words[2:], strict=False)

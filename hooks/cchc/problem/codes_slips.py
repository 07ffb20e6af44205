"""Codes for slips: things that can be read and yet are probably not what was meant."""

from __future__ import annotations

from cchc.problem.code import Code

_ERRATUM_VI = "nếu bản gốc in như vậy, thêm một mục vào errata với at “{at}”"
_ERRATUM_EN = "if the source says so, add an entry under errata with at “{at}”"
_AS_WRITTEN_VI = "nếu bản gốc in như vậy, thêm một mục vào errata với as_written chứa “{value}”"
_AS_WRITTEN_EN = "if the source says so, add an entry under errata with “{value}” in as_written"
_NUMBER_VI = "nếu bản gốc in như vậy, thêm một mục vào errata với as_written chứa “{number}”"
_NUMBER_EN = "if the source says so, add an entry under errata with “{number}” in as_written"

NUMBERS = (
    Code(
        "number-two-dates",
        "warning",
        "văn bản {number} ghi ngày {one_vi}, ở {other} ghi ngày {two_vi}",
        "document {number} is dated {one_en} here and {two_en} in {other}",
        "kiểm tra ngày nào đúng; nếu bản gốc in như vậy, thêm một mục vào errata với as_written chứa “{one_vi}”",
        "find out which is right; if the source says so, add an entry under errata with “{one_vi}” in as_written",
    ),
    Code(
        "number-year",
        "warning",
        "số {number} mang năm {year} nhưng văn bản ghi ngày {issued_vi}",
        "the number {number} bears the year {year}, but the document is dated {issued_en}",
        "năm trong số hiệu là năm ban hành; bản gốc in như vậy thì thêm một mục vào errata chứa “{issued_vi}”",
        "the year in a number is that of issue; if the source says so, add an erratum with “{issued_vi}”",
    ),
    Code(
        "type-symbol",
        "warning",
        "gọi là “{type}” nhưng số hiệu là {number}; ký hiệu của {type}: {symbols}",
        "it is called “{type}”, but the number is {number}; the symbol of that type: “{symbols}”",
        _NUMBER_VI,
        _NUMBER_EN,
    ),
    Code(
        "symbol-issuer",
        "warning",
        "ký hiệu của số {number} không phải của “{issuer}”",
        "the symbol in the number {number} is not that of “{issuer}”",
        _NUMBER_VI,
        _NUMBER_EN,
    ),
    Code(
        "number-form",
        "hint",
        "số hiệu “{value}” không viết theo mẫu số/KÝ HIỆU-CƠ QUAN",
        "the number “{value}” is not written as number/TYPE-ISSUER",
        _AS_WRITTEN_VI,
        _AS_WRITTEN_EN,
    ),
    Code(
        "plan-blank",
        "hint",
        "kế hoạch chưa có {what_vi}",
        "the plan lacks {what_en}",
        "bản gốc bỏ trống thì thêm một mục vào errata: at “Mở đầu”, about blank",
        "if the source leaves it blank, add an entry under errata: at “Mở đầu”, about blank",
    ),
    Code(
        "cites-replaced",
        "warning",
        "{number} đã được {by} ngày {issued_vi} thay thế, trước khi kế hoạch ban hành",
        "{number} had been replaced by {by} of {issued_en} before the plan was issued",
        "kế hoạch nháp: dẫn văn bản mới; bản gốc in như vậy thì thêm một mục vào errata với as_written chứa “{number}”",
        "in a draft, cite the new one; if the source says so, add an entry under errata with “{number}” in as_written",
    ),
    Code(
        "date-after-work",
        "warning",
        "văn bản ngày {cited_vi} có sau việc đầu tiên của kế hoạch ({text}, {at}); kế hoạch chỉ ghi {issued_vi}",
        "a document of {cited_en} is younger than the first work (“{text}”, “{at}”); the plan gives {issued_en} only",
        "nếu bản gốc in như vậy, thêm một mục vào errata với as_written chứa “{cited_vi}”",
        "if the source says so, add an entry under errata with “{cited_vi}” in as_written",
    ),
    Code(
        "day-off",
        "hint",
        "ngày {day_vi} là ngày nghỉ: {why_vi}",
        "{day_en} is a day off: {why_en}",
        "kiểm tra ngày; đúng như vậy thì thêm một mục vào waivers",
        "check the date; if it is right, add an entry under waivers",
    ),
    Code(
        "number-skips",
        "warning",
        "sau {before} là {number}, thiếu {missed}",
        "{number} follows {before}; {missed} is missing",
        _ERRATUM_VI,
        _ERRATUM_EN,
    ),
    Code(
        "number-repeats",
        "warning",
        "số {number} dùng hai lần hoặc không tăng ({at})",
        "the number {number} is used twice or does not go up (“{at}”)",
        _ERRATUM_VI,
        _ERRATUM_EN,
    ),
    Code(
        "number-missing",
        "hint",
        "mục ở “{at}” không có số, các mục bên cạnh có",
        "what stands at “{at}” has no number, its neighbours have",
        _ERRATUM_VI,
        _ERRATUM_EN,
    ),
)
PARTS = (
    Code(
        "target-differs",
        "warning",
        "“{measure_vi}”: ở đây {one_vi}, ở {other} {two_vi}",
        "“{measure_en}”: {one_en} here, {two_en} at “{other}”",
        _ERRATUM_VI,
        _ERRATUM_EN,
    ),
    Code(
        "target-unlike",
        "hint",
        "“{measure_vi}” là {one_vi}; mức gần giống ở {other} là {two_vi}",
        "“{measure_en}” is {one_en}; a target of nearly the same words at “{other}” is {two_en}",
        _ERRATUM_VI,
        _ERRATUM_EN,
    ),
    Code(
        "lead-differs",
        "hint",
        "ở đây giao cho {one}, ở {other} giao cho {two}",
        "here it is given to “{one}”, at “{other}” to “{two}”",
        _ERRATUM_VI,
        _ERRATUM_EN,
    ),
    Code(
        "lead-asked",
        "warning",
        "“{value}” chủ trì ở đây, còn ở {other} chỉ được đề nghị phối hợp",
        "“{value}” leads here and is only asked at “{other}”",
        _ERRATUM_VI,
        _ERRATUM_EN,
    ),
    Code(
        "deadline-differs",
        "hint",
        "ở đây ghi {one}, ở {other} ghi {two}",
        "it is “{one}” here and “{two}” at “{other}”",
        _ERRATUM_VI,
        _ERRATUM_EN,
    ),
    Code(
        "agency-nearly",
        "warning",
        "“{value}” gần giống “{near}”, có thể là viết sai",
        "“{value}” is nearly “{near}”, perhaps a slip",
        _AS_WRITTEN_VI,
        _AS_WRITTEN_EN,
    ),
    Code(
        "agency-varies",
        "hint",
        "“{value}” và “{other}” là hai cách gọi một nơi trong cùng kế hoạch",
        "“{value}” and “{other}” name one body in one plan",
        "kế hoạch nháp: gọi một tên; kế hoạch đã ký: thêm một mục vào errata với as_written chứa “{value}”",
        "in a draft, use one name; in a signed plan, add an entry under errata with “{value}” in as_written",
    ),
    Code(
        "agency-not-told",
        "hint",
        "“{value}” được giao việc ở {at} nhưng không có trong Nơi nhận",
        "“{value}” is given work at “{at}” but does not stand under the recipients",
        "kế hoạch nháp: thêm vào Nơi nhận; kế hoạch đã ký: thêm một mục vào waivers",
        "in a draft, add it to the recipients; in a signed plan, add an entry under waivers",
    ),
    Code(
        "hotline-promised",
        "hint",
        "kế hoạch hứa có đường dây nóng ở {at} nhưng không nêu số nào",
        "the plan promises a hotline at “{at}” but gives no number",
        "kế hoạch nháp: ghi số; kế hoạch đã ký: thêm một mục vào waivers",
        "in a draft, give the number; in a signed plan, add an entry under waivers",
    ),
)
WAIVERS = (
    Code(
        "waiver-unused",
        "warning",
        "mục waivers này không khớp với chỗ nào: không có {value} ở “{at}”",
        "this waiver answers nothing: there is no {value} at “{at}”",
        "xóa mục này, hoặc ghi at đúng như at của chỗ được báo",
        "delete it, or write at as the thing that is told of has it",
    ),
    Code(
        "waiver-expired",
        "warning",
        "mục waivers của {value} chỉ có giá trị đến hết ngày {last_vi}",
        "the waiver of {value} held until {last_en} only",
        "xem lại chỗ ấy: đã ổn thì xóa mục này, vẫn để nguyên thì ghi ngày mới vào on và until",
        "look again: delete it if all is well, or write new days into on and until",
    ),
    Code(
        "waiver-without-end",
        "error",
        "{value} đến theo thời gian, nên mục waivers này cần ngày cuối",
        "{value} comes with time, so this waiver needs a last day",
        "thêm until: ngày cuối còn bỏ qua, ví dụ until: 2027-03-31",
        "add until: the last day on which it is waived, such as until: 2027-03-31",
    ),
    Code(
        "waiver-unknown",
        "error",
        "không quy tắc nào có mã “{value}”",
        "no rule has the code “{value}”",
        "ý bạn là “{near}”?",
        "do you mean “{near}”?",
    ),
    Code(
        "waiver-refused",
        "error",
        "không miễn được {value}",
        "{value} cannot be waived",
        "chỉ miễn được điều một quy tắc nhận ra, không miễn được lỗi khi đọc tệp",
        "only what a rule finds can be waived, not what goes wrong while files are read",
    ),
)
SLIPS = (*NUMBERS, *PARTS, *WAIVERS)

"""Ready-made entries that an editor's program offers: what an entry of a list needs at least, with places to fill in.

``$1``, ``$2``, … are the places, ``${1:text}`` one with a proposal and ``${1|a,b|}`` one with choices, as in the
snippets of VS Code; here they stand in the values of JSON Schemas (``defaultSnippets``) and in ``.vscode``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Snippet(NamedTuple):
    """An entry: its name in the list of proposals, what it is for, and its keys and values."""

    label: str
    what: str
    body: Mapping[str, Any]


_AT = "${9:Mục II.2, gạch 6}"
#: The day on which the snippet is used, filled in by the editor's program.
_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
#: Name of a shape -> the entry that is offered where one of that shape goes.
SNIPPETS: Mapping[str, Snippet] = {
    "Point": Snippet("một điều", "Điều kế hoạch nêu, bằng lời của mình", {"text": {"vi": "$1"}, "at": _AT}),
    "Citation": Snippet(
        "văn bản được dẫn", "Loại, số và ngày đúng như bản gốc",
        {"document": "${1:Nghị quyết số 76/NQ-CP ngày 15/7/2021}",
         "role": "${2|basis,implements,communicates,mentions|}", "at": _AT},
    ),
    "Task": Snippet(
        "nhiệm vụ", "Một dòng của phụ lục: việc gì, ai chủ trì, khi nào",
        {"title": {"vi": "$1"}, "number": "${2:1}", "lead": ["${3:Phòng Nội vụ}"], "deadline": "${4:Quý II/2024}",
         "topics": ["${5:mot-cua}"], "at": "${9:Phụ lục, dòng 1}"},
    ),
    "Target": Snippet(
        "chỉ tiêu", "Một mức đo được trong một phạm vi",
        {"text": {"vi": "$1"}, "measure": {"vi": "$2"}, "operator": '"${3|>=,<=,=|}"', "value": "${4:90}",
         "unit": '"${5:%}"', "at": _AT},
    ),
    "Event": Snippet(
        "sự kiện", "Đối thoại, cuộc thi, tập huấn, họp báo, hội nghị",
        {"title": {"vi": "$1"}, "kind": "${2|dialogue,contest,training,press-conference,conference|}",
         "when": "${3:Quý II/2024}", "at": _AT},
    ),
    "Duty": Snippet(
        "phân công", "Việc của một nơi trong “Tổ chức thực hiện”",
        {"agencies": ["${1:Phòng Nội vụ}"], "items": [{"text": {"vi": "$2"}, "at": "${8:Mục IV.1}"}],
         "at": "${9:Mục IV.1}"},
    ),
    "Erratum": Snippet(
        "lưu ý về bản gốc", "Chỗ bản gốc viết lệch, cách hiểu và lý do",
        {"at": _AT, "as_written": "$1", "reading": "${2:không rõ}", "why": {"vi": "$3"}},
    ),
    "Basis": Snippet(
        "chỗ dựa", "Kế hoạch, vị trí và ngày đối chiếu",
        {"plan": "${1:hai-phong-2023}", "at": _AT, "checked_on": "${2:2026-11-21}"},
    ),
    "Hotline": Snippet(
        "đường dây nóng", "Một số mà một kế hoạch in ra",
        {"id": "$1", "number": "$2", "purpose": {"vi": "$3"}, "owner": "$4", "unit": "$5",
         "source": {"plan": "$6", "at": _AT}, "added": "${7:2026-11-21}"},
    ),
    "Agency": Snippet(
        "cơ quan", "Một cơ quan mà kế hoạch nêu tên",
        {"id": "$1", "name": {"vi": "$2"}, "unit": "$3", "kind": "${4|body,group,post,party,company|}"},
    ),
    "Document": Snippet(
        "văn bản", "Một văn bản mà kế hoạch dẫn",
        {"id": "$1", "number": "${2:76/NQ-CP}", "issuer": {"vi": "$3"}, "issued": "${4:2021-07-15}",
         "type": "${5:nghi-quyet}", "title": {"vi": "$6"}},
    ),
    "Unit": Snippet(
        "địa phương", "Một đơn vị hành chính",
        {"id": "$1", "name": {"vi": "$2"}, "level": "${3|province,ward,commune,special-zone,city,town,district|}",
         "parent": "$4"},
    ),
}  # fmt: skip
#: Name of a shape -> a whole file, or the top of one, to begin with.
FILES: Mapping[str, Snippet] = {
    "Plan": Snippet(
        "kế hoạch mới", "Phần đầu của một kế hoạch; các phần khác thêm ở dưới",
        {"id": "${1:mong-cai}-${2:2026}", "kind": "${3|communication,reform|}", "unit": "$1",
         "number": "${4:47/KH-UBND}", "issued": "${5:2026-02-06}", "period": "$2", "published": _TODAY,
         "source": {"title": "Kế hoạch số $4"},
         "title": {"vi": "$6"}, "summary": {"vi": "$7"},
         "tasks": [{"title": {"vi": "$8"}, "lead": ["$9"], "deadline": "${10:Quý II/2026}",
                    "at": "${11:Phụ lục, dòng 1}"}]},
    ),
    "Question": Snippet(
        "câu trả lời mới", "Một câu hỏi và câu trả lời tổng hợp từ kế hoạch",
        {"kind": "compiled", "question": "$1", "topic": "${2:mot-cua}", "unit": "${3:mong-cai}", "agency": "$4",
         "published": _TODAY, "basis": [{"plan": "${6:mong-cai-2024}", "at": "${7:Mục II.2}", "checked_on": _TODAY}]},
    ),
    "NewsItem": Snippet(
        "tin mới", "Một tin dựa vào kế hoạch",
        {"title": "$1", "summary": "$2", "published": _TODAY, "topics": ["${3:mot-cua}"],
         "basis": [{"plan": "${6:mong-cai-2024}", "at": "${7:Mục II.2}", "checked_on": _TODAY}]},
    ),
}  # fmt: skip

"""The files that ``cchc new`` writes: what was answered, and comments that say how to go on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cchc.cli.asking import Answers
from cchc.source.mending import quote
from cchc.source.nodes import Mapping, Scalar
from cchc.source.yaml_reader import read_yaml

HOTLINES = "plans/registry/hotlines.yml"


def plan(found: Answers, today: date) -> tuple[str, str]:
    """Give the path and the text of a new plan."""
    source = f"{{title: {_inside(found['source'])}{_more(', url: ', found.get('url'))}}}"
    lines = [
        "# Bản nháp: bỏ dòng draft khi viết xong, kế hoạch mới lên cổng. Mỗi khi lưu, chạy: make check",
        f"id: {found['id']}",
        f"kind: {found['kind']}  # communication: kế hoạch tuyên truyền; reform: kế hoạch cải cách hành chính",
        f"unit: {found['unit']}",
        *_line("number", found.get("number"), "# number: 47/KH-UBND  # bản gốc bỏ trống thì bỏ dòng này"),
        f"issued: {found['issued']}  # chỉ biết tháng thì 2024-02, chỉ biết năm thì 2024",
        f"period: {found['period']}",
        f"published: {today.isoformat()}  # ngày đăng trên cổng",
        "draft: true",
        "# approved: {by: họ tên hoặc chức vụ, on: ngày duyệt}",
        f"source: {source}",
        *_texts("title", found["title"], found.get("title_en")),
        *_texts("summary", found["summary"], None),
        "# Nhiệm vụ trong phụ lục, mỗi dòng một mục: bỏ dấu # ở đầu các dòng dưới rồi điền.",
        "# tasks:",
        "#   - title: {vi: tên nhiệm vụ kể bằng lời của mình, en: the same in English}",
        '#     number: "1"',
        "#     lead: [Phòng Nội vụ]  # cơ quan chủ trì, tên như bản gốc",
        "#     deadline: Quý II/2024  # viết đúng như bản gốc",
        "#     topics: [mã chuyên đề]",
        "#     at: Phụ lục, dòng 1  # vị trí trong bản gốc",
        "# Chỗ bản gốc sai thì giữ nguyên và giải thích ở errata. Các phần khác: xem trang Hướng dẫn biên tập.",
    ]
    return f"plans/{found['unit']}/{_stem(found)}.yml", "\n".join(lines) + "\n"


def _stem(found: Answers) -> str:
    """Plans are filed by their year; another plan of the year by its whole id."""
    usual = f"{found['unit']}-{found['period']}"
    return found["period"] if found["id"] == usual else found["id"]


def question(found: Answers, today: date) -> tuple[str, str]:
    """Give the path and the text of a new answer."""
    asked = found["kind"] == "asked"
    lines = [
        "---",
        f"kind: {found['kind']}  # compiled: ban biên tập tổng hợp; asked: người dân hỏi, cơ quan trả lời",
        f"question: {_scalar(found['title'])}",
        f"topic: {found['topic']}",
        f"unit: {found['unit']}",
        *_line("agency", found.get("agency"), "# agency: cơ quan phụ trách, tên như trong kế hoạch"),
        f"published: {today.isoformat()}",
        "draft: true  # bỏ dòng này khi trả lời xong",
        *([f"asked_on: {found['asked_on']}", "# answered_on: ngày cơ quan trả lời"] if asked else _basis(found)),
        "# approved: {by: họ tên hoặc chức vụ, on: ngày duyệt}",
        "---",
        "Viết câu trả lời ở đây: trả lời ngắn trước, rồi các bước.",
    ]
    return f"content/hoi-dap/{found['id']}.md", "\n".join(lines) + "\n"


def news(found: Answers, today: date) -> tuple[str, str]:
    """Give the path and the text of a new news item."""
    lines = [
        "---",
        f"title: {_scalar(found['title'])}",
        f"summary: {_scalar(found['summary'])}",
        f"published: {today.isoformat()}",
        "draft: true  # bỏ dòng này khi viết xong",
        f"unit: {found['unit']}",
        *([f"topics: [{found['topic']}]"] if found.get("topic") else ["# topics: [mã chuyên đề]"]),
        *_basis(found),
        "# approved: {by: họ tên hoặc chức vụ, on: ngày duyệt}",
        "---",
        "Viết tin ở đây: chỉ điều kế hoạch nêu.",
    ]
    return f"content/tin-tuc/{found['id']}.md", "\n".join(lines) + "\n"


def hotline(found: Answers, today: date) -> tuple[str, str]:
    """Give the path of the registry and a text of it with a new hotline alone."""
    lines = [
        "hotlines:",
        f"  - id: {found['id']}",
        f"    number: {quote(found['number'])}",
        *([f"    e164: {quote(found['e164'])}"] if found.get("e164") else []),
        *(f"    {line}" for line in _texts("purpose", found["purpose"], found.get("purpose_en"))),
        *([f"    owner: {_scalar(found['owner'])}"] if found.get("owner") else []),
        f"    unit: {found['unit']}",
        f"    source: {{plan: {found['plan']}, at: {_inside(found['at'])}}}",
        f"    added: {today.isoformat()}",
        "    # checked_on: ngày gọi thử; chưa gọi thử thì để nguyên dòng này",
    ]
    return HOTLINES, "\n".join(lines) + "\n"


def with_hotline(before: str, new: str) -> str:
    """Add the entry of a new registry to the end of the list of hotlines of one that is there; all else stays."""
    entry = new.removeprefix("hotlines:\n")
    root = read_yaml(HOTLINES, before).root
    if not isinstance(root, Mapping) or "hotlines" not in root.keys:
        return before.rstrip("\n") + "\n" + new if before.strip() else new
    after = [key.line for key in root.keys.values() if key.line > root.keys["hotlines"].line]
    lines = before.split("\n")
    end = min(after, default=len(lines) + 1) - 1
    while end > 0 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):  # comments on what follows
        end -= 1
    dash = next((line for line in lines[root.keys["hotlines"].line : end] if line.lstrip().startswith("- ")), "  - ")
    indent = len(dash) - len(dash.lstrip())
    shifted = [" " * indent + line[2:] for line in entry.rstrip("\n").split("\n")]
    return "\n".join([*lines[:end], *shifted, *lines[end:]]).rstrip("\n") + "\n"


def _basis(found: Answers) -> Iterator[str]:
    yield "basis:"
    yield f"  - {{plan: {found['plan']}, at: {_inside(found['at'])}}}  # đối chiếu rồi thêm checked_on: ngày"


def _line(key: str, text: str | None, otherwise: str) -> list[str]:
    return [f"{key}: {_scalar(text)}"] if text else [otherwise]


def _texts(key: str, vi: str, en: str | None) -> list[str]:
    return [f"{key}:", f"  vi: {_scalar(vi)}", f"  en: {_scalar(en)}" if en else "  # en: bản tiếng Anh"]


def _more(head: str, text: str | None) -> str:
    return head + quote(text) if text else ""


def _scalar(text: str) -> str:
    """Give a text as YAML in a line of its own: in quotes when it would be read otherwise without."""
    root = read_yaml("", f"x: {text}  # y\n").root
    node = root.entries.get("x") if isinstance(root, Mapping) else None
    return text if isinstance(node, Scalar) and node.plain and node.text == text else quote(text)


def _inside(text: str) -> str:
    """Give a text as YAML inside braces."""
    root = read_yaml("", f"x: {{a: {text}, b: c}}\n").root
    inner = root.entries.get("x") if isinstance(root, Mapping) else None
    node = inner.entries.get("a") if isinstance(inner, Mapping) else None
    kept = isinstance(node, Scalar) and node.plain and node.text == text
    return text if kept and isinstance(inner, Mapping) and len(inner.entries) == 2 else quote(text)

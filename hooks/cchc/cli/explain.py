"""``cchc explain CODE``: what a problem means, how it is mended, an example that has it and one that does not."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from cchc.cli.command import LANGUAGE, Command, value
from cchc.problem import CODES, Words
from cchc.problem.code import Code
from cchc.text.nearest import nearest

#: Examples by code, made from the folders of tests/bad by ``python -m tests.tools.examples``.
EXAMPLES = Path(__file__).with_name("examples.json")
_SEVERITY = {
    "error": Words("lỗi: phải sửa, chưa sửa thì không đăng được", "error: nothing is published before it is mended"),
    "warning": Words("cảnh báo: nên xem lại, vẫn đăng được", "warning: worth a look, does not stop publishing"),
    "hint": Words("gợi ý: bỏ qua cũng được", "hint: may be ignored"),
}
_MESSAGE, _MEND = Words("Lời báo", "Message"), Words("Cách sửa", "To mend it")
_BAD, _GOOD = Words("Sai, trong {path}", "Wrong, in {path}"), Words("Đúng", "Right")
_FIELDS = Words("chữ trong ngoặc nhọn được thay khi báo", "words in braces are filled in")
_UNKNOWN = Words("cchc: không có mã lỗi “{code}”", "cchc: there is no code “{code}”")
_NEAR = Words("; ý bạn là “{near}”?", "; do you mean “{near}”?")
_LIST = Words("Các mã lỗi (cchc explain MÃ nói rõ từng mã):", "The codes (cchc explain CODE tells of each):")


def explain(code: Code, example: Mapping[str, str] | None, lang: str) -> Iterator[str]:
    """Give the lines that explain a code; ``example`` has the keys path, bad and good."""
    message, hint = (code.message_en, code.hint_en) if lang == "en" else (code.message_vi, code.hint_vi)
    yield f"{code.name}  ({_SEVERITY[code.severity].say(lang)})"
    note = f" ({_FIELDS.say(lang)})" if "{" in message + hint else ""
    yield f"{_MESSAGE.say(lang)}: {message}{note}"
    if hint:
        yield f"{_MEND.say(lang)}: {hint}"
    if example:
        yield from ("", f"{_BAD.say(lang).format(path=example['path'])}:", *_indented(example["bad"]))
        if example["good"]:
            yield from (f"{_GOOD.say(lang)}:", *_indented(example["good"]))


def _indented(text: str) -> Iterator[str]:
    return (f"    {line}".rstrip() for line in text.split("\n"))


def _run(options: argparse.Namespace) -> int:
    if options.code is None:
        print(_LIST.say(options.lang))
        for code in CODES.values():
            print(f"  {code.name:28} {code.message_en if options.lang == 'en' else code.message_vi}")
        return 0
    if options.code not in CODES:
        near = nearest(options.code, CODES)
        more = _NEAR.say(options.lang).format(near=near) if near else ""
        print(_UNKNOWN.say(options.lang).format(code=options.code) + more, file=sys.stderr)
        return 2
    examples = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    print("\n".join(explain(CODES[options.code], examples.get(options.code), options.lang)))
    return 0


EXPLAIN = Command(
    "explain",
    Words("giải thích một mã lỗi, kèm ví dụ sai và đúng", "explain a code, with a wrong and a right example"),
    _run,
    (
        value(
            "code",
            "mã lỗi, ví dụ bad-deadline; bỏ trống để xem danh sách",
            "the code, such as bad-deadline; all of them without it",
            nargs="?",
            metavar="CODE",
        ),
        LANGUAGE,
    ),
    project=False,
)

"""What argparse and the system say of wrong usage, in Vietnamese: both know English only."""

from __future__ import annotations

import errno
import re
from collections.abc import Mapping

#: What argparse says (CPython, ``argparse``), and the same in Vietnamese; the groups are filled in.
_SAID = (
    (r"argument (?P<a>.+?): invalid choice: '(?P<b>.*)' \(choose from (?P<c>.+)\)", "{a}: không có “{b}”; chọn: {c}"),
    (r"argument (?P<a>.+?): invalid \S+ value: '(?P<b>.*)'", "{a}: không dùng được “{b}”"),
    (r"argument (?P<a>.+?): expected one argument", "{a}: cần một giá trị"),
    (r"argument (?P<a>.+?): expected at least one argument", "{a}: cần ít nhất một giá trị"),
    (r"argument (?P<a>.+?): ignored explicit argument '(?P<b>.*)'", "{a}: không nhận giá trị “{b}”"),
    (r"the following arguments are required: (?P<a>.+)", "thiếu {a}"),
    (r"unrecognized arguments: (?P<a>.+)", "không có tùy chọn hay tham số: {a}"),
)
#: Names of values in the help.
_NAMES: Mapping[str, str] = {"TEXT": "CHỮ", "DAY": "NGÀY", "FILE": "TỆP", "CODE": "MÃ", "REF": "BẢN", "HOST": "MÁY"}
_ERRORS: Mapping[int, str] = {
    errno.ENOENT: "không có tệp hay thư mục này",
    errno.EACCES: "không được phép đọc hoặc ghi",
    errno.EPERM: "không được phép",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOTDIR: "đây không phải là thư mục",
    errno.EEXIST: "đã có tệp này",
    errno.ENOSPC: "ổ đĩa không còn chỗ",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
}


def in_vietnamese(message: str) -> str:
    """Give a message of argparse in Vietnamese; one that is not known stays as it is."""
    for pattern, words in _SAID:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return words.format(**{name: text.replace("'", "") for name, text in found.groupdict().items()})
    return message


def value_name(name: str, lang: str) -> str:
    """Give the name of an option's value as the help shows it: "DAY" is "NGÀY" in Vietnamese."""
    return name if lang == "en" else _NAMES.get(name, name)


def of_system(error: OSError, lang: str) -> str:
    """Say in one line what the system could not do, with the file."""
    known = _ERRORS.get(error.errno or 0) if lang != "en" else None
    return f"{known or error.strerror or type(error).__name__}: {error.filename}"

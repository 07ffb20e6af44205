"""What is left of Markdown and HTML in copied text: taken out, with the ends of list items as line ends."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

_ENDING = re.compile(r"</(?:li|p|div|tr|h[1-6])\s*>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:ul|ol|li|p|b|i|u|em|strong|span|div|td|th|tr|table|tbody|thead|sup|sub|h[1-6])(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
_LINK = re.compile(r"<(https?://[^\s<>]{1,500}|mailto:[^\s<>]{1,200})>")
_MARKDOWN_LINK = re.compile(r"\[([^\[\]]{1,300})\]\((https?://[^()\s]{1,500})\)")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.*?\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,2000}?[^\s*])\*(?![\w*])")
#: A star at the beginning of a line, and at the end of another: emphasis that runs over line ends.
_OPENS, _CLOSES = re.compile(r"^(\s*)(\*{1,3}|_{1,3})(?=[^\s*_])"), 12
_QUOTE = re.compile(r"^\s{0,3}>\s?")


def without_tags(text: str) -> str:
    """Take HTML tags out of a cell or line; items of lists and paragraphs end with a line end."""
    if "<" not in text and "&" not in text:
        return text
    bare = _TAG.sub("", _ENDING.sub("\n", _LINK.sub(r"\1", text)))
    lines = (line.strip() for line in html.unescape(bare).split("\n"))
    return "\n".join(line for line in lines if line)


def without_markdown(text: str) -> str:
    """Take Markdown's signs out of a line: heads, stars, links, quotes, a backslash or star left at its end."""
    line = _QUOTE.sub("", _HEADING.sub("", text))
    line = _MARKDOWN_LINK.sub(r"\1 (\2)", _EMPHASIS.sub(r"\1", _STRONG.sub(r"\2", line)))
    return line.replace("**", "").rstrip("\\").rstrip()


def without_spread_emphasis(texts: Sequence[str]) -> list[str]:
    """Take the signs of emphasis off that begin on one line of a paragraph and end on a later one."""
    bare = list(texts)
    for number, text in enumerate(bare):
        opens = _OPENS.match(text)
        if opens is None or opens.group(2) in text[opens.end() :]:
            continue
        sign = opens.group(2)
        for after in range(number + 1, min(number + _CLOSES, len(bare))):
            if not bare[after].strip() or _OPENS.match(bare[after]):
                break
            if bare[after].rstrip().endswith(sign):
                bare[number] = f"{opens.group(1)}{text[opens.end() :]}"
                bare[after] = bare[after].rstrip().removesuffix(sign)
                break
    return bare

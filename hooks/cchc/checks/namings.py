"""Names that texts give to documents and indices: lists of another kind, names of other indices, two titles for one.

The rules on words look at one text; ``slips.in_texts`` reads every text of the site once and asks all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc.checks.errata import explained
from cchc.checks.texts import Finding, Known, Words, plan_words
from cchc.model.plan import Slip
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.fold import canonical, fold
from cchc.text.mixed_lists import mixed
from cchc.text.titles import one_title_twice, quoted_titles

#: "chỉ số … (ABC)": the name of an index and its abbreviation; nothing that ends a name between them.
_INDEX = re.compile(r"[Cc]hỉ số (?:về )?([^();:.“”]{3,120}?) ?\(([A-Za-z][A-Za-z ]{1,12})\)")
_WORD = re.compile(r"\w+")
#: Words that may stand in the name of an index or not: whose, at which level, of what kind.
_FREE = frozenset([
    "cấp", "tỉnh", "huyện", "xã", "thành", "phố", "địa", "phương", "các", "của", "về", "đối", "với", "và", "năm", "sự",
    "tổng", "hợp", "đánh", "giá", "mức", "độ", "công", "tác", "bộ",
])  # fmt: skip
_ABOUT: frozenset[Slip] = frozenset({"citation", "wording", "name"})
#: So many words of a title are shown.
_SHOWN = 14


class _Quoted(NamedTuple):
    words: Words
    title: str

    @property
    def shown(self) -> str:
        return " ".join(self.title.split()[:_SHOWN])


def list_mixed(words: Words, _: Known) -> Iterator[Finding]:
    """A list is announced as one kind of documents and holds another: "các Nghị quyết: …; Kế hoạch số …"."""
    opening, other = mixed(words.text) if ":" in words.text else ("", "")
    if opening:
        yield Finding("list-mixed", opening, {"other": other})


def index_misnamed(words: Words, known: Known) -> Iterator[Finding]:
    """The name before the abbreviation of an index has words that the index does not have in the register.

    Shortened names are usual, so words left out are no slip; "chỉ số quản trị hành chính công cấp huyện (DGI)" has
    words of another index.
    """
    for found in _INDEX.finditer(words.text) if "(" in words.text and "hỉ số" in words.text else ():
        name, english = known.indices.get(fold(found.group(2)), ("", ""))
        if name and _set(found.group(1)) - _set(name) - _FREE and _of_another(found.group(1), name, known):
            written, said = f"{found.group(1)} ({found.group(2)})", {"name_vi": name, "name_en": english}
            yield Finding("index-name", written, said, found.group(1))


def _of_another(written: str, name: str, known: Known) -> bool:
    """Tell whether the words that are too many belong to the name of another index."""
    other = _set(written) - _set(name) - _FREE
    return any(other <= _set(another) for another, _ in known.indices.values() if another != name)


def _set(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(canonical(name)))


def titles_differ(site: Site) -> Iterator[Problem]:
    """A plan quotes the title of one document in two ways: a word or two are left out or changed in one of them."""
    for key, found in plan_words(site):
        plan = site.declared[key].plan
        first: dict[str, _Quoted] = {}
        for words in found:
            for number, title in quoted_titles(words.text) if "/" in words.text and words.lang == "vi" else ():
                this = _Quoted(words, title)
                other = first.setdefault(number, this)
                told = any(explained(plan, one.words.at, one.shown, about=_ABOUT) for one in (this, other))
                if one_title_twice(title, other.title) and not told:
                    yield make(
                        "title-differs", words.place, number=number.split()[0], value=this.shown, two=other.shown,
                        other=other.words.at or other.words.key,
                    )  # fmt: skip

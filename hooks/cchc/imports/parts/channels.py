"""Channels that a plan names: newspapers, portals, loudspeakers, meetings; and words like theirs that name none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from cchc.imports.letters import LOWER, UPPER
from cchc.imports.parts.found import Item
from cchc.imports.parts.mentions import Mention
from cchc.imports.parts.tasks import Task
from cchc.text.fold import fold

#: Channel of the register -> the words by which plans mean it, without marks. A general word that names stand behind in
#: brackets, or behind "như", means those: "mạng xã hội (Zalo, Facebook)", "phương tiện thông tin đại chúng như: …".
_WORDS: Mapping[str, str] = {
    "bao-chi": r"(?<!dam )(?<!ly nha nuoc ve )\bbao chi\b(?! thuong xuyen| tra\b| phi)|\bbao (?:in|dien tu)\b"
    r"|tin,? bai tren (?:cac )?phuong tien"
    r"|phuong tien (?:thong tin|truyen thong) dai chung(?!,? (?:nhu|gom|bao gom)\b|\s*[:(])",
    "phat-thanh-truyen-hinh": r"truyen hinh|phat thanh(?! (?:vien|co so|xa|phuong|thi tran|thon|khu)\b)",
    "truyen-thanh-co-so": r"truyen thanh|loa phat thanh|cum loa|\btin co so\b(?! du lieu)"
    r"|phat thanh (?:co so|xa|phuong|thi tran|thon|khu)\b",
    "cong-thong-tin-dien-tu": r"(?:cong|trang) thong tin|cong/trang|website|webside|trang web|thong tin dien tu",
    "cong-dich-vu-cong": r"cong (?:dich vu cong|dvc)\b",
    "mang-xa-hoi": r"mang xa hoi(?!,? dac biet la|[^.;()]{0,20}\([^()]*(?:zalo|facebook))",
    "zalo": r"\bzalo\b",
    "facebook": r"facebook|fanpage",
    "thu-dien-tu": r"\bemail\b|thu dien tu",
    "tin-nhan": r"tin nhan|\bsms\b",
    "hoi-nghi": r"hoi nghi(?! (?:doi thoai|gap mat|tap huan|lan thu|trung uong))|hoi thao|toa dam",
    "tap-huan": r"tap huan|lop (?:dao tao|boi duong)",
    "truc-quan": r"pa ?-?no\b|ap phich|khau hieu|bang ron|tranh co dong|truc quan",
    "to-roi-an-pham": r"to roi|to gap|\ban pham|tai lieu|\bban tin\b(?! (?:phat|truyen))",
    "cuoc-thi": r"(?<!tham gia )(?<!tham gia cac )(?:cuoc thi|hoi thi)|phong trao thi dua",
    "hop-bao": r"(?<!tong )(?<!tich )\bhop bao\b(?! cao)",
    "doi-thoai": r"doi thoai|gap mat (?:cac )?(?:doanh nghiep|nguoi dan)",
    "sinh-hoat-cong-dong": r"sinh hoat (?:cong dong|doan the|khu dan cu|chi)",
    "niem-yet": r"niem yet|bang tin|cong khai[^.;]{0,120} tai (?:tru so|noi lam viec|bo phan (?:mot cua|tiep nhan))",
    "chuyen-muc": r"chuyen (?:muc|trang)|\b(?:qua|mo|dang|cac) chuyen de\b",
    "van-ban": r"van ban (?:chi dao|huong dan)",
    "video": r"video|phong su|clip|da phuong tien",
}
#: Newspapers by their names: "báo Hải Phòng", "Báo tỉnh"; not "thông báo Kết luận".
_NEWSPAPER = re.compile(
    rf"(?<![Tt]hông )(?<![Hh]ọp )(?<![Dd]ự )(?<![Cc]ảnh )\b[Bb]áo (?=[{UPPER}][{LOWER}]|tỉnh\b|thành phố\b|và [Đđ]ài\b)"
)
#: Those who are taught or sent, not where something is told: "tập huấn phóng viên của các cơ quan báo chí".
_STAFF = re.compile(
    r"(?:phong vien|bien tap vien|tuyen truyen vien|bao cao vien)[^.;]{0,120}? cua [^.;]{0,200}?(?= ve |[.;]|$)"
)
#: A portal that is built or joined with another, and nothing told on it: "kết nối Cổng dịch vụ công của tỉnh".
_BUILT = re.compile(r"(?:ket noi|tich hop|dong bo|nang cap|giua)\b(?:(?!\b(?:tren|qua|len|tai)\b)[^.;]){0,80}$")
_SHOWN = re.compile(r"(?:cong khai|cong bo|dang tai)\b[^.;]{0,200} tren [^.;]{0,200}$")
#: So much before a portal's name is looked at.
_BEFORE = 420
#: In a duty the press is not told through, but told or led: "cung cấp thông tin cho báo chí".
_ADDRESSED = re.compile(r"(?:co quan|cho) bao chi\b")
#: A duty that is one of telling people something.
_TELLS = re.compile(r"tuyen truyen|truyen thong|thong tin, |\btin,? bai|chuyen muc|dang tai|cong khai")
#: Channels by which something is read or heard, apart from meetings and prints.
_MEDIA = frozenset({
    "bao-chi", "phat-thanh-truyen-hinh", "truyen-thanh-co-so", "cong-thong-tin-dien-tu", "cong-dich-vu-cong",
    "mang-xa-hoi", "zalo", "facebook",
})  # fmt: skip
#: Channels that are occasions, which a column of outputs names, too.
_OCCASIONS = frozenset({"hoi-nghi", "tap-huan", "cuoc-thi", "hop-bao", "doi-thoai"})
#: Where a cell begins to say what a task is for.
_PURPOSE = re.compile(r"[-–+*\n]\s*Mục đích\s*:", re.IGNORECASE)


def channels(items: Iterable[Item], known: Iterable[str], *, duties: bool = False) -> Iterator[Mention]:
    """Give the channels of the register that sentences name, once a place, in the order in which they stand.

    ``duties``: the sentences lay something on agencies; of those only the ones that let people know something count.
    """
    ids = set(known)
    for item in items:
        said = _STAFF.sub(" ", fold(_NEWSPAPER.sub("báo chí ", item.text)))
        if duties:
            said = _ADDRESSED.sub(" ", said) if _TELLS.search(said) else ""
        hits = {key: found for key, words in _WORDS.items() if key in ids and (found := _first(key, words, said))}
        radio = hits.get("phat-thanh-truyen-hinh")
        if "truyen-thanh-co-so" in hits and radio and not re.search(r"truyen hinh|\bdai phat thanh", said):
            del hits["phat-thanh-truyen-hinh"]  # "chuyên đề phát thanh trên hệ thống thông tin cơ sở"
        if hits.keys() & {"truyen-thanh-co-so", "phat-thanh-truyen-hinh"} and _only_subject(hits.get("chuyen-muc")):
            del hits["chuyen-muc"]
        for key, found in sorted(hits.items(), key=lambda hit: hit[1].start()):
            yield Mention(key, found.group(), item.at, item.where, item.text)


def _first(key: str, words: str, said: str) -> re.Match[str] | None:
    for found in re.finditer(words, said):
        before = said[max(0, found.start() - _BEFORE) : found.start()]
        if key != "cong-dich-vu-cong" or _SHOWN.search(before) or not _BUILT.search(before):
            return found
    return None


def _only_subject(found: re.Match[str] | None) -> bool:
    """Tell whether "chuyên đề" stands for a column: what is broadcast under a subject is no column of a paper."""
    return found is not None and found.group().endswith("chuyen de")


def task_channels(task: Task, known: Iterable[str]) -> list[Mention]:
    """Give the channels of a task: those of its cell of forms; where that names no medium, the media of its text, too.

    Without such a cell: what its text names before it tells its purpose, and the occasions that its output names.
    """
    ids = set(known)
    text = _PURPOSE.split(task.text)[0]
    found = list(_named(task, task.form, ids))
    if not found:
        found = [*_named(task, text, ids), *_named(task, task.output, ids & _OCCASIONS)]
    elif not any(one.value in _MEDIA for one in found):
        found += _named(task, text, ids & _MEDIA)
    return list({one.value: one for one in reversed(found)}.values())[::-1]


def _named(task: Task, words: str, known: Iterable[str]) -> Iterator[Mention]:
    return channels([Item(task.at, "", words, task.where)], known)

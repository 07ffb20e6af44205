from __future__ import annotations

import shutil
import subprocess

import pytest

from cchc.text.old_encodings import of_font, old_encoding, to_unicode

TEXT = "Cải cách hành chính, đổi mới, người dân, quyết định, thuỷ lợi, ưỡn ẹo, nghỉ, kỹ, ỵ, ẵ, ậ, ặ, ọ, ỗ, ợ, ụ"
#: As fonts of TCVN3 and of VNI show it; checked against iconv (TCVN5712-1) and the table of xvnkb.
TCVN3 = "C¶i c¸ch hµnh chÝnh, ®æi míi, ng­êi d©n, quyÕt ®Þnh, thuû lîi, ­ìn Ño, nghØ, kü, þ, ½, Ë, Æ, ä, ç, î, ô"
VNI = (
    "Caûi caùch haønh chính, ñoåi môùi, ngöôøi daân, quyeát ñònh, thuyû lôïi, öôõn eïo, nghæ, kyõ, î, aü, aä, "
    "aë, oï, oã, ôï, uï"
)


@pytest.mark.parametrize(("typed", "encoding"), [(TCVN3, "tcvn3"), (VNI, "vni")])
def test_old_texts_are_known_and_turned(typed: str, encoding: str) -> None:
    assert old_encoding(typed) == encoding
    assert to_unicode(typed, "tcvn3" if encoding == "tcvn3" else "vni") == TEXT


def test_capitals() -> None:
    assert to_unicode("c¶i c¸ch", "tcvn3", capitals=True) == "CẢI CÁCH"
    assert to_unicode("CAÛI CAÙCH ÑOÅI MÔÙI", "vni") == "CẢI CÁCH ĐỔI MỚI"
    assert to_unicode("§¶ng ¡n ¤ng", "tcvn3") == "Đảng Ăn Ông"


@pytest.mark.parametrize(
    "text", [TEXT, "", "12/KH-UBND", "Le café où l’on va", "½ ngày", "Plain English ® and ©", "hoà, thuý, xuân, khoẻ"]
)
def test_what_is_unicode_stays(text: str) -> None:
    assert old_encoding(text) is None


@pytest.mark.parametrize(
    ("font", "encoding"),
    [(".VnTime", "tcvn3"), (".VnArialH", "tcvn3"), ("VNI-Times", "vni"), ("Arial", None), ("", None)],
)
def test_fonts(font: str, encoding: str | None) -> None:
    assert of_font(font) == encoding


def test_every_letter_of_tcvn3_is_what_iconv_says() -> None:
    data = bytes(range(0xA1, 0xFF))
    iconv = shutil.which("iconv")
    known = subprocess.run([iconv, "-l"], capture_output=True, text=True, check=True).stdout if iconv else ""
    if "TCVN5712-1" not in known:
        pytest.skip("there is no iconv that knows TCVN5712-1 (Debian: apt install libc-bin)")
    done = subprocess.run(["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=data, capture_output=True, check=True)
    # a letter between each two, so that combining marks join with none
    spread = "".join(f"{chr(code)} " for code in data)
    plain = "".join(f"{letter} " for letter in done.stdout.decode())
    assert to_unicode(spread, "tcvn3") == plain

"""Abbreviations that Vietnamese offices use and citizens type, and what they stand for.

Kept folded, since readers type both with and without marks. Those of types of documents ("NQ", "QĐ") are left out: the
title of a document holds both forms, "Nghị quyết 76/NQ-CP".
"""

from __future__ import annotations

from collections.abc import Mapping

#: Stand for their long form wherever they occur.
ABBREVIATIONS: Mapping[str, str] = {
    "bcci": "buu chinh cong ich",
    "bhxh": "bao hiem xa hoi",
    "cccd": "can cuoc cong dan",
    "cchc": "cai cach hanh chinh",
    "cds": "chuyen doi so",
    "cntt": "cong nghe thong tin",
    "csdl": "co so du lieu",
    "dvc": "dich vu cong",
    "dvctt": "dich vu cong truc tuyen",
    "hcc": "hanh chinh cong",
    "hdnd": "hoi dong nhan dan",
    "mttq": "mat tran to quoc",
    "pakn": "phan anh kien nghi",
    "qppl": "quy pham phap luat",
    "tbxh": "thuong binh xa hoi",
    "tnhs": "tiep nhan ho so",
    "tnmt": "tai nguyen moi truong",
    "tthc": "thu tuc hanh chinh",
    "tttt": "thong tin truyen thong",
    "ubnd": "uy ban nhan dan",
    "vbqppl": "van ban quy pham phap luat",
}

"""A project of one unit, one plan and one answer, to be changed in one place by each test."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from cchc.site import Loaded, Site, load
from tests.tools.portal import ROOT

TODAY = date(2024, 6, 15)
#: The editorial pages that every project has.
PAGES = sorted(path.stem for path in (ROOT / "content").glob("*.md") if "." not in path.stem)
#: What a project declares, by list; a test replaces entries.
Data = dict[str, Any]

SETTINGS: Data = {
    "site_name": "Cổng",
    "site_url": "https://example.vn/",
    "extra": {
        "portal": {
            "name": {"vi": "Cổng", "en": "Portal"},
            "languages": ["vi", "en"],
            "id_authority": "example.vn",
            "organisation": {"vi": "Ban biên tập", "en": "Editors"},
            "slogan": {"vi": "Ai làm gì", "en": "Who does what"},
        }
    },
}
REGISTRY: Data = {
    "units": [{"id": "dong-xuan", "name": {"vi": "Xã Đông Xuân", "en": "Đông Xuân"}, "level": "commune"}],
    "agencies": [
        {
            "id": f"{key}-dong-xuan",
            "name": {"vi": name, "en": english},
            "unit": "dong-xuan",
            "kind": "body",
        }
        for key, name, english in (
            ("van-phong", "Văn phòng", "Office"),
            ("phong-noi-vu", "Phòng Nội vụ", "Home Affairs Division"),
        )
    ],
    "topics": [{"id": "mot-cua", "name": {"vi": "Một cửa", "en": "One-stop shop"}, "kind": "cross-cutting"}],
    "documents": [
        {
            "id": "76-nq-cp-2021",
            "number": "76/NQ-CP",
            "issuer": {"vi": "Chính phủ", "en": "Government"},
            "issued": "2021-07-15",
            "type": "nghi-quyet",
            "title": {"vi": "Chương trình cải cách", "en": "Reform programme"},
        }
    ],
    "hotlines": [
        {
            "id": "tong-dai",
            "number": "082.507.7988",
            "e164": "+84825077988",
            "purpose": {"vi": "Hỏi về hồ sơ", "en": "Questions on files"},
            "unit": "dong-xuan",
            "source": {"plan": "dong-xuan-2024", "at": "Mục II"},
            "added": "2024-06-01",
        }
    ],
}
PLAN: Data = {
    "id": "dong-xuan-2024",
    "kind": "communication",
    "unit": "dong-xuan",
    "number": "47/KH-UBND",
    "issued": "2024-02-06",
    "period": "2024",
    "published": "2024-06-01",
    "source": {"title": "Kế hoạch số 47/KH-UBND"},
    "title": {"vi": "Kế hoạch năm 2024", "en": "Plan for 2024"},
    "summary": {"vi": "Xã nói về cải cách.", "en": "The commune tells of reform."},
    "cites": [{"document": "Nghị quyết số 76/NQ-CP ngày 15/7/2021", "at": "Mục II"}],
    "tasks": [
        {
            "title": {"vi": "Hội nghị", "en": "Conference"},
            "lead": ["Phòng Nội vụ"],
            "partners": ["Văn phòng"],
            "deadline": "Quý II/2024",
            "topics": ["mot-cua"],
            "at": "Phụ lục, dòng 1",
        }
    ],
}
QUESTION: Data = {
    "kind": "compiled",
    "question": "Nộp hồ sơ ở đâu?",
    "topic": "mot-cua",
    "unit": "dong-xuan",
    "published": "2024-06-01",
    "basis": [{"plan": "dong-xuan-2024", "at": "Mục II"}],
}


def erratum(at: str, as_written: str) -> Data:
    """An erratum that explains ``as_written`` at a place."""
    why = {"vi": "Bản gốc in như vậy.", "en": "The source says so."}
    return {"at": at, "as_written": as_written, "reading": "không rõ", "why": why}


def changed(declared: Data, **changes: Any) -> Data:  # noqa: ANN401 - whatever YAML can hold
    """Give a copy with some keys replaced; a key with the value None is left out."""
    return {key: value for key, value in {**copy.deepcopy(declared), **changes}.items() if value is not None}


def task(**changes: Any) -> Data:  # noqa: ANN401 - see changed
    """Give the plan's task with some keys replaced."""
    return changed(PLAN["tasks"][0], **changes)


def load_tiny(
    folder: Path,
    *,
    plan: Data | None = None,
    registry: Data | None = None,
    question: Data | None = None,
    answer: str = "Ở xã.",
    files: Mapping[str, str] | None = None,
    settings: Data | None = None,
    today: date = TODAY,
) -> Loaded:
    """Write a project with what differs from the pattern, and load it; ``files`` are written last, as they are."""
    texts = {
        "mkdocs.yml": _yaml(settings or SETTINGS),
        "plans/dong-xuan/2024.yml": _yaml(plan or PLAN),
        "plans/registry/all.yml": _yaml(changed(REGISTRY, **(registry or {}))),
        "content/hoi-dap/nop-ho-so.md": f"---\n{_yaml(question or QUESTION)}---\n{answer}\n",
        "content/hoi-dap/nop-ho-so.en.md": "---\nquestion: Where do I file?\n---\nAt the commune.\n",
        **{f"content/{name}.md": f"---\ntitle: {name}\ndescription: Trang.\n---\nTrang.\n" for name in PAGES},
        **(files or {}),
    }
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return load(folder, today)


def tiny_site(folder: Path, **changes: Any) -> Site:  # noqa: ANN401 - see load_tiny
    """Give the site of such a project; only its catalogues, which it does not have, may be wrong."""
    loaded = load_tiny(folder, **changes)
    wrong = [problem for problem in loaded.problems if not problem.code.startswith("catalogue-")]
    assert not wrong, wrong
    assert loaded.site is not None
    return loaded.site


def speaking_site(folder: Path, **changes: Any) -> Site:  # noqa: ANN401 - see load_tiny
    """Give the site of such a project with the portal's own catalogues, so that its pages can be made."""
    words = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in (ROOT / "overrides/lang").glob("*.yml")
    }
    return tiny_site(folder, files={**words, **changes.pop("files", {})}, **changes)


class _Dumper(yaml.SafeDumper):
    """Writes things out each time, since the portal allows no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _yaml(declared: Data) -> str:
    return yaml.dump(declared, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)

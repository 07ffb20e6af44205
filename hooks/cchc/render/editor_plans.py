"""Plans in the editors' form: a document is handed over there, and the draft that was made of it is finished there.

The form writes a file anew, without its comments and with numbers as programs write them. So it lists those plans only
that have the key ``draft``: drafts, which an import wrote for it (``imports.draft.in_form``), and what it has finished
itself, where ``draft`` is false. Plans written by hand have no such key when they are published, and stay as they are.
"""

from __future__ import annotations

from typing import Any

from cchc.model.draft_notes import IMPORT
from cchc.model.editor import UPLOAD_ENDINGS, UPLOADS
from cchc.model.schemas import input_schema
from cchc.render.editor_fields import Choices, Field, form_fields

#: Name of the collection. The form names the branch of a change after it, and CI reads documents on those branches.
PLANS = "ke-hoach"
#: Bytes of a document. GitHub takes a commit of the form in one request, in which a file is a third longer.
_LARGEST = 10 * 1024 * 1024
#: What somebody sees first: what a new plan needs, what is still to be done, what the plan is.
_FIRST = ("id", "unit", "draft", "remarks", "title", "summary", "kind", "number", "issued", "period", "published")
_NEEDED = frozenset({"id", "unit"})
_FILE: Field = {
    "name": IMPORT, "label": "Nhập từ tệp", "widget": "file", "required": False, "choose_url": False,
    "hint": "Kế hoạch mới: chọn tệp Word, PDF hay tệp chữ, điền mã và địa phương, để trống các ô khác rồi lưu. Ít phút "
    "sau tải lại trang này: các ô đã có sẵn điều đọc được từ tệp.",
    "accept": ",".join(UPLOAD_ENDINGS), "media_folder": f"/{UPLOADS}", "public_folder": f"/{UPLOADS}",
    "media_libraries": {"default": {"config": {"max_file_size": _LARGEST, "slugify_filename": True}}},
}  # fmt: skip


def plans_collection(choices: Choices) -> dict[str, Any]:
    """Give the collection of the plans that are finished in the form."""
    fields = [_FILE, *(_eased(field) for field in form_fields("Plan", input_schema("plan"), choices, first=_FIRST))]
    return {
        "name": PLANS, "label": "Kế hoạch", "label_singular": "Kế hoạch", "folder": "plans", "extension": "yml",
        "format": "yml", "path": "{{unit}}/{{slug}}", "slug": "{{id}}", "identifier_field": "id",
        "summary": "{{id}}: {{title.vi}}", "filter": {"field": "draft", "value": [True, False]},
        "thumbnail": False, "create": True, "delete": False, "sortable_fields": ["id", "published"],
        "editor": {"preview": False}, "fields": fields,
    }  # fmt: skip


def _eased(field: Field) -> Field:
    """A field of the plan itself: what the document brings need not be there when it is handed over."""
    eased = {**field, "required": field["name"] in _NEEDED}
    return {**eased, "default": True} if field["name"] == "draft" else eased

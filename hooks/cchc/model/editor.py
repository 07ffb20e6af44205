"""The settings of the editors' form at ``/admin/``: ``extra.portal.editor``."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator

from cchc.model.values import Declared, Text, Url, fail

#: The folder into which the form puts documents that are to become plans, and which kinds of files it takes.
UPLOADS = "imports"
UPLOAD_ENDINGS = (".docx", ".pdf", ".html", ".htm", ".txt", ".md")
#: "owner/name"; GitLab also has groups within groups.
_REPOSITORY = re.compile(r"[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+){1,5}")


def _repository(value: str) -> str:
    if not _REPOSITORY.fullmatch(value):
        raise fail(
            "bad-value", value=value,
            wanted_vi="viết nơi chứa và tên kho, ví dụ to-chuc/cong-cchc",
            wanted_en="write owner and name of the repository, such as to-chuc/cong-cchc",
        )  # fmt: skip
    return value


class EditorSettings(Declared):
    """Where the form keeps what is written. As long as this is not set there is no form.

    ``forge`` and ``repository`` ("owner/name") say where the sources are, ``branch`` into which changes go; ``address``
    is that of a forge of one's own ("https://git.example.vn"). Editors sign in with an access token, or through the
    service at ``login`` (GitHub: a client of OAuth) or the application ``app_id`` (GitLab: OAuth with PKCE).
    """

    forge: Literal["github", "gitlab"]
    repository: Annotated[str, AfterValidator(_repository)]
    branch: Text = "main"
    address: Url | None = None
    login: Url | None = None
    app_id: Text | None = None

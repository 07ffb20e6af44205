"""What lies in the theme's folder: templates, and assets, whose names carry their content so that they may be kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from cchc.render.setting import Artifact, Templates

#: Endings that are published, from ``overrides/assets/``.
_ENDINGS = frozenset({".css", ".js", ".svg", ".png", ".webmanifest"})


#: What a stylesheet writes where the site's own address, without a path, goes: paper shows where links lead.
_ORIGIN = b"@origin@"


def read_templates(folder: Path) -> Templates:
    """Read the page templates below ``folder``: their names ("parts/head.html") and sources, in order.

    Raises OSError when one cannot be read.
    """
    files = sorted((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*.html"))
    return tuple((name, path.read_text(encoding="utf-8")) for name, path in files)


def read_assets(folder: Path, origin: str) -> tuple[dict[str, str], list[Artifact]]:
    """Read the assets of ``folder``: published path by plain name, and the files themselves.

    ``origin`` is the site's scheme and host ("https://cchc.example.vn").
    """
    names: dict[str, str] = {}
    artifacts: list[Artifact] = []
    for path, written in _files(folder):
        name = path.name
        data = written.replace(_ORIGIN, origin.encode())
        mark = hashlib.sha256(data).hexdigest()[:10]
        names[name] = f"assets/{path.stem}.{mark}{path.suffix}"
        artifacts.append(Artifact(names[name], data))
    return names, artifacts


def _files(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for path in sorted(folder.glob("*")):
        if path.suffix in _ENDINGS and path.is_file():
            yield path, path.read_bytes()

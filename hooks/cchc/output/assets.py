"""Assets of the theme: published under a name that carries their content, so that they may be cached for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from cchc.render.setting import Artifact

#: Endings that are published, from ``overrides/assets/``.
_ENDINGS = frozenset({".css", ".js", ".svg", ".png", ".webmanifest"})


#: What a stylesheet writes where the site's own address, without a path, goes: paper shows where links lead.
_ORIGIN = b"@origin@"


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

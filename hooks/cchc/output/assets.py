"""Assets of the theme: published under a name that carries their content, so that they may be cached for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from cchc.render.setting import Artifact

#: Endings that are published, from ``overrides/assets/``.
_ENDINGS = frozenset({".css", ".js", ".svg", ".png", ".webmanifest"})


def read_assets(folder: Path) -> tuple[dict[str, str], list[Artifact]]:
    """Read the assets of ``folder``: published path by plain name, and the files themselves."""
    names: dict[str, str] = {}
    artifacts: list[Artifact] = []
    for path, data in _files(folder):
        name = path.name
        mark = hashlib.sha256(data).hexdigest()[:10]
        names[name] = f"assets/{path.stem}.{mark}{path.suffix}"
        artifacts.append(Artifact(names[name], data))
    return names, artifacts


def _files(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for path in sorted(folder.glob("*")):
        if path.suffix in _ENDINGS and path.is_file():
            yield path, path.read_bytes()

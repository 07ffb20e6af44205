"""The program of the editors' form: Sveltia CMS, as npm has it, pinned in ``overrides/editor/package-lock.json``.

``make editor`` installs it; it is read from there and published below ``/admin/``, only where the form is switched on.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cchc.render.editor import FOLDER
from cchc.render.setting import Artifact

#: Where ``make editor`` puts it, from the project's folder, and the few lines of ours that start it.
PACKAGE = ".venv/editor/node_modules/@sveltia/cms"
START = "overrides/editor/editor.js"
#: What of it is published: maps are for its makers, the other languages are not needed.
_PARTS = ("npm/index.js", "npm/chunks/*.js", "npm/assets/*.woff2", "npm/assets/*.js", "npm/assets/*.wasm")
_LICENCES = "npm/assets/*.LICENSE.txt"
_WORDS = "locales/vi.json"
#: Browsers import no JSON without saying that it is JSON, which is how packers, not browsers, read this line.
_IMPORT, _IMPORT_SCRIPT = b"import(`../locales/vi.json`)", b"import(`../locales/vi.js`)"


def editor_missing(root: Path) -> bool:
    """Tell whether the program has still to be installed."""
    return not (root / PACKAGE / "npm/index.js").is_file()


def read_editor(root: Path) -> Iterator[Artifact]:
    """Give the files of the program. Raises OSError when they are missing, ValueError when they are others."""
    yield Artifact(f"{FOLDER}/editor.js", (root / START).read_bytes())
    package = root / PACKAGE
    for pattern in (*_PARTS, _LICENCES):
        for path in sorted(package.glob(pattern)):
            data = path.read_bytes()
            if path.name == "index.js":
                if data.count(_IMPORT) != 1:
                    raise ValueError(f"{PACKAGE}/npm/index.js")
                data = data.replace(_IMPORT, _IMPORT_SCRIPT)
            yield Artifact(f"{FOLDER}/sveltia/{path.relative_to(package).as_posix()}", data)
    yield Artifact(f"{FOLDER}/sveltia/locales/vi.js", b"export default " + (package / _WORDS).read_bytes())

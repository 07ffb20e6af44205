"""The Nu HTML checker, which needs Java: what it says about the pages, styles and pictures in a folder."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from tests.tools.npm_setup import WEB

JAR = Path("vnu-jar", "build", "dist", "vnu.jar")
NO_JAVA = "the HTML checker needs Java 17 or newer: install it (Debian: apt install default-jre-headless)"
#: What the checker is wrong about. It sees files, not a site, so it takes what a page loads from `'self'` for a
#: stranger's; it takes data blocks for scripts, which they are not in a browser; and it does not know every property:
#: `paint-order` is in SVG 2 and in every browser.
_NOT_WRONG = re.compile(
    r"Resource violates Content Security Policy .* “/[^/].* blocked by"
    r"|Inline script violates Content Security Policy .*<script type=\"application/(ld\+)?json\">"
    r"|CSS: “paint-order”: Property “paint-order” doesn't exist"
)


class Message(NamedTuple):
    """Something that is wrong; ``file`` below the folder that was checked."""

    file: str
    line: int
    text: str
    extract: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text} {self.extract!r}"


def java() -> str | None:
    """Give the Java that can be run, or None; a Mac has a `java` that only says how to get one."""
    found = shutil.which("java")
    if found and subprocess.run([found, "-version"], capture_output=True, check=False).returncode == 0:
        return found
    return None


def missing() -> str | None:
    """Why the checker cannot be used, in one line; None when it can."""
    return WEB.missing() or (None if java() else NO_JAVA)


def check(folder: Path) -> list[Message]:
    """Check every HTML, CSS and SVG file below a folder; warnings count. Raises what a checker that fails raises."""
    command = [java() or "java", "-Xss4m", "-jar", str(WEB.modules / JAR), "--exit-zero-always"]
    options = ["--stdout", "--format", "json", "--skip-non-html", "--also-check-css", "--also-check-svg"]
    run = subprocess.run(
        [*command, *options, str(folder)], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=True
    )
    return sorted(_messages(run.stdout, folder))


def _messages(output: str, folder: Path) -> Iterator[Message]:
    for found in json.loads(output)["messages"]:
        extract = " ".join(found.get("extract", "").split())
        if not _NOT_WRONG.search(f"{found['message']} {extract}"):
            place = unquote(urlsplit(found.get("url", "")).path).removeprefix(f"{folder}/")
            text = f"{found.get('subType', found['type'])}: {found['message']}"
            yield Message(place, found.get("lastLine", 0), text, extract)

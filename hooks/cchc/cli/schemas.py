"""``cchc schemas``: writes the JSON Schemas by which editors' programs propose and explain fields."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from cchc.cli.command import LANGUAGE, Command
from cchc.model.explained.vscode import code_snippets
from cchc.model.schemas import INPUTS, input_schema
from cchc.problem import Words

FOLDER = Path("plans/schema")
SNIPPETS = Path(".vscode/cchc.code-snippets")


def _run(options: argparse.Namespace) -> int:
    files = {FOLDER / f"{name}.json": input_schema(name) for name in INPUTS}
    for path, content in {**files, SNIPPETS: code_snippets()}.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


SCHEMAS = Command(
    "schemas", Words("viết lược đồ cho trình soạn thảo vào plans/schema/", "write the schemas for editors' programs"),
    _run, (LANGUAGE,),
)  # fmt: skip

"""``cchc schemas``: writes the JSON Schemas by which editors' programs propose and explain fields."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from cchc.cli.command import LANGUAGE, Command
from cchc.model.schemas import INPUTS, input_schema
from cchc.problem import Words

FOLDER = Path("plans/schema")


def _run(options: argparse.Namespace) -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in INPUTS:
        text = json.dumps(input_schema(name), ensure_ascii=False, indent=2) + "\n"
        (FOLDER / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
    return 0


SCHEMAS = Command(
    "schemas", Words("viết lược đồ cho trình soạn thảo vào plans/schema/", "write the schemas for editors' programs"),
    _run, (LANGUAGE,),
)  # fmt: skip

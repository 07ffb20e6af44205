"""``cchc ledger``: writes down which addresses are published, so that later checks notice when one vanishes."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path

from cchc.cli.checking import check_project
from cchc.cli.command import FORMAT, LANGUAGE, STRICT, TODAY, Command, flag
from cchc.cli.environment import day
from cchc.problem import Words
from cchc.site.ledger import ledger_text
from cchc.site.views.lasting import lasting
from cchc.source.tree import LEDGER


def _ledger(options: argparse.Namespace) -> int:
    """Add what is published on the day to the ledger. Gives 1 when the project is wrong, or the ledger incomplete."""
    checked = check_project(Path.cwd(), day(os.environ, datetime.now(UTC)), os.environ)
    if checked.site is None or checked.fails(options.strict):
        print(checked.report(options.format, options.lang), end="")
        return 1
    published = {f"/{path}" for path in lasting(checked.site)}
    new = sorted(published - checked.site.ledger.keys())
    said = f"{LEDGER}: {len(new)} địa chỉ mới / new addresses"
    if options.check:
        print("\n".join([*new, said]))
        return 1 if new else 0
    file = Path(LEDGER)
    file.parent.mkdir(parents=True, exist_ok=True)
    text = ledger_text(checked.site.ledger, (path[1:] for path in published))
    file.write_text(text, encoding="utf-8", newline="\n")
    print(said)
    return 0


LEDGER_COMMAND = Command(
    "ledger", Words("ghi sổ các địa chỉ đã công bố", "note which addresses are published"), _ledger,
    (TODAY, LANGUAGE, FORMAT, STRICT, flag("--check", "chỉ báo sổ thiếu gì, không ghi", "only tell what is missing")),
)  # fmt: skip

"""File names with a line end, which would forge a message, and with bytes that are no text."""

import os


def make(root):
    (root / "content/hoi-dap/a\nplans/x.yml: error.md").parent.mkdir(parents=True)
    (root / "content/hoi-dap/a\nplans/x.yml: error.md").write_text("---\n---\n", encoding="utf-8")
    with open(os.fsencode(root) + b"/content/tin-tuc/\xff.md", "w", encoding="utf-8") as file:
        file.write("---\n---\n")

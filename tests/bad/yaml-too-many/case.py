"""A plan of a million bytes that holds nothing but list items."""


def make(root):
    (root / "plans/song-dao/2025.yml").write_text("- a\n" * 250_000, encoding="utf-8")

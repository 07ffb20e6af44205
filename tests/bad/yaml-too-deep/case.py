"""A plan nested 5,000 levels deep, written as YAML's blocks and as brackets."""


def make(root):
    (root / "plans/song-dao/2025.yml").write_text("- " * 5000 + "x\n", encoding="utf-8")
    (root / "plans/song-dao/2026.yml").write_text("a: " + "[" * 5000 + "]" * 5000 + "\n", encoding="utf-8")

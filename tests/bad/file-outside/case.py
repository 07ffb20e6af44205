"""A plan that is a link to a file outside the project."""


def make(root):
    outside = root.parent / "outside.yml"
    outside.write_text("id: x\n", encoding="utf-8")
    (root / "plans/song-dao/2025.yml").symlink_to(outside)

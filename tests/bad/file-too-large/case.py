"""A registry of more than 1 MiB."""


def make(root):
    path = root / "plans/registry/units.yml"
    path.write_text(path.read_text(encoding="utf-8") + "# " + "x" * 1024 * 1024, encoding="utf-8")

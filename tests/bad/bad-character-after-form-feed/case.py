"""A form feed, after which other programs count lines differently."""


def make(root):
    path = root / "plans/registry/units.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("    level: town", "\f    level: town"), encoding="utf-8")

"""A hundred and one agencies: their list goes on at /co-quan/trang-2/, which one of them has taken."""


def make(root):
    lines = ["agencies:"]
    for number in range(1, 102):
        key = "trang-2" if number == 50 else f"to-dan-pho-{number}"
        lines.append(f"  - {{id: {key}, name: {{vi: Tổ {number}, en: Group {number}}}, unit: song-dao, kind: group}}")
    (root / "plans/registry/agencies-more.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")

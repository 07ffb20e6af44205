"""Characters that turn the direction of writing, in a title and in an answer."""


def make(root):
    plan = root / "plans/song-dao/2024.yml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Nói rõ", "Nói \u202erõ"), encoding="utf-8")
    answer = root / "content/hoi-dap/goi-so-nao.md"
    answer.write_text(answer.read_text(encoding="utf-8").replace("số hỗ trợ", "số \u2066hỗ trợ"), encoding="utf-8")

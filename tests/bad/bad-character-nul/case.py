"""NUL and ESC in a plan and in an answer."""


def make(root):
    plan = root / "plans/song-dao/2024.yml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Nói rõ", "Nói\0rõ"), encoding="utf-8")
    answer = root / "content/hoi-dap/goi-so-nao.md"
    answer.write_text(answer.read_text(encoding="utf-8").replace("số hỗ trợ", "số \x1b[2Jhỗ trợ"), encoding="utf-8")

"""A summary, a deadline and an answer that are too long."""


def make(root):
    plan = root / "plans/song-dao/2024.yml"
    text = plan.read_text(encoding="utf-8")
    text = text.replace("Nói rõ", "Nói rõ " * 600).replace("Quý II/2024", "Quý II/2024 " * 50, 1)
    plan.write_text(text, encoding="utf-8")
    answer = root / "content/hoi-dap/goi-so-nao.md"
    answer.write_text(answer.read_text(encoding="utf-8") + "[" * 100_000, encoding="utf-8")

"""A plan and an answer saved as UTF-16 and as TCVN3."""


def make(root):
    path = root / "plans/song-dao/2024.yml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    answer = root / "content/hoi-dap/goi-so-nao.md"
    answer.write_bytes(answer.read_bytes().replace("hồ sơ".encode(), b"h\xe5 s\xac"))

"""Changes of a project, as editors make them and as disks suffer them: each takes the World and changes its files."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from tests.tools.world import World, is_original


def edit(path: Path, pattern: str, to: str) -> None:
    """Replace the first match in a file."""
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(pattern, to, text, count=1, flags=re.MULTILINE), encoding="utf-8")


def edit_answer(world: World) -> None:
    path = world.one("content/hoi-dap/*.md")
    path.write_text(path.read_text(encoding="utf-8") + f"\nThêm câu {world.chance.random()}.\n", encoding="utf-8")


def retitle_answer(world: World) -> None:
    edit(world.one("content/hoi-dap/*.md"), r"^question: .*$", f"question: Hỏi về việc {world.chance.randrange(99)}?")


def move_answer(world: World) -> None:
    edit(world.answer(), r"^topic: .*$", f"topic: {world.chance.choice(['mot-cua', 'doi-thoai', 'cong-vu'])}")


def date_answer(world: World) -> None:
    edit(world.answer(), r"^published: .*$", f"published: 2026-0{world.chance.randint(1, 9)}-11")


def add_answer(world: World) -> None:
    path = world.answer()
    for ending in (".md", ".en.md")[: world.chance.randint(1, 2)]:
        source = path.with_name(path.name.removesuffix(".md") + ending)
        if source.exists():
            shutil.copyfile(source, path.with_name(f"them-{world.chance.randrange(99)}{ending}"))


def rename_answer(world: World) -> None:
    path, name = world.answer(), f"doi-{world.chance.randrange(99)}"
    for ending in (".md", ".en.md"):
        old = path.with_name(path.name.removesuffix(".md") + ending)
        if old.exists():
            old.rename(path.with_name(name + ending))


def delete_answer(world: World) -> None:
    path = world.one("content/hoi-dap/*.md")
    path.unlink()
    if is_original(path):
        path.with_name(path.name.removesuffix(".md") + ".en.md").unlink(missing_ok=True)


def hold_back_answer(world: World) -> None:
    path = world.answer()
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("\ndraft: true", "") if "\ndraft:" in text else text.replace("\nkind:", "\ndraft: true\nkind:")
    )


def end_answer(world: World) -> None:
    """Its last day has passed, or is the day itself, or it is written away again."""
    path = world.answer()
    text = path.read_text(encoding="utf-8")
    if "\nexpires:" in text:
        path.write_text(re.sub(r"\nexpires: .*", "", text), encoding="utf-8")
    else:
        last = world.today - timedelta(days=world.chance.choice([0, 1, 30]))
        path.write_text(text.replace("\nkind:", f"\nexpires: {last}\nkind:", 1), encoding="utf-8")


def edit_plan(world: World) -> None:
    edit(
        world.one("plans/*/20*.yml"),
        r"^    deadline: .*$",
        f"    deadline: Quý {world.chance.choice(['I', 'IV'])}/2022",
    )


def retitle_task(world: World) -> None:
    edit(world.one("plans/*/20*.yml"), r"^      vi: .*$", f"      vi: Việc mới {world.chance.randrange(99)}")


def date_plan(world: World) -> None:
    edit(world.one("plans/*/20*.yml"), r"^issued: (\d+)-.*$", rf"issued: \1-0{world.chance.randint(1, 3)}-06")


def add_plan(world: World) -> None:
    path = world.one("plans/*/20*.yml")
    copy = path.with_name(f"20{world.chance.randint(30, 60)}.yml")
    shutil.copyfile(path, copy)
    edit(copy, r"^id: .*$", f"id: them-{copy.stem}")


def rename_plan_file(world: World) -> None:
    path = world.one("plans/*/20*.yml")
    path.rename(path.with_name(f"20{world.chance.randint(61, 99)}.yml"))


def delete_plan(world: World) -> None:
    """Answers rest on most plans, so this is often an error, of which nothing is built."""
    world.one("plans/*/20*.yml").unlink()


def change_registry(world: World) -> None:
    edit(world.one("plans/registry/*.yml"), r"(\bvi: \w+) .*?(?=[,}\n])", rf"\1 đổi tên {world.chance.randrange(99)}")


def change_words(world: World) -> None:
    edit(world.root / "overrides/lang/vi.yml", r"^  home: .*$", f"  home: Trang đầu {world.chance.randrange(99)}")


def change_template(world: World) -> None:
    world.template = f"<p>{world.chance.randrange(99)}</p>\n"


def change_languages(world: World) -> None:
    path = world.root / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    two, one = "languages: [vi, en]", "languages: [vi]"
    path.write_text(text.replace(two, one) if two in text else text.replace(one, two), encoding="utf-8")


def next_day(world: World) -> None:
    world.today += timedelta(days=world.chance.choice([1, 41]))


def edit_page(world: World) -> None:
    path = world.one("content/*.md")
    path.write_text(path.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")


def write_again(world: World) -> None:
    """The same text, written anew."""
    path = world.one("content/hoi-dap/*.md")
    path.write_bytes(path.read_bytes())


def break_something(world: World) -> None:
    edit(world.one("plans/*/20*.yml"), r"^unit: .*$", "unit: khong-co")


def damage_site(world: World) -> None:
    files = sorted(path for path in (world.out / "site").rglob("*") if path.is_file())
    if files:  # it may have been removed a moment ago
        world.chance.choice(files).write_bytes(b"damaged")


def damage_resting(world: World) -> None:
    """A file of the tree that rests is changed, or the whole tree goes."""
    resting = world.out / "build/resting"
    files = sorted(path for path in resting.rglob("*") if path.is_file())
    if files and world.chance.random() < 0.7:
        file = world.chance.choice(files)
        data = file.read_bytes()
        file.unlink()  # it may be a link to what is published
        file.write_bytes(data + b" ")
    else:
        shutil.rmtree(resting, ignore_errors=True)


def remove_site(world: World) -> None:
    shutil.rmtree(world.out / "site")


CHANGES: tuple[Callable[[World], None], ...] = (
    edit_answer, retitle_answer, move_answer, date_answer, add_answer, rename_answer, delete_answer, hold_back_answer,
    end_answer, edit_plan, retitle_task, date_plan, add_plan, rename_plan_file, delete_plan, change_registry,
    change_words, change_template, change_languages, next_day, edit_page, write_again, damage_site, damage_resting,
    remove_site,
)  # fmt: skip
#: After these the project is put right again, so that the sequence goes on.
BROKEN = frozenset({delete_plan, break_something})

"""The container: what can be known of its file without building it, and its server, which runs here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc.render.headers import ENCRYPTED, EVERYWHERE
from tests.tools.nginx import Server, in_a_container
from tests.tools.portal import PARTS, ROOT, BuiltSite
from tests.tools.programs_setup import why_missing

CONTAINERFILE = ROOT / "deploy" / "Containerfile"


class Instruction(NamedTuple):
    """A line of the file, with those that it goes on with: FROM, COPY, …, and what follows."""

    name: str
    text: str


def instructions() -> list[Instruction]:
    lines = [line for line in CONTAINERFILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    text = re.sub(r"\s*\\\n\s*", " ", "\n".join(lines))
    return [Instruction(*line.split(" ", 1)) for line in text.splitlines() if line.strip()]


def stages() -> dict[str, list[Instruction]]:
    found: dict[str, list[Instruction]] = {}
    for instruction in instructions():
        if instruction.name == "FROM":
            found[instruction.text.split(" AS ")[1]] = []
        else:
            found[list(found)[-1]].append(instruction)
    return found


def test_images_are_pinned_by_name_date_and_digest() -> None:
    names = set(stages())
    bases = [step.text.split(" AS ")[0] for step in instructions() if step.name == "FROM"]
    foreign = [base for base in bases if base not in names]
    assert len(foreign) == 1
    assert re.fullmatch(r"docker\.io/library/debian:[a-z]+-\d{8}-slim@sha256:[0-9a-f]{64}", foreign[0])


def test_what_is_copied_is_there_and_is_all_that_a_build_reads() -> None:
    copied: list[str] = []
    for step in instructions():
        if step.name == "COPY" and not step.text.startswith("--from"):
            *sources, _ = step.text.split()
            copied += sources
    assert all((ROOT / source).exists() for source in copied)
    assert {*PARTS, "Makefile", "pyproject.toml", "requirements.lock"} <= set(copied)


def test_what_is_sent_to_the_builder_is_what_is_copied() -> None:
    """`*` leaves out everything, each `!` lets one thing in again; caches of this machine would change the result."""
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    first, *others = [line for line in lines if line and not line.startswith("#")]
    let_in = {line.removeprefix("!") for line in others if line.startswith("!")}
    copied = {source for step in instructions() if step.name == "COPY" and not step.text.startswith("--from")
              for source in step.text.split()[:-1]}  # fmt: skip
    assert first == "*"
    assert {path.rstrip("/") for path in copied} == let_in
    assert others[-1] == "**/__pycache__"


def test_manifest_is_verified_before_anything_is_served() -> None:
    builds = [step.text for step in stages()["build"] if step.name == "RUN" and "cchc build" in step.text]
    assert len(builds) == 1
    assert "--compress" in builds[0]
    assert builds[0].endswith("&& cd site && sha256sum --check --quiet --strict manifest.sha256")


def test_server_is_nobody_in_particular_and_gets_the_site_alone() -> None:
    serve = stages()["serve"]
    assert [step.text for step in serve if step.name == "USER"] == ["33:33"]
    assert [step.name for step in serve].index("USER") > max(
        number for number, step in enumerate(serve) if step.name in {"RUN", "COPY"}
    )
    assert [step.text for step in serve if "--from" in step.text] == ["--from=build /portal/site /srv/cchc/current"]
    assert not re.search(r"\b(curl|wget|ADD|chmod 777|sudo)\b", CONTAINERFILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def server(built: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The built site behind the container's nginx."""
    if reason := why_missing("nginx"):
        pytest.skip(reason)
    with in_a_container(built.folder, tmp_path_factory.mktemp("container")) as found:
        yield found


def test_container_serves_the_site(server: Server, built: BuiltSite) -> None:
    answer = server.ask("/", secure=False)
    assert (answer.status, answer.body) == (200, (built.folder / "index.html").read_bytes())
    for name, value in {**EVERYWHERE, **ENCRYPTED}.items():
        assert answer.headers[name.lower()] == value, name
    assert server.ask("/", {"If-None-Match": answer.headers["etag"]}, secure=False).status == 304
    missing = server.ask("/khong-co/", secure=False)
    assert (missing.status, missing.body) == (404, (built.folder / "404.html").read_bytes())


def test_container_sends_nobody_to_a_port_that_is_not_there(server: Server, tmp_path: Path) -> None:
    """What stands in front has another port, so addresses to go on to have none."""
    answer = server.ask("/hoi-dap", secure=False)
    assert (answer.status, answer.headers["location"]) == (301, "/hoi-dap/")

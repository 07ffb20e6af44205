"""Plans as declared: a YAML file each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from cchc.model import plan as declared
from cchc.model.draft_notes import IMPORT, Aside, may_have_notes, set_aside
from cchc.model.reading import read_model
from cchc.problem import Place, Problem, make
from cchc.site.ahead import Making
from cchc.site.packed import Packed
from cchc.site.registries import FOLDER
from cchc.site.site import DeclaredPlan
from cchc.site.spots import Spot
from cchc.source.nodes import Mapping, Node, Scalar, locate_key
from cchc.source.tree import SourceFile
from cchc.source.yaml_reader import read_yaml

#: Where plans lie, and the registries among them.
PLANS = "plans/"


class PlanRead(NamedTuple):
    """A plan's file: the plan, None when it cannot be used, and what is wrong with it."""

    plan: DeclaredPlan | None
    problems: tuple[Problem, ...]


def plan_makings(files: Iterable[SourceFile], languages: Sequence[str]) -> Iterator[tuple[str, Making]]:
    """Give how each plan among ``files`` is read, by its path."""
    for file in files:
        path = file.path
        if path.startswith(PLANS) and not path.startswith(FOLDER):
            yield path, Making(("plan", path), (file,), partial(read_plan, path, file, languages))


def read_plan(path: str, file: SourceFile, languages: Sequence[str]) -> PlanRead:
    """Read the plan that a file declares."""
    result = read_yaml(path, file.text)
    if result.root is None:
        return PlanRead(None, tuple(result.problems))
    waits = _waits(path, result.root)
    if waits:
        return PlanRead(None, (*result.problems, waits))
    root, told = result.root, list(result.problems)
    if may_have_notes(file.text):
        aside = set_aside(root)
        root = aside.root
        told.extend(_left(path, aside))
    read = read_model(declared.Plan, root, path, languages)
    plan = DeclaredPlan(read.value, Spot(path, Packed(root))) if read.value is not None else None
    return PlanRead(plan, (*told, *read.problems))


def _waits(path: str, root: Node) -> Problem | None:
    """Give the problem of a file that only names a document to be read (``cchc import-waiting``)."""
    named = root.entries.get(IMPORT) if isinstance(root, Mapping) else None
    if not isinstance(named, Scalar) or not named.text:
        return None
    return make("import-waiting", Place(path, named.line, named.column), value=named.text)


def _left(path: str, aside: Aside) -> Iterator[Problem]:
    """Give what is still to be done in a draft; when it is none any more, each remark that was left in it."""
    if not aside.draft:
        for remark in aside.remarks:
            yield make("remark-left", Place(path, remark.line, remark.column), value=remark.text)
    elif aside.texts or aside.remarks:
        place = Place(path, *locate_key(aside.root, ("draft",)))
        yield make("draft-unfinished", place, texts=len(aside.texts), remarks=len(aside.remarks))

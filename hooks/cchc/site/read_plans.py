"""Plans as declared: a YAML file each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cchc.model import plan as declared
from cchc.model.reading import read_model
from cchc.problem import Problem
from cchc.site.packed import Packed
from cchc.site.site import DeclaredPlan
from cchc.site.spots import Spot
from cchc.source.tree import SourceFile
from cchc.source.yaml_reader import read_yaml


class PlanRead(NamedTuple):
    """A plan's file: the plan, None when it cannot be used, and what is wrong with it."""

    plan: DeclaredPlan | None
    problems: tuple[Problem, ...]


def read_plan(path: str, file: SourceFile, languages: Sequence[str]) -> PlanRead:
    """Read the plan that a file declares."""
    result = read_yaml(path, file.text)
    if result.root is None:
        return PlanRead(None, tuple(result.problems))
    read = read_model(declared.Plan, result.root, path, languages)
    plan = DeclaredPlan(read.value, Spot(path, Packed(result.root))) if read.value is not None else None
    return PlanRead(plan, (*result.problems, *read.problems))

"""The settings of the project, from ``mkdocs.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from cchc.model.project import PortalSettings, SiteUrl
from cchc.model.reading import read_model
from cchc.problem import Place, Problem, make
from cchc.site.packed import Packed
from cchc.site.spots import Spot
from cchc.source import nodes
from cchc.source.tree import SourceFile
from cchc.source.yaml_reader import read_yaml

PATH = "mkdocs.yml"
#: Under which the site's spots hold the portal's settings.
SETTINGS = ("settings", "")
_SITE_URL: TypeAdapter[str] = TypeAdapter(SiteUrl)


class Project(NamedTuple):
    """What the whole site is told: its name, its address (ending in "/"), the portal's settings and their place."""

    name: str
    url: str
    settings: PortalSettings
    spot: Spot

    @property
    def base(self) -> str:
        """The path of the site's address: "/" or "/portal/"."""
        return "/" + self.url.split("://", 1)[1].partition("/")[2]

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages, the default first."""
        return self.settings.languages

    @property
    def default_language(self) -> str:
        """The language that stands at the root."""
        return self.settings.languages[0]


class ProjectRead(NamedTuple):
    """The project, or None when the settings cannot be used, and the problems."""

    project: Project | None
    problems: list[Problem]


def read_project(file: SourceFile | None, environment: Mapping[str, str], site_url: str | None = None) -> ProjectRead:
    """Read the settings.

    ``environment`` answers ``!ENV``; ``site_url`` is used instead of the file's (``mkdocs serve`` sets its own).
    """
    if file is None:
        return ProjectRead(None, [])
    result = read_yaml(PATH, file.text, env_tag=True)
    if not isinstance(result.root, nodes.Mapping):
        return ProjectRead(None, result.problems or [make("expected-mapping", Place(PATH, 1, 1))])
    problems = list(result.problems)
    name = _text(result.root, "site_name", problems, environment)
    url = site_url or _text(result.root, "site_url", problems, environment)
    problems.extend(_check_url(url, result.root))
    extra = result.root.entries.get("extra")
    portal = extra.entries.get("portal") if isinstance(extra, nodes.Mapping) else None
    if portal is None:
        problems.append(make("missing-key", Place(PATH, 1, 1), key="extra: portal"))
        return ProjectRead(None, problems)
    read = read_model(PortalSettings, portal, PATH, _languages(portal))
    # while the list of languages cannot be used, nobody knows which texts are in a wrong one
    known = isinstance(portal, nodes.Mapping) and isinstance(portal.entries.get("languages"), nodes.Listing)
    problems.extend(problem for problem in read.problems if known or problem.code != "text-language")
    if read.value is None or problems:
        return ProjectRead(None, problems)
    return ProjectRead(Project(name, url, read.value, Spot(PATH, Packed(portal))), problems)


def _languages(portal: nodes.Node) -> list[str]:
    entry = portal.entries.get("languages") if isinstance(portal, nodes.Mapping) else None
    items = entry.items if isinstance(entry, nodes.Listing) else []
    return [item.text for item in items if isinstance(item, nodes.Scalar)] or ["vi"]


def _text(root: nodes.Mapping, key: str, problems: list[Problem], environment: Mapping[str, str]) -> str:
    node = root.entries.get(key)
    if isinstance(node, nodes.Listing):
        return _from_environment(node, environment)
    if isinstance(node, nodes.Scalar) and node.text:
        return node.text
    line, column = (node.line, node.column) if node else (1, 1)
    problems.append(make("missing-key", Place(PATH, line, column), key=key))
    return ""


def _from_environment(node: nodes.Listing, environment: Mapping[str, str]) -> str:
    """MkDocs' ``!ENV [NAME, OTHER, default]``: the first variable that is set, else the last entry."""
    texts = [item.text for item in node.items if isinstance(item, nodes.Scalar)]
    for name in texts[:-1]:
        if environment.get(name):
            return environment[name]
    return texts[-1] if texts else ""


def _check_url(url: str, root: nodes.Mapping) -> list[Problem]:
    try:
        _SITE_URL.validate_python(url)
    except ValidationError:
        return [make("site-url", Place(PATH, *nodes.locate(root, ("site_url",))), value=url)] if url else []
    return []

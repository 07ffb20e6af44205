"""View of the editors' form: its settings, and what may be chosen in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cchc.model.editor import EditorSettings
from cchc.site.site import Site


class EditorForm(NamedTuple):
    """What the form needs: ``choices`` are ids with their names, by the key under which editors write them."""

    settings: EditorSettings
    choices: Mapping[str, Mapping[str, str]]


def editor_form(site: Site) -> EditorForm | None:
    """Give the view; None where the form is not switched on."""
    settings = site.project.settings.editor
    if settings is None:
        return None
    topics = {key: topic["name"]["vi"] or key for key, topic in site.topics.items()}
    units = {key: unit["name"]["vi"] or key for key, unit in site.units.items()}
    plans = {key: plan["title"]["vi"] or key for key, plan in site.plans.items()}
    channels = {key: channel["name"]["vi"] or key for key, channel in site.channels.items()}
    indices = {key: index["name"]["vi"] or key for key, index in site.indices.items()}
    choices = {"topic": topics, "topics": topics, "field": topics, "unit": units, "plan": plans}
    return EditorForm(settings, {**choices, "channel": channels, "index": indices})

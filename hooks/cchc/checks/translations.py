"""Translations: what is missing is counted, never an obstacle."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.problem import Place, Problem, make
from cchc.site import Site, translation

_HOLDING = (dict, list)


def missing(site: Site) -> Iterator[Problem]:
    """A plan or a text lacks texts in one of the other languages of the site."""
    for lang in site.project.languages[1:]:
        for key, plan in site.plans.items():
            count = _untranslated(plan, lang)
            if count:
                path = site.declared[key].spot.path
                yield make("missing-translation", Place(path), lang=lang, count=count)
        titles = {
            **{("questions", key): question["question"] for key, question in site.questions.items()},
            **{("news", key): item["title"] for key, item in site.news.items()},
        }
        for named, title in titles.items():
            if not title.get(lang):
                yield make("missing-translation", Place(site.spots[named].path), lang=lang, count=1)


def older(site: Site) -> Iterator[Problem]:
    """A translation was made from an original that has changed since."""
    for original, lang, line in translation.older(site):
        path = translation.twin_path(original, lang) if original.endswith(".md") else original
        yield make("translation-older", Place(path, line, 1), lang=lang)


def _untranslated(value: object, lang: str) -> int:
    """Count the texts below ``value`` that have no entry for ``lang``."""
    if isinstance(value, dict):
        if "as_written" in value and value.get("agency", "") is None:
            return 0  # an agency that nobody knows is told of already
        if lang in value and "vi" in value:
            return int(value[lang] is None)
        return sum([_untranslated(entry, lang) for entry in value.values() if isinstance(entry, _HOLDING)])
    if isinstance(value, list):
        return sum([_untranslated(entry, lang) for entry in value if isinstance(entry, _HOLDING)])
    return 0

"""The pages that Hugo makes, too: their front matter, and the Markdown of their bodies."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cchc.site.routes import Route
from cchc.site.views import view
from cchc.site.views.view import View
from tests.bench.hugo import lists, things
from tests.bench.hugo.writer import Params, Writer

#: Kinds of lists, whose first page is Hugo's page of a section -> what their templates need besides what all do.
LISTS: Mapping[str, Callable[[Writer, View], Params]] = {
    "plans": lists.plans, "questions": lists.questions, "topics": lists.topics, "units": lists.units,
    "agencies": lists.agencies, "documents": lists.documents,
}  # fmt: skip
#: The same for every kind of page that Hugo makes.
KINDS: Mapping[str, Callable[[Writer, View], Params]] = {
    **LISTS, "plan": things.plan, "question": things.question, "unit": things.unit, "agency": things.agency,
    "document": things.document, "topic": things.topic,
}  # fmt: skip


def page(to: Writer, route: Route) -> tuple[Params, str]:
    """Give the front matter and the body of a page. Raises KeyError for a kind that Hugo does not make."""
    found = view(to.site, route)
    return {**to.shared(found), **KINDS[route.kind](to, found)}, to.body(route)

"""The search index of a language as static files, of which a browser loads the few that a query needs.

How it works and why it was chosen: tests/search/ENGINES.md. The reading side is overrides/assets/search.js.
"""

from cchc.render.search.files import Made, follow_search, make_search, render_search
from cchc.render.search.known import Changes, Known

__all__ = ["Changes", "Known", "Made", "follow_search", "make_search", "render_search"]

"""Everything loaded for a given day, references resolved; ``site.view(route)`` is all that one page needs."""

from cchc.site.load import Loaded, load
from cchc.site.routes import Route
from cchc.site.site import Site

__all__ = ["Loaded", "Route", "Site", "load"]

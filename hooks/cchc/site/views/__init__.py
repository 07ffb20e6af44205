"""What each page needs, and no more: small slices of the site that can be sent to another process or machine."""

from cchc.site.views.every import addressed, routes, untranslated, view
from cchc.site.views.view import View

__all__ = ["View", "addressed", "routes", "untranslated", "view"]

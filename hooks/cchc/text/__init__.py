"""Pure functions on Vietnamese text: folding, slugs, dates, nearest words."""

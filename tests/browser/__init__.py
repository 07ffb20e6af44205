"""The site in a real browser: read, operated, measured."""

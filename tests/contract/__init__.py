"""The frozen contract of the open data."""

"""The same site made with Hugo, to measure against: its content is written from ours, its templates lie in layouts/."""

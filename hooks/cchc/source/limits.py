"""How much a file may hold; beyond that it costs one problem and no time."""

from __future__ import annotations

#: Bytes of a plan, registry, answer or page.
FILE_BYTES = 1024 * 1024
#: Bytes of the list of published addresses: room for 200,000 of them.
LEDGER_BYTES = 16 * 1024 * 1024
#: Characters of the text of an answer, a news item or a page: what makes Markdown slow makes it long as well.
PROSE = 100_000
#: Characters between two blank lines of such a text, and opening brackets among them: what makes Markdown slow grows
#: with the square of these, and faster.
BLOCK, BRACKETS = 5000, 200
#: Levels of lists in it: one engine stops looking after ten (two of its own levels each), the other never would.
LEVELS = 9
#: Headings of one such text: an id that is taken is counted on from the beginning each time.
HEADINGS = 200
#: What is wrong with one such text: so many are told of, the others when these are mended.
PROBLEMS = 100
#: Levels of nesting in YAML.
DEPTH = 20
#: Nodes (texts, lists, mappings) of one YAML file; the largest real plan has about 10,000.
NODES = 40_000
#: Duplicate keys that are told of in one file.
DUPLICATES = 100

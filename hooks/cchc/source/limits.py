"""How much a file may hold; beyond that it costs one problem and no time."""

from __future__ import annotations

#: Bytes of a plan, registry, answer or page.
FILE_BYTES = 1024 * 1024
#: Characters of the text of an answer, a news item or a page: what makes Markdown slow makes it long as well.
PROSE = 100_000
#: Levels of nesting in YAML.
DEPTH = 20
#: Nodes (texts, lists, mappings) of one YAML file; the largest real plan has about 10,000.
NODES = 40_000
#: Duplicate keys that are told of in one file.
DUPLICATES = 100

"""How much a file may hold; beyond that it costs one problem and no time."""

from __future__ import annotations

#: Bytes of a plan, registry, answer or page.
FILE_BYTES = 1024 * 1024
#: Levels of nesting in YAML.
DEPTH = 20
#: Nodes (texts, lists, mappings) of one YAML file; the largest real plan has about 10,000.
NODES = 40_000

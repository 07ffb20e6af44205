"""How much a document may hold; beyond that it costs one problem and little time."""

from __future__ import annotations

#: Bytes of the file itself.
FILE_BYTES = 40 * 1024 * 1024
#: Bytes of what a .docx unpacks to, as its directory says and as it is then read: all parts, and one part.
UNPACKED_BYTES, PART_BYTES = 120 * 1024 * 1024, 40 * 1024 * 1024
#: Parts of a .docx.
PARTS = 4_000
#: Pages of a .pdf.
PAGES = 400
#: Characters of text in all; the largest real plan, with its annex, has 70,000.
CHARACTERS = 1_500_000
#: Paragraphs and table cells.
BLOCKS, CELLS = 30_000, 60_000
#: Seconds and bytes that reading may take, in a process of its own.
SECONDS, MEMORY = 30, 500 * 1024 * 1024

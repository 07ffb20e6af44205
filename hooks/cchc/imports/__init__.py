"""From a plan as an office keeps it (Word, PDF, HTML, text) to a draft of ``plans/<unit>/<id>.yml``.

One direction here, too: ``readers`` (bytes -> blocks with positions) <- ``parts`` (blocks -> recognised facts, a
recogniser a module) <- ``draft`` (facts -> YAML with remarks, proposals, report). Nothing is guessed in silence: what
is uncertain is said beside it.
"""

"""Templates that were compiled once: compiling them takes as long as filling hundreds of pages.

What this process compiles, or was told that an earlier one has compiled, is not compiled again. It is used for the same
source only; whoever keeps it has to see that the code that compiles is the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

#: What stands for the name of a template -> the digest of its source, and its code.
Compiled = Mapping[str, tuple[str, bytes]]
_known: dict[str, tuple[str, bytes]] = {}


class CompiledTemplates(BytecodeCache):
    """Gives the engine the code of templates that were compiled before."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template, if it is there."""
        checksum, code = _known.get(bucket.key, ("", b""))
        if checksum == bucket.checksum:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template that was compiled now."""
        _known[bucket.key] = bucket.checksum, bucket.bytecode_to_string()


def compiled() -> Compiled:
    """Give all that is there, to be kept for another process."""
    return dict(_known)


def expect(found: Compiled) -> None:
    """Take what another process has compiled with the same code."""
    _known.update(found)

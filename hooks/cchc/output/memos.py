"""What helps to make a part again, in files of their own: of very many pages it is too large to be held with all else.

A file is named after the SHA-256 of what is in it, and is read only by who makes that part again.
"""

from __future__ import annotations

import hashlib
import os
import pickle
from pathlib import Path
from typing import Any, NamedTuple

from cchc.output.digested import Digested

#: Name of the folder, beside what a build keeps.
MEMOS = "memos"


class Stored(NamedTuple):
    """Something that lies in a file: the folder, and the file's name there."""

    folder: str
    name: str

    @property
    def value(self) -> Any | None:  # noqa: ANN401 - what was stored
        """What was stored; None when the file is gone, or is not what was written."""
        try:
            data = Path(self.folder, self.name).read_bytes()
        except OSError:
            return None
        if hashlib.sha256(data).hexdigest() != self.name:
            return None
        return pickle.loads(data)  # noqa: S301 - written by this very code, see ``cchc.output.kept``, as the name shows


def store(folder: Path, value: object, aside: Path) -> Stored:
    """Write something into a file of ``folder``, in one step: ``aside`` is where only this build writes.

    Raises OSError when there is no room for it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    half = aside / f"{MEMOS}.{os.getpid()}"
    with half.open("wb") as stream:
        digested = Digested(stream)
        digested.pickle(value)
    name = digested.digest().hex()
    half.replace(folder / name)
    return Stored(str(folder), name)

"""A file that a reader does not take."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - it is named for what happens to the file
    """The file is not read, for the problem ``code``, whose message ``values`` fill."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values

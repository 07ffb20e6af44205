"""Marks for tests that need a program: where it is not installed they are skipped, with what installs it.

On a machine of GitHub or GitLab nothing is skipped for that: `programs_setup` ends the run before it begins.
"""

from __future__ import annotations

import pytest

from tests.tools.programs_setup import why_missing


def needs(*names: str) -> pytest.MarkDecorator:
    """Give the mark of tests that need all of these programs."""
    reasons = [reason for name in names if (reason := why_missing(name))]
    return pytest.mark.skipif(bool(reasons), reason="; ".join(reasons))

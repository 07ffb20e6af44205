"""Readers, one a format: bytes to ``blocks``. They know nothing of plans."""

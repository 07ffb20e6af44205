"""Tests of hooks/cchc/source."""

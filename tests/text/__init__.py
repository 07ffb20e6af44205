"""Tests of hooks/cchc/text."""

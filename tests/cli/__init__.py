"""Tests of cchc.cli."""

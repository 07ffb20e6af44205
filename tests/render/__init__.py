"""Tests of cchc.render."""

"""Tests of cchc.output."""

"""Tests of cchc.checks."""

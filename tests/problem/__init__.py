"""Tests of hooks/cchc/problem."""

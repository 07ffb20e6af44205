"""Tests of hooks/cchc/model."""

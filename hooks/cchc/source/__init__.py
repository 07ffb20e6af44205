"""Bytes to nodes that know their line and column. No scalar is guessed at: all stay text."""

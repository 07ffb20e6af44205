"""Lighthouse, as a telephone on a slow network sees the site."""

"""The tests; folders mirror hooks/cchc/."""

"""Recognisers, one a kind of fact: from blocks to what a plan says, each with the place it was read at."""

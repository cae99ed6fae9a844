"""Frozen records of the domain: what the files say, once it is known to be well formed."""

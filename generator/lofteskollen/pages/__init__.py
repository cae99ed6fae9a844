"""Verdicts and words → page models: every decision that a citizen sees."""

"""Löfteskollen turns public promises and progress logs into one public site."""

__version__ = "0.1.0"

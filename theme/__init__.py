"""Löfteskollens sidmallar: Jinja, CSS och ett litet skript som läggs framför temat Material."""

"""Page models → Markdown, HTML and schemas: layout and escaping, no decisions."""

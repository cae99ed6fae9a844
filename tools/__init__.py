"""What makes the committed data files; nothing here is shipped or run when a site is built."""

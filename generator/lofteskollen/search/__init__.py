"""Search that knows Swedish: what is fed to Pagefind, and the words that mend a question."""

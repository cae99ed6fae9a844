"""Files → a collection of frozen records, or every fault with its place."""

"""Hand-written pages, shipped as the defaults of every site."""

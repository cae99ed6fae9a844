"""The catalogue: every Swedish word that citizens, writers and hosts read."""

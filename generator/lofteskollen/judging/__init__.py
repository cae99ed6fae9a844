"""How a promise is judged: pure functions of promise, published updates and as-of day."""

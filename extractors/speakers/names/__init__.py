"""Names: whose they are, and what stands before or behind them."""

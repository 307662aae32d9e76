"""Problems: the errors that callers receive, and the mapping of exceptions to them."""

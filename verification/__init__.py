"""Quotations checked against the record: texts in, verifications out. No model is needed."""

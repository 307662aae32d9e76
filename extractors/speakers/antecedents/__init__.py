"""Candidate antecedents: features, the linker, context, the choice."""

"""Attributions without a cue: continued quotations, free indirect speech, answers, signatures."""

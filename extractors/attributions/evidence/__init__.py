"""The evidence for a candidate: the role model's scores, what a report needs, the score of all together."""

"""The index for questions to an archive: one wide table of attributions, and tables of people, quotations and words."""

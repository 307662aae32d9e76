"""What questions to an archive read: one wide table of attributions, and tables of people, quotations and words."""

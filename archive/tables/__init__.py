"""The flat tables of a finished run: articles, attributions and speakers, as Parquet files."""

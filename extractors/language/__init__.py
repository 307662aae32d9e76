"""Language: identification of texts that are not in English."""

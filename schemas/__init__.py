"""What goes in and what comes out: requests, records, spans and problems. Imports nothing of ours."""

"""Load tests: callers in this process, on loopback, against `onrecord serve` in another."""

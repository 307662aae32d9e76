"""What the service holds: load from this process, on loopback, against `onrecord serve` in another."""

"""What is measured: accuracy and speed, one command each, and the tables that the README shows of them."""

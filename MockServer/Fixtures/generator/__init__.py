"""What generate.py is made of: one module per kind of data, and the few tools they share."""

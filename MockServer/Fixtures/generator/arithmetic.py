"""Sums of floats that do not depend on the Python version: `sum` rounds differently since Python 3.12."""


def total(values):
    result = 0.0
    for value in values:
        result += value
    return result

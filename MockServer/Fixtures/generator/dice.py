"""The only source of chance, so that every Python version draws the same city."""

import hashlib
import random

from .arithmetic import total


class Dice:
    """Seeded draws built on `Random.random()` alone.

    The higher-level methods of `random` changed between Python versions; `random()` is documented not to.
    """

    def __init__(self, seed):
        digest = hashlib.sha256(seed.encode("utf-8")).digest()
        self._random = random.Random(int.from_bytes(digest[:8], "big")).random

    def unit(self):
        return self._random()

    def below(self, n):
        return int(self._random() * n)

    def between(self, low, high):
        """An integer in low...high, both included."""
        return low + int(self._random() * (high - low + 1))

    def chance(self, probability):
        return self._random() < probability

    def pick(self, items):
        return items[int(self._random() * len(items))]

    def weighted(self, pairs):
        """One value of `[(value, weight)]`."""
        mark = self._random() * total(weight for _, weight in pairs)
        for value, weight in pairs:
            mark -= weight
            if mark < 0:
                return value
        return pairs[-1][0]

    def bell(self):
        """About 0...1, most often near 0.5."""
        return (self._random() + self._random() + self._random() + self._random()) / 4

    def low(self):
        """0...1, most often near 0."""
        return self._random() * self._random()

    def shuffled(self, items):
        result = list(items)
        for i in range(len(result) - 1, 0, -1):
            j = int(self._random() * (i + 1))
            result[i], result[j] = result[j], result[i]
        return result

    def sample(self, items, count):
        return self.shuffled(items)[:count]

    def maybe(self, probability, value):
        """`value` with the given probability, else None."""
        return value if self._random() < probability else None

    def digits(self, count):
        return "".join(str(int(self._random() * 10)) for _ in range(count))

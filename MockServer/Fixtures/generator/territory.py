"""Paris as areas: 20 arrondissements, 80 quartiers and 117 neighbourhood councils that fit together.

Names, numbers and surfaces are public facts. Shapes are not the real boundaries: they are the cells of a weighted
Voronoi diagram of the quartiers' true centres, clipped to a simplified outline of the city and grown or shrunk until
each has about its true surface. So neighbours touch, nothing overlaps, and an arrondissement is the union of its four.
"""

from . import geometry
from .arithmetic import total
from .dice import Dice
from .territory_names import ARRONDISSEMENTS, COUNCILS, OUTLINE, QUARTIERS, WOODS

ROUNDS_OF_GROWTH = 60


class Area:
    """A named ring, held in degrees for output and in metres for drawing points."""

    def __init__(self, number, name, arrondissement, ring):
        self.number = number
        self.name = name
        self.arrondissement = arrondissement
        self.ring = ring
        self.plane = geometry.ring_in_plane(ring)

    @property
    def area(self):
        return geometry.area(self.plane)

    @property
    def perimeter(self):
        return geometry.perimeter(self.plane)

    @property
    def centre(self):
        """The centroid, or some inner point where the centroid falls outside."""
        middle = geometry.centroid(self.plane)
        if not geometry.contains(self.plane, middle):
            middle = geometry.point_in(self.plane, Dice("centre of " + self.name))
        return geometry.to_degrees(middle)

    def contains(self, degrees):
        return geometry.contains(self.plane, geometry.to_plane(*degrees))

    def point(self, dice):
        return geometry.to_degrees(geometry.point_in(self.plane, dice))


class Territory:
    def __init__(self):
        self.quartiers = _quartiers()
        self.by_arrondissement = {n: [q for q in self.quartiers if q.arrondissement == n] for n in range(1, 21)}
        self.arrondissements = []
        for number, official_name, _, _ in ARRONDISSEMENTS:
            rings = [quartier.ring for quartier in self.by_arrondissement[number]]
            self.arrondissements.append(Area(number, official_name, number, geometry.union(rings)))
        self.councils = _councils(self.by_arrondissement)
        self.outline = geometry.union([quartier.ring for quartier in self.quartiers])
        self._outline_plane = geometry.ring_in_plane(self.outline)
        self._weights = [(quartier, quartier.area) for quartier in self.quartiers]

    def quartier(self, dice, arrondissement=None):
        """A quartier of the arrondissement, or of all Paris with the inner ones favoured over the woods."""
        if arrondissement is not None:
            return dice.weighted([(q, min(q.area, 2e6)) for q in self.by_arrondissement[arrondissement]])
        return dice.weighted([(quartier, min(size, 2e6)) for quartier, size in self._weights])

    def outline_contains(self, degrees):
        return geometry.contains(self._outline_plane, geometry.to_plane(*degrees))

    def council_at(self, degrees, quartier):
        for council in self.councils:
            if quartier.number in council.quartiers and council.contains(degrees):
                return council
        return None


def postcode(number):
    return "750%02d" % number


def _quartiers():
    outline = geometry.ring_in_plane(OUTLINE)
    sites = []
    for number, name, _, lon, lat in QUARTIERS:
        sites.append((number, geometry.to_plane(lon, lat)))
        sites.extend((number, geometry.to_plane(*wood)) for wood in WOODS.get(number, []))
    targets = {number: hectares * 1e4 for number, _, hectares, _, _ in QUARTIERS}
    scale = geometry.area(outline) / total(targets.values())
    weights = {number: 0.0 for number in targets}
    for _ in range(ROUNDS_OF_GROWTH):
        cells = _cells(outline, sites, weights)
        sizes = {number: total(geometry.area(ring) for ring in rings) for number, rings in cells.items()}
        for number in weights:
            weights[number] += 0.16 * (targets[number] * scale - sizes[number])
    vertices = geometry.Vertices()
    cells = _cells(outline, sites, weights)
    snapped = {number: [vertices.snap(ring) for ring in rings] for number, rings in cells.items()}
    return [
        Area(number, name, (number + 3) // 4, geometry.union(snapped[number])) for number, name, _, _, _ in QUARTIERS
    ]


def _cells(outline, sites, weights):
    cells = {number: [] for number in weights}
    for index, (number, site) in enumerate(sites):
        others = [(other, weights[n]) for i, (n, other) in enumerate(sites) if i != index]
        others.sort(key=lambda pair: geometry.distance(site, pair[0]))
        ring = geometry.power_cell(outline, site, weights[number], others[:45])
        if len(ring) >= 3:
            cells[number].append(ring)
    return cells


def _councils(by_arrondissement):
    """Neighbourhood councils: each quartier of the arrondissement cut into as many strips as its share asks for."""
    councils = []
    for number, names in COUNCILS:
        quartiers = sorted(by_arrondissement[number], key=lambda q: -min(q.area, 2.5e6))
        shares = [len(names) // 4 + (1 if i < len(names) % 4 else 0) for i in range(4)]
        remaining = list(names)
        for quartier, share in zip(quartiers, shares):
            for ring in _strips(quartier, share):
                council = Area(len(councils) + 1, remaining.pop(0), number, ring)
                council.quartiers = [quartier.number]
                councils.append(council)
    return councils


def _strips(quartier, count):
    """Cuts across the longer side at equal widths, moved until the pieces have equal surfaces."""
    if count == 1:
        return [quartier.ring]
    vertices = geometry.Vertices()
    xs = [p[0] for p in quartier.plane]
    ys = [p[1] for p in quartier.plane]
    along_x = max(xs) - min(xs) >= max(ys) - min(ys)
    axis = (1.0, 0.0) if along_x else (0.0, 1.0)
    values = xs if along_x else ys
    strips, rest = [], quartier.plane
    for left in range(count, 1, -1):
        low, high = min(values), max(values)
        for _ in range(40):
            cut = (low + high) / 2
            piece = geometry.clip(rest, axis[0], axis[1], cut)
            if len(piece) >= 3 and geometry.area(piece) > geometry.area(rest) / left:
                high = cut
            else:
                low = cut
        strips.append(geometry.clip(rest, axis[0], axis[1], cut))
        rest = geometry.clip(rest, -axis[0], -axis[1], -cut)
    return [vertices.snap(ring) for ring in strips + [rest]]

"""Plane geometry in metres around the centre of Paris, with + - * / and sqrt only.

Those operations are exact to the last bit on every machine, so shapes do not depend on the platform's libm.
"""

from math import sqrt

from .arithmetic import total

ORIGIN = (2.35, 48.86)
METRES_PER_DEGREE_OF_LONGITUDE = 73243.0
METRES_PER_DEGREE_OF_LATITUDE = 111195.0
GRID = 1e-6


def to_plane(lon, lat):
    return ((lon - ORIGIN[0]) * METRES_PER_DEGREE_OF_LONGITUDE, (lat - ORIGIN[1]) * METRES_PER_DEGREE_OF_LATITUDE)


def to_degrees(point):
    x, y = point
    lon = ORIGIN[0] + x / METRES_PER_DEGREE_OF_LONGITUDE
    lat = ORIGIN[1] + y / METRES_PER_DEGREE_OF_LATITUDE
    return (round(lon, 6), round(lat, 6))


def distance(a, b):
    dx, dy = a[0] - b[0], a[1] - b[1]
    return sqrt(dx * dx + dy * dy)


def signed_area(ring):
    twice = 0.0
    for i, (x1, y1) in enumerate(ring):
        x2, y2 = ring[(i + 1) % len(ring)]
        twice += x1 * y2 - x2 * y1
    return twice / 2


def area(ring):
    return abs(signed_area(ring))


def perimeter(ring):
    return total(distance(ring[i], ring[(i + 1) % len(ring)]) for i in range(len(ring)))


def centroid(ring):
    cx = cy = twice = 0.0
    for i, (x1, y1) in enumerate(ring):
        x2, y2 = ring[(i + 1) % len(ring)]
        cross = x1 * y2 - x2 * y1
        twice += cross
        cx += (x1 + x2) * cross
        cy += (y1 + y2) * cross
    return (cx / (3 * twice), cy / (3 * twice))


def contains(ring, point):
    x, y = point
    inside = False
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
        x1, y1 = x2, y2
    return inside


def clip(ring, a, b, c):
    """The part of the ring where a*x + b*y <= c (Sutherland and Hodgman)."""
    result = []
    for i, p in enumerate(ring):
        q = ring[(i + 1) % len(ring)]
        dp = a * p[0] + b * p[1] - c
        dq = a * q[0] + b * q[1] - c
        if dp <= 0:
            result.append(p)
        if (dp < 0 < dq) or (dq < 0 < dp):
            t = dp / (dp - dq)
            result.append((p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])))
    return result


def power_cell(outline, site, weight, others):
    """The part of the outline nearer to `site` than to any of `others`, distances weighted: |p - s|^2 - w."""
    ring = outline
    sx, sy = site
    own = sx * sx + sy * sy - weight
    for (ox, oy), other_weight in others:
        c = (ox * ox + oy * oy - other_weight - own) / 2
        ring = clip(ring, ox - sx, oy - sy, c)
        if len(ring) < 3:
            return []
    return ring


class Vertices:
    """Makes neighbouring shapes share their corners exactly: points nearer than two grid steps are one point."""

    def __init__(self):
        self._known = {}

    def snap(self, ring):
        result = []
        for point in ring:
            corner = self._corner(to_degrees(point))
            if not result or result[-1] != corner:
                result.append(corner)
        while len(result) > 1 and result[0] == result[-1]:
            result.pop()
        return result

    def _corner(self, degrees):
        column, row = round(degrees[0] / GRID), round(degrees[1] / GRID)
        for i in range(column - 2, column + 3):
            for j in range(row - 2, row + 3):
                if (i, j) in self._known:
                    return self._known[(i, j)]
        self._known[(column, row)] = degrees
        return degrees


def union(rings):
    """The outline of adjoining rings that share their corners: edges walked both ways cancel out."""
    edges = {}
    for ring in rings:
        ring = ring if signed_area(ring) > 0 else ring[::-1]
        for i, a in enumerate(ring):
            b = ring[(i + 1) % len(ring)]
            if (b, a) in edges:
                del edges[(b, a)]
            else:
                edges[(a, b)] = True
    following = {}
    for a, b in edges:
        following.setdefault(a, []).append(b)
    loops = []
    while following:
        start = min(following)
        loop, here = [start], start
        while True:
            successors = following[here]
            here = successors.pop()
            if not successors:
                del following[loop[-1]]
            if here == start:
                break
            loop.append(here)
        loops.append(loop)
    if len(loops) != 1:
        raise ValueError("the rings do not form one area without holes")
    return loops[0]


def ring_in_plane(ring):
    return [to_plane(*point) for point in ring]


def point_in(ring, dice):
    """A point drawn inside a ring given in the plane."""
    xs = [p[0] for p in ring]
    ys = [p[1] for p in ring]
    west, east, south, north = min(xs), max(xs), min(ys), max(ys)
    while True:
        point = (west + dice.unit() * (east - west), south + dice.unit() * (north - south))
        if contains(ring, point):
            return point


def is_simple(ring):
    """No two edges of the ring cross."""
    count = len(ring)
    for i in range(count):
        a, b = ring[i], ring[(i + 1) % count]
        for j in range(i + 2, count):
            if i == 0 and j == count - 1:
                continue
            if _cross(a, b, ring[j], ring[(j + 1) % count]):
                return False
    return len(set(ring)) == count


def _side(a, b, p):
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])


def _cross(a, b, c, d):
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def polygon(ring):
    """A GeoJSON polygon of a ring in degrees, counter-clockwise and closed (RFC 7946)."""
    ring = list(ring) if signed_area(ring) > 0 else list(ring)[::-1]
    return {"coordinates": [[[lon, lat] for lon, lat in ring + ring[:1]]], "type": "Polygon"}


def feature(geometry):
    return {"type": "Feature", "geometry": geometry, "properties": {}}


def geo_point(degrees):
    return {"lon": degrees[0], "lat": degrees[1]}


def point_feature(degrees):
    return feature({"coordinates": [degrees[0], degrees[1]], "type": "Point"})

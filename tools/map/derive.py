#!/usr/bin/env python3
"""Derives the base map (world.json) from npm world-atlas and the disputed areas beside this file.

Usage: derive.py COUNTRIES_50M_JSON COUNTRY_INFO OUT
COUNTRY_INFO is GeoNames' countryInfo.txt, for the alpha-3 codes. Python 3.9 or newer, standard library only.
"""

import json
import math
import sys
from pathlib import Path

HERE = Path(__file__).parent
QUANTUM = 0.02  # degrees a unit of the written coordinates
TOLERANCE = 0.04  # degrees, Douglas-Peucker
SMALLEST = 0.04  # square degrees: smaller rings go unless they are a country's largest
DOT = 0.6  # square degrees: smaller countries are marked by a dot besides
CODES = {"Kosovo": "XKX"}
SAHARA = 27.667  # degrees north


def arcs_of(atlas):
    (sx, sy), (tx, ty) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    for arc in atlas["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        yield line


def simplified(line):
    """Douglas-Peucker on one arc: neighbours share arcs, so that their borders still meet."""
    if line[0] == line[-1] and len(line) > 3:  # a ring of one arc: cut at the far point
        far = max(range(len(line)), key=lambda i: math.dist(line[0], line[i]))
        return simplified(line[:far + 1])[:-1] + simplified(line[far:])
    kept, todo = {0, len(line) - 1}, [(0, len(line) - 1)]
    while todo:
        first, last = todo.pop()
        if last - first > 1:
            at = max(range(first + 1, last), key=lambda i: distance(line[i], line[first], line[last]))
            if distance(line[at], line[first], line[last]) > TOLERANCE:
                kept.add(at)
                todo += [(first, at), (at, last)]
    return [line[i] for i in sorted(kept)]


def distance(point, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = max(0, min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length)) if length else 0
    return math.dist(point, (a[0] + t * dx, a[1] + t * dy))


def area(ring):
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]))) / 2


def joined(numbers, arcs):
    points = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += line[1:] if points else line
    return points


def quantised(points):
    """First point absolute, the others as differences, longitude before latitude, in one flat list."""
    flat, last = [], (0, 0)
    for x, y in points:
        now = round(x / QUANTUM), round(y / QUANTUM)
        if now != last or not flat:
            flat += [now[0] - last[0], now[1] - last[1]]
            last = now
    return flat


def centre(ring):
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def rings_of(shape):
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return [list(ring) for polygon in polygons for ring in polygon]


def united(rings, arcs):
    """One outline for rings that share borders, and the arcs they shared."""
    numbers = [n for ring in rings for n in ring]
    shared = {n for n in numbers if ~n in set(numbers)}
    touched = [ring for ring in rings if shared & set(ring)]
    left = [n for ring in touched for n in ring if n not in shared]
    whole = [ring for ring in rings if not shared & set(ring)]
    while left:
        ring = [left.pop(0)]
        while end(ring[-1], arcs) != start(ring[0], arcs):
            after = next(n for n in left if start(n, arcs) == end(ring[-1], arcs))
            left.remove(after)
            ring.append(after)
        whole.append(ring)
    return whole, sorted(n for n in shared if n >= 0)


def start(number, arcs):
    return arcs[number][0] if number >= 0 else arcs[~number][-1]


def end(number, arcs):
    return start(~number, arcs)


def chained(numbers, arcs):
    """Shared arcs as one line each side of which belongs together, as far as they meet."""
    left, chains = list(numbers), []
    while left:
        chain = [left.pop(0)]
        grown = True
        while grown:
            grown = False
            for number in left:
                for turned in (number, ~number):
                    if start(turned, arcs) == end(chain[-1], arcs):
                        chain.append(turned)
                    elif end(turned, arcs) == start(chain[0], arcs):
                        chain.insert(0, turned)
                    else:
                        continue
                    grown = True
                    break
                if grown:
                    left.remove(number)
                    break
        chains.append(chain)
    return chains


def half(ring, edge, above, axis=1):
    """The part of a ring above or below an edge, which lies across the axis: north or south of a parallel."""
    kept = []
    for here, there in zip(ring, ring[1:] + ring[:1]):
        if (here[axis] >= edge) == above:
            kept.append(here)
        if (here[axis] >= edge) != (there[axis] >= edge):
            share = (edge - here[axis]) / (there[axis] - here[axis])
            kept.append(tuple(h + share * (t - h) for h, t in zip(here, there)))
    return kept


def northern(line, lat):
    return [point for point in line if point[1] >= lat]


def within_map(ring):
    """A ring over the date line as its parts on either side."""
    unrolled, turn = [ring[0]], 0
    for (x0, _), (x1, y1) in zip(ring, ring[1:]):
        turn += 360 if x1 - x0 < -180 else -360 if x1 - x0 > 180 else 0
        unrolled.append((x1 + turn, y1))
    parts = []
    for shift in (-360, 0, 360):
        swapped = half(half([(y, x + shift) for x, y in unrolled], -180, True, 1), 180, False, 1)
        parts.append([(x, y) for y, x in swapped])
    return [part for part in parts if len(part) > 2]


class Borders:
    """The countries as rings of arcs; what is moved or merged leaves the border it had behind as a disputed line."""

    def __init__(self, atlas):
        self.full = list(arcs_of(atlas))
        self.lines = [simplified(line) for line in self.full]
        self.rings = {s["properties"]["name"]: rings_of(s) for s in atlas["objects"]["countries"]["geometries"] if "arcs" in s}

    def move(self, source, target, box):
        """Moves the rings inside the box (west, south, east, north) from one country to another."""
        inside = [ring for ring in self.rings[source] if self.within(ring, box)]
        if not inside:
            sys.exit(f"nothing of {source} inside {box}")
        self.rings[source] = [ring for ring in self.rings[source] if ring not in inside]
        return self.merge(inside, target)

    def merge(self, rings, target):
        self.rings[target], shared = united(self.rings[target] + rings, self.full)
        return self.drawn(shared)

    def shared(self, one, other):
        numbers = {n for ring in self.rings[one] for n in ring}
        return self.drawn(sorted(n for ring in self.rings[other] for n in ring if ~n in numbers))

    def drawn(self, numbers):
        return [joined(chain, self.lines) for chain in chained(numbers, self.full)]

    def within(self, ring, box):
        x, y = centre(joined(ring, self.full))
        return box[0] < x < box[2] and box[1] < y < box[3]


def main(atlas_path, info_path, out):
    atlas = json.loads(atlas_path.read_text(encoding="utf-8"))
    rows = [line.split("\t") for line in info_path.read_text(encoding="utf-8").split("\n") if line[:1] not in ("", "#")]
    numeric = {row[2]: row[1] for row in rows if row[0] not in ("CS", "AN")}
    extra = json.loads((HERE / "disputed.json").read_text(encoding="utf-8"))
    borders = Borders(atlas)
    codes = {s["properties"]["name"]: CODES.get(s["properties"]["name"], numeric.get(s.get("id")))
             for s in atlas["objects"]["countries"]["geometries"]}
    disputed = [dict(row, form="area", approximate=True) for row in extra["areas"]]
    for row in extra["lines"]:
        found = {"shared": lambda: borders.shared(*row["of"]),
                 "merged": lambda: borders.merge(borders.rings.pop(row["of"][0]), row["of"][1]),
                 "moved": lambda: borders.move(*row["of"], row["box"])}[row["how"]]()
        disputed += [{"name": row["name"], "note": row["note"], "form": "line", "approximate": False, "points": line}
                     for line in (northern(line, row.get("north_of", -90)) for line in found) if len(line) > 1]
    countries = {}
    for name, rings in borders.rings.items():
        iso3 = codes[name]
        if not iso3 or iso3 == "ATA":
            continue
        country = countries.setdefault(iso3, {"iso3": iso3, "name": extra["names"].get(iso3, name), "rings": [], "full": []})
        for part, arcs in (("rings", borders.lines), ("full", borders.full)):
            country[part] += [piece for ring in rings for piece in within_map(joined(ring, arcs))]
    split_sahara(countries)
    for small in extra["dots"]:
        countries.setdefault(small["iso3"], {**small, "rings": [], "full": [[(small["lon"], small["lat"])]]})
    write(out, [written(countries[iso3]) for iso3 in sorted(countries)], disputed)


def split_sahara(countries):
    """The merged outline of Morocco and Western Sahara, cut again at the parallel that divides them."""
    for part in ("rings", "full"):
        merged = countries["MAR"][part]
        countries["MAR"][part] = [r for r in (half(ring, SAHARA, True) for ring in merged) if len(r) > 2]
        south = [r for r in (half(ring, SAHARA, False) for ring in merged) if len(r) > 2]
        countries.setdefault("ESH", {"iso3": "ESH", "name": "Western Sahara"})[part] = south


def written(country):
    largest = max(country["full"], key=area)
    kept = [ring for ring in country["rings"] if area(ring) >= SMALLEST] or country["rings"]
    rings = [ring for ring in map(quantised, kept) if len(ring) >= 6]
    row = {"iso3": country["iso3"], "name": country["name"], "rings": rings}
    if sum(map(area, country["full"])) < DOT:
        lon, lat = centre(largest)
        row["dot"] = [round(lon / QUANTUM), round(lat / QUANTUM)]
    return row


def write(out, countries, disputed):
    rows = [{k: row[k] for k in ("name", "note", "form", "approximate")} | {"points": quantised(row["points"])}
            for row in sorted(disputed, key=lambda row: row["name"])]
    text = (f'{{"quantum":{QUANTUM},\n"countries":[\n' + ",\n".join(map(compact, countries))
            + '\n],\n"disputed":[\n' + ",\n".join(map(compact, rows)) + "\n]}\n")
    out.write_text(text, encoding="utf-8")
    print(f"{len(countries)} countries, {len(rows)} disputed, {out.stat().st_size} bytes", file=sys.stderr)


def compact(row):
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

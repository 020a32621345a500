#!/usr/bin/env python3
"""Fits the three weights of SecondOpinion on pairs that the head was not trained on.

usage: weigh.py GOLD.tsv FAST.tsv PROBABILITIES.tsv

GOLD has uid and root, FAST is what `brinkwatch code --pairs GOLD.tsv` prints, PROBABILITIES what the
trainer wrote: uid and sixteen numbers in the order of EventType. Prints the weights with the
highest likelihood and what they get right. Needs nothing but Python 3.
"""
import csv
import itertools
import math
import sys

TYPES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN "
         "PROTEST SANCTION MOBILIZE COERCE ASSAULT").split()


def rows(path):
    return csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)


def root(name):
    return "YIELD" if name in ("CONCEDE", "RETREAT") else name


def main(gold_file, fast_file, head_file):
    gold = {row["uid"]: row["root"] for row in rows(gold_file)}
    fast = {}
    for line in open(fast_file, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        fast[cells[0]] = (cells[1], float(cells[2] or 0))
    head = {}
    for line in open(head_file, encoding="utf-8"):
        cells = line.split("\t")
        head[cells[0]] = dict(zip(TYPES, map(float, cells[1:])))

    def shares(uid, weights):
        a, b, c = weights
        first, sure = fast.get(uid, ("NONE", 0.0))
        found = {}
        for name, p in head[uid].items():
            score = p ** a * (math.exp(b + c * sure) if name == first else 1)
            found[root(name)] = found.get(root(name), 0) + score
        total = sum(found.values())
        return {name: score / total for name, score in found.items()}

    def likelihood(weights):
        return sum(math.log(max(shares(uid, weights)[gold[uid]], 1e-9)) for uid in gold)

    grid = itertools.product([x / 5 for x in range(2, 16)], [x / 2 for x in range(-2, 7)],
                             [x / 2 for x in range(0, 9)])
    best = max(grid, key=likelihood)
    right = {}
    for name, weights in (("head", (1, 0, 0)), ("both", best)):
        answers = {uid: max(s, key=s.get) for uid, s in ((u, shares(u, weights)) for u in gold)}
        right[name] = sum(answers[uid] == gold[uid] for uid in gold) / len(gold)
    print("weights", best, "of", len(gold), "right:", right)


if __name__ == "__main__":
    main(*sys.argv[1:])

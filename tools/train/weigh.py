#!/usr/bin/env python3
"""Fits how sure the frames' answers about pairs are, and how they are weighed against the head's.

usage: weigh.py CLUES.tsv PROBABILITIES.tsv

CLUES is what ClueTable wrote, PROBABILITIES what HeadTable wrote of pairs that the head was not
trained on. Writes sureness.tsv, by which the frames judge themselves: a logistic regression over all
pairs, for none was in sight when the lexicon was written; and second-opinion.tsv, the weights of
SecondOpinion with the highest likelihood and how sure the frames must be for the head not to be asked.
Needs nothing but Python 3.
"""
import itertools
import math
import pathlib
import sys

TYPES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN "
         "PROTEST SANCTION MOBILIZE COERCE ASSAULT").split()
HOME = pathlib.Path(__file__).resolve().parents[2]
SURENESS = HOME / "core/src/main/resources/org/brinkwatch/code/codebook/sureness.tsv"
SECOND = HOME / "careful/src/main/resources/org/brinkwatch/relation/second-opinion.tsv"
MAY_COST = 0.002  # macro-F1 that is given up for not asking the head
PRIOR = 1.0  # the weight of "no clue tells anything", against chance in types that are seldom named


def read(path):
    """uid -> (type, answer, {clue: value})"""
    pairs = {}
    for line in open(path, encoding="utf-8"):
        uid, root, answer, *clues = line.rstrip("\n").split("\t")
        pairs[uid] = root, answer, {c.split("=")[0]: float(c.split("=")[1]) for c in clues}
    return pairs


def solve(matrix, vector):
    rows = [row[:] + [value] for row, value in zip(matrix, vector)]
    n = len(rows)
    for i in range(n):
        best = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for k in range(i + 1, n):
            factor = rows[k][i] / rows[i][i]
            for j in range(i, n + 1):
                rows[k][j] -= factor * rows[i][j]
    found = [0.0] * n
    for i in reversed(range(n)):
        found[i] = (rows[i][n] - sum(rows[i][j] * found[j] for j in range(i + 1, n))) / rows[i][i]
    return found


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


def fit(examples):
    """Logistic regression by Newton's steps; examples are (clues, right)."""
    names = sorted({name for clues, _ in examples for name in clues})
    place = {name: i for i, name in enumerate(names)}
    rows = [([(place[name], value) for name, value in clues.items()], right)
            for clues, right in examples]
    weights = [0.0] * len(names)
    for _ in range(8):
        slope = [-PRIOR * w for w in weights]
        bend = [[PRIOR * (i == j) for j in range(len(names))] for i in range(len(names))]
        for cells, right in rows:
            p = sigmoid(sum(weights[i] * value for i, value in cells))
            for i, value in cells:
                slope[i] += (right - p) * value
                for j, other in cells:
                    bend[i][j] += p * (1 - p) * value * other
        weights = [w + step for w, step in zip(weights, solve(bend, slope))]
    return dict(zip(names, weights))


def sureness(weights, clues):
    return sigmoid(sum(weights.get(name, 0) * value for name, value in clues.items())) if clues else 0


def fit_sureness(pairs):
    examples = {uid: (clues, root == answer) for uid, (root, answer, clues) in pairs.items() if clues}
    sure = {}
    blocks = {uid: int(uid.split(":")[1].split()[0]) // 10 % 7 for uid in pairs}
    for block in range(7):  # each seventh is judged by weights from the other six
        weights = fit([e for uid, e in examples.items() if blocks[uid] != block])
        sure.update({uid: sureness(weights, pairs[uid][2]) for uid in pairs if blocks[uid] == block})
    print("how sure     how many   how many right")
    for low in (x / 10 for x in range(10)):
        part = [uid for uid in examples if low <= sure[uid] < low + 0.1]
        if part:
            print(f"{low:.1f} to {low + 0.1:.1f} {len(part):10} {sum(examples[u][1] for u in part) / len(part):10.2f}")
    return fit(list(examples.values())), sure


def macro(gold, answers, of=lambda name: name):
    scores = []
    for name in {of(root) for root in gold.values()}:
        hit = sum(of(gold[u]) == name == of(answers[u]) for u in gold)
        said = sum(of(answers[u]) == name for u in gold)
        there = sum(of(gold[u]) == name for u in gold)
        scores.append(2 * hit / (said + there))
    return sum(scores) / len(scores)


def fit_second(pairs, sure, head):
    gold = {uid: pairs[uid][0] for uid in head}

    def shares(uid, weights):
        a, b, c = weights
        s = min(max(sure[uid], 1e-3), 1 - 1e-3)
        bonus = math.exp(b + c * math.log(s / (1 - s)))
        scores = {n: p ** a * (1 + bonus if n == pairs[uid][1] else 1) for n, p in head[uid].items()}
        total = sum(scores.values())
        return {name: score / total for name, score in scores.items()}

    def loss(weights):
        return -sum(math.log(max(shares(uid, weights)[gold[uid]], 1e-9)) for uid in gold)

    grid = itertools.product([x / 5 for x in range(2, 11)], [x / 2 for x in range(-6, 7)],
                             [x / 4 for x in range(0, 9)])
    best = min(grid, key=loss)
    fast = {uid: pairs[uid][1] for uid in gold}
    both = {uid: max((s := shares(uid, best)), key=s.get) for uid in gold}
    alone = {uid: max(head[uid], key=head[uid].get) for uid in gold}
    print("weights of SecondOpinion:", best, "on", len(gold), "pairs")
    for name, answers in (("frames", fast), ("head", alone), ("both", both)):
        print(f"{name:8} right {sum(answers[u] == gold[u] for u in gold) / len(gold):.3f}"
            f" macro-F1 {macro(gold, answers):.3f}")
    wanted = macro(gold, both) - MAY_COST
    sure_enough = 1.0
    for least in (0.95, 0.9, 0.85, 0.8, 0.75, 0.7):
        mixed = {u: fast[u] if sure[u] >= least else both[u] for u in gold}
        share = sum(sure[u] >= least for u in gold) / len(gold)
        print(f"not asked from {least}: {share:.3f}, macro-F1 {macro(gold, mixed):.3f}")
        if macro(gold, mixed) < wanted:
            break
        sure_enough = least
    return dict(zip(("head", "frames", "sureness"), best), sure=sure_enough)


def write(path, header, weights):
    lines = [f"{name}\t{weights[name]:.3f}" for name in sorted(weights)]
    path.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")


def main(clues_file, head_file):
    pairs = read(clues_file)
    weights, sure = fit_sureness(pairs)
    write(SURENESS, "clue\tweight", weights)
    head = {}
    for line in open(head_file, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        head[cells[0]] = dict(zip(TYPES, map(float, cells[1:])))
    write(SECOND, "name\tweight", fit_second(pairs, sure, head))


if __name__ == "__main__":
    main(*sys.argv[1:])

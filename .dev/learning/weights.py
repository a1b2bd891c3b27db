#!/usr/bin/env python3
"""Learns the weights of IntentWeights: weights.py LESSONS FOLDER

LESSONS has a line a sentence, its kind and its features, tabs between (Tests/AgentTests/IntentTests.swift). A linear
classifier over all kinds (multinomial logistic regression); a sentence's features have a length of one together. Of the weights
the largest are kept, in halves.
"""
import collections
import pathlib
import re
import sys

import numpy
import scipy.sparse
from sklearn.linear_model import LogisticRegression

LEAST = 8  # Sentences that a feature must stand in.
KEPT = 0.1  # Of all weights.
UNASKED = 0.5  # What a sentence of that list counts, most of which are variations.
LARGEST = 44  # Halves: a printable character beside the one that is zero.
FIRST_LETTER, ZERO = 48, 79
PARTS, WIDTH = 4, 122


def kinds(source):
    """The kinds in the order of their cases."""
    for names in re.findall(r"^  case (.*)$", source, re.M):
        value = re.search(r'"(.*)"', names)
        yield from [value[1]] if value else names.split(", ")


def matrix(sentences, number):
    rows, columns, values = [], [], []
    for row, features in enumerate(sentences):
        known = [number[feature] for feature in features if feature in number]
        rows += [row] * len(known)
        columns += known
        values += [len(known) ** -0.5] * len(known)
    return scipy.sparse.csr_matrix((values, (rows, columns)), shape=(len(sentences), len(number)))


def learn(lessons):
    said, sentences = [line[0] for line in lessons], [line[1:] for line in lessons]
    common = collections.Counter(feature for features in sentences for feature in features)
    # What separates entries in the table, or would end it, is no feature.
    features = sorted(name for name, count in common.items() if count >= LEAST and not re.search(r'[=|\\]|"""', name))
    data = matrix(sentences, {feature: at for at, feature in enumerate(features)})
    counts = numpy.where(numpy.array(said) == "unasked", UNASKED, 1.0)
    model = LogisticRegression(C=20, max_iter=300).fit(data, said, sample_weight=counts)
    weights = model.coef_.copy()
    weights[abs(weights) < numpy.quantile(abs(weights), 1 - KEPT)] = 0
    right = model.classes_[(data @ weights.T + model.intercept_).argmax(1)] == said
    print(f"{len(lessons)} sentences, {len(features)} features, {right.mean():.3f} of what it learnt from told right")
    columns = [*zip(features, weights.T), ("(always)", model.intercept_)]
    return list(model.classes_), columns


def entries(classes, columns, order):
    letters = [chr(FIRST_LETTER + order.index(name)) for name in classes]
    for feature, weights in columns:
        halves = numpy.clip(numpy.rint(weights * 2), -LARGEST, LARGEST).astype(int)
        pairs = "".join(letter + chr(ZERO + half) for letter, half in zip(letters, halves) if half)
        # What kept no weight counts in the length of a sentence all the same.
        yield f"{feature}={pairs}"


def lines(table):
    line = ""
    for entry in sorted(table, key=lambda entry: entry.split("=")[0].encode()):
        if line and len(line) + len(entry) >= WIDTH:
            yield line
            line = ""
        line += "|" + entry if line else entry
    yield line


def main():
    lessons = [line.split("\t") for line in pathlib.Path(sys.argv[1]).read_text().splitlines()]
    folder = pathlib.Path(sys.argv[2])
    order = list(kinds((folder / "Intent.swift").read_text()))
    table = list(lines(entries(*learn(lessons), order)))
    size = -(-len(table) // PARTS)
    for part in range(PARTS):
        text = "".join(f"    {line}\n" for line in table[part * size:(part + 1) * size])
        (folder / f"IntentWeights+{part + 1}.swift").write_text(
            "// Made by .dev/intents.\nextension IntentWeights {\n"
            f'  static let part{part + 1}: StaticString = #"""\n{text}    """#\n}}\n')


main()

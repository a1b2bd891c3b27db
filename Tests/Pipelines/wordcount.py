"""Counts the words of a text file with Apache Beam: a batch that ends well.

    python wordcount.py --input words.txt --output counts [Beam options]
"""

import argparse
import logging
import re

import apache_beam as beam
from apache_beam.options.pipeline_options import PipelineOptions


def words_of(line):
    """The words of a line in lower case."""
    return re.findall(r"\w+", line.lower())


def run():
    parser = argparse.ArgumentParser()
    parser.add_argument("--input", required=True)
    parser.add_argument("--output", required=True)
    known, beam_options = parser.parse_known_args()

    with beam.Pipeline(options=PipelineOptions(beam_options)) as pipeline:
        (
            pipeline
            | "Read" >> beam.io.ReadFromText(known.input)
            | "Words" >> beam.FlatMap(words_of)
            | "Count" >> beam.combiners.Count.PerElement()
            | "Lines" >> beam.MapTuple(lambda word, count: f"{word} {count}")
            | "Write" >> beam.io.WriteToText(known.output, num_shards=1, shard_name_template="")
        )
    logging.info("all words are counted")


if __name__ == "__main__":
    logging.getLogger().setLevel(logging.INFO)
    run()

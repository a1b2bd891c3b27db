"""Adds up numbers with Apache Beam, and breaks at one of them: a batch that fails part of the way.

    python fails_midway.py [--bad 700] [Beam options]
"""

import argparse
import logging

import apache_beam as beam
from apache_beam.options.pipeline_options import PipelineOptions


class BadNumber(ValueError):
    """The number that --bad names."""


def checked(number, bad):
    """The number, if it is a good one; every hundredth is logged."""
    if number == bad:
        raise BadNumber(f"number {number} cannot be added")
    if number % 100 == 0:
        logging.info("number %d is good", number)
    return number


def run():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bad", type=int, default=700)
    known, beam_options = parser.parse_known_args()

    with beam.Pipeline(options=PipelineOptions(beam_options)) as pipeline:
        (
            pipeline
            | "Numbers" >> beam.Create(range(1000))
            | "Spread" >> beam.Reshuffle()
            | "Check" >> beam.Map(checked, known.bad)
            | "Sum" >> beam.CombineGlobally(sum)
            | "Tell" >> beam.Map(lambda total: logging.info("the sum is %d", total))
        )


if __name__ == "__main__":
    logging.getLogger().setLevel(logging.INFO)
    run()

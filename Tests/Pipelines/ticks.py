"""Counts ticks in windows with Apache Beam: a stream that goes on until it is cancelled.

    python ticks.py [--seconds 600] [Beam options]
"""

import argparse
import logging
import time

import apache_beam as beam
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.transforms import window
from apache_beam.transforms.periodicsequence import PeriodicImpulse


def logged(moment):
    """Passes a tick on, and tells that it came."""
    logging.info("tick at %s", moment)
    return 1


def run():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=600)
    known, beam_options = parser.parse_known_args()
    begin = time.time()

    with beam.Pipeline(options=PipelineOptions(beam_options)) as pipeline:
        (
            pipeline
            | "Ticks" >> PeriodicImpulse(begin, begin + known.seconds, fire_interval=0.2)
            | "Log" >> beam.Map(logged)
            | "Window" >> beam.WindowInto(window.FixedWindows(5))
            | "Count" >> beam.CombineGlobally(sum).without_defaults()
        )


if __name__ == "__main__":
    logging.getLogger().setLevel(logging.INFO)
    run()

"""Runs the benchmarks that are named on the command line."""

import importlib
import sys
from pathlib import Path

from table import machine

BENCHMARKS = ("start", "rows", "rabbitmq", "streams", "rest", "postgresql", "mongodb", "mqtt", "cassandra")


def main(work, *names):
    print(machine(), flush=True)
    for name in BENCHMARKS if names == ("all",) else names:
        importlib.import_module(name).run(Path(work).resolve())


if __name__ == "__main__":
    main(*sys.argv[1:])

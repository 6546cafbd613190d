"""A generated REST connector against a loop around java.net.http, on one server."""

import contextlib
import os
import subprocess

import spark
from table import megabytes, print_ratios, thousands

ORDERS = int(os.environ.get("ORDERS", "1000000"))
REPETITIONS = int(os.environ.get("REPETITIONS", "3"))

PEERS = {
    "read": {"plain": "java.net.http"},
    "write": {"plain": "java.net.http", "foreachPartition": "java.net.http in foreachPartition"},
}


def run(work):
    project = spark.generate(work, "rest", "src/bench/rest/spec.yaml")
    bench = spark.build(project, "src/bench/rest/Rest.java", "src/bench/rest/Store.java")
    samples = {}
    for count, runs in ((ORDERS, 4), (10 * ORDERS, 1)):
        with store(project, count) as url:
            for _ in range(REPETITIONS if count == ORDERS else 1):
                for verb, peers in PEERS.items():
                    for who in ("sparkds", *peers) if count == ORDERS else ("sparkds",):
                        for what, value in bench("dev.sparkds.bench.Rest", url, count, f"{who} {verb}", runs, memory="1g"):
                            samples.setdefault((count, who, verb, what), []).append(value)
    print_ratios(
        f"HTTP: {ORDERS} rows of 5 columns, median of {REPETITIONS} JVMs x 3 runs",
        [(f"{verb}, rows {what}", samples[ORDERS, "sparkds", verb, rate], name, samples[ORDERS, who, verb, rate])
         for verb, peers in PEERS.items() for who, name in peers.items() for what, rate in (("a second", "rate"), ("a CPU second", "cpu rate"))],
        thousands,
    )
    print_ratios(
        "HTTP: heap in use after a collection",
        [(f"{verb} 10x rows", samples[10 * ORDERS, "sparkds", verb, "heap"], "sparkds at 1x",
          samples[ORDERS, "sparkds", verb, "heap"]) for verb in ("read", "write")],
        megabytes,
    )


@contextlib.contextmanager
def store(project, count):
    """A server with so many orders, in a process of its own; without its wait of 40 ms for more to send with an answer."""
    command = ["java", "-Xmx512m", "-Dsun.net.httpserver.nodelay=true", "-cp", f"{project}/bench", "dev.sparkds.bench.Store", str(count)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()

"""A generated MongoDB connector against MongoDB's own and against a loop around the plain driver, on one stand-in for the server."""

import os

import spark
from table import print_ratios, thousands

ROWS = int(os.environ.get("ROWS", "200000"))
REPETITIONS = int(os.environ.get("REPETITIONS", "2"))
RUNS = 3
OFFICIAL = "org.mongodb.spark:mongo-spark-connector_2.13:10.5.0"
PEERS = {"official": "mongo-spark-connector 10.5.0", "plain": "mongodb-driver-sync"}


def run(work):
    official = spark.library(work, OFFICIAL)
    project = spark.generate(work, "mongodb", "src/bench/mongodb/spec.yaml")
    sources = ("src/bench/shared/Runs.java", "src/bench/mongodb/Mongodb.java")
    bench = spark.build_tests(project, *sources, more=[str(official)] if official else [])
    competitors = [
        f"{who} {verb}" for verb in ("read", "write") for who in ("sparkds", *PEERS) if official or who != "official"]
    program = "dev.sparkds.bench.Mongodb"
    with spark.server(project, "com.acme.orders.OrdersServer", r"(mongodb://\S+)") as place:
        bench(program, *place, ROWS, "prepare", memory="1g")
        samples = spark.compare(bench, program, place, ROWS, RUNS, REPETITIONS, competitors)
    print_ratios(
        f"MongoDB: {ROWS} documents of 8 fields, documents a second, median of {REPETITIONS} JVMs x {RUNS - 1} runs",
        spark.table_rows(samples, ("read", "write"), PEERS),
        thousands,
    )

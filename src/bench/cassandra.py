"""A generated Cassandra connector against a loop around the plain driver, on one node."""

import os

import spark
from table import print_ratios, thousands

ROWS = int(os.environ.get("ROWS", "200000"))
REPETITIONS = int(os.environ.get("REPETITIONS", "2"))
RUNS = 3
COMPETITORS = ("sparkds read", "plain read", "sparkds write", "plain write")


def run(work):
    project = spark.generate(work, "cassandra", "src/bench/cassandra/spec.yaml")
    bench = spark.build_tests(project, "src/bench/shared/Runs.java", "src/bench/cassandra/Cassandra.java")
    program = "dev.sparkds.bench.Cassandra"
    with spark.server(project, "com.acme.orders.OrdersServer", r"(\S+:\d+) as (\S+) with the password (\S+)") as place:
        bench(program, *place, ROWS, "prepare", memory="1g")
        samples = spark.compare(bench, program, place, ROWS, RUNS, REPETITIONS, COMPETITORS)
    print_ratios(
        f"Cassandra: {ROWS} rows of 8 columns, rows a second, median of {REPETITIONS} JVMs x {RUNS - 1} runs",
        spark.table_rows(samples, ("read", "write"), {"plain": "java-driver"}),
        thousands,
    )

"""A generated PostgreSQL connector against Spark's own jdbc source, on one server."""

import os

import spark
from table import print_ratios, thousands

ROWS = int(os.environ.get("ROWS", "1000000"))
REPETITIONS = int(os.environ.get("REPETITIONS", "2"))
RUNS = 3
PEERS = {"jdbc": "Spark's jdbc", "rewriting": "Spark's jdbc, reWriteBatchedInserts=true"}
COMPETITORS = ("sparkds read", "jdbc read", "sparkds write", "jdbc write", "rewriting write")


def run(work):
    project = spark.generate(work, "postgresql", "src/bench/postgresql/spec.yaml")
    bench = spark.build_tests(project, "src/bench/shared/Runs.java", "src/bench/postgresql/Postgresql.java")
    program = "dev.sparkds.bench.Postgresql"
    with spark.server(project, "com.acme.orders.OrdersServer", r"(jdbc:\S+) as (\S+) with the password (\S+)") as place:
        bench(program, *place, ROWS, "prepare", memory="1g")
        samples = spark.compare(bench, program, place, ROWS, RUNS, REPETITIONS, COMPETITORS)
    print_ratios(
        f"PostgreSQL: {ROWS} rows of 8 columns, rows a second, median of {REPETITIONS} JVMs x {RUNS - 1} runs",
        spark.table_rows(samples, ("read", "write"), PEERS),
        thousands,
    )

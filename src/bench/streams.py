"""A generated connector for streams of RabbitMQ against a loop around the stream client, on one broker."""

import os

import spark
from table import print_ratios, thousands

MESSAGES = int(os.environ.get("MESSAGES", "400000"))
REPETITIONS = int(os.environ.get("REPETITIONS", "2"))
RUNS = 3
COMPETITORS = ("sparkds read", "plain read", "sparkds write", "plain write")


def run(work):
    project = spark.generate(work, "streams", "src/bench/streams/spec.yaml")
    bench = spark.build_tests(project, "src/bench/shared/Runs.java", "src/bench/streams/Streams.java")
    with spark.server(project, "com.acme.messages.MessagesBroker", r"(rabbitmq-stream://\S+)") as place:
        samples = spark.compare(bench, "dev.sparkds.bench.Streams", place, MESSAGES, RUNS, REPETITIONS, COMPETITORS)
    print_ratios(
        f"RabbitMQ streams: {MESSAGES} messages of 1 KiB, messages a second, median of {REPETITIONS} JVMs x {RUNS - 1} runs",
        spark.table_rows(samples, ("read", "write"), {"plain": "stream-client"}),
        thousands,
    )

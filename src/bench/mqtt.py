"""A generated MQTT connector against a loop around the plain client, on one Mosquitto."""

import os

import spark
from table import print_ratios, thousands

MESSAGES = int(os.environ.get("MESSAGES", "120000"))  # of more than 65535 a session Mosquitto sends all at once
REPETITIONS = int(os.environ.get("REPETITIONS", "2"))
RUNS = 3
UNSAVED = "autosave_interval 0"  # the tests have it save all messages each second
COMPETITORS = ("sparkds read", "plain read", "sparkds write", "plain write")


def run(work):
    project = spark.generate(work, "mqtt", "src/bench/mqtt/spec.yaml")
    bench = spark.build_tests(project, "src/bench/shared/Runs.java", "src/bench/mqtt/Mqtt.java")
    with spark.server(project, "com.acme.messages.MessagesBroker", r"(\d+)", UNSAVED) as place:
        samples = spark.compare(bench, "dev.sparkds.bench.Mqtt", place, MESSAGES, RUNS, REPETITIONS, COMPETITORS)
    print_ratios(
        f"MQTT: {MESSAGES} messages of 1 KiB, QoS 1, messages a second, median of {REPETITIONS} JVMs x {RUNS - 1} runs",
        spark.table_rows(samples, ("read", "write"), {"plain": "hivemq-mqtt-client"}),
        thousands,
    )

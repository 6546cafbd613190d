"""The generated MQTT connector against a loop around the plain client, on one broker."""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time

import spark
from table import print_ratios, thousands

MESSAGES = int(os.environ.get("MESSAGES", "200000"))
REPETITIONS = int(os.environ.get("REPETITIONS", "3"))
SERVER = shutil.which("mosquitto") or "/usr/sbin/mosquitto"
WINDOW = 10000


def run(work):
    if not os.access(SERVER, os.X_OK):
        print("left out: mqtt: there is no mosquitto")
        return
    project = spark.generate(work, "mqtt", "samples/mqtt-minimal.yaml")
    bench = spark.build(project, "src/bench/mqtt/Mqtt.java")
    samples = {}
    with broker(project) as port:
        for _ in range(REPETITIONS):
            for verb in ("read", "write"):
                for who in ("sparkds", "plain"):
                    bench("dev.sparkds.bench.Mqtt", port, MESSAGES, f"before {verb}", memory="1g")
                    for start, rate in bench("dev.sparkds.bench.Mqtt", port, MESSAGES, f"{who} {verb}", memory="1g"):
                        samples.setdefault((who, verb, start), []).append(rate)
    rows = [
        (f"{what}, start {included}", samples["sparkds", verb, start], "hivemq-mqtt-client", samples["plain", verb, start])
        for verb, what in (("read", "stream read"), ("write", "batch write"))
        for start, included in (("warm", "excluded"), ("cold", "included"))
    ]
    title = f"MQTT: {MESSAGES} messages of 1 KiB with QoS 1, messages a second, median of {REPETITIONS} runs"
    print_ratios(title, rows, thousands)


@contextlib.contextmanager
def broker(project):
    """A Mosquitto of its own, which keeps what it is given over a restart."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    folder = tempfile.mkdtemp(prefix="broker-", dir=project)
    with open(f"{folder}/conf", "w", encoding="utf-8") as conf:
        conf.write(f"user root\npersistence true\npersistence_location {folder}/\nmax_queued_messages 0\n"
                   f"max_inflight_messages {WINDOW}\nallow_anonymous true\nlistener {port} 127.0.0.1\n")
    with open(f"{folder}/log", "w", encoding="utf-8") as log:
        process = subprocess.Popen([SERVER, "-c", f"{folder}/conf"], stdout=log, stderr=log)
        try:
            await_answer(port, process)
            yield port
        finally:
            process.kill()
            process.wait()


def await_answer(port, process):
    deadline = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(OSError):
            with socket.create_connection(("127.0.0.1", port), timeout=5):
                return
        time.sleep(0.1)
    raise SystemExit("the broker does not start")

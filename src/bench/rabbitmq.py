"""The generated RabbitMQ connector against a loop around the plain client, on one broker."""

import contextlib
import os
import socket
import subprocess
import tempfile
import time

import spark
from table import print_ratios, thousands

MESSAGES = int(os.environ.get("MESSAGES", "200000"))
REPETITIONS = int(os.environ.get("REPETITIONS", "3"))
SERVER = "/usr/lib/rabbitmq/bin/rabbitmq-server"


def run(work):
    if "RABBITMQ_URI" not in os.environ and not os.access(SERVER, os.X_OK):
        print(f"left out: rabbitmq: there is no {SERVER}, and RABBITMQ_URI names no broker")
        return
    project = spark.generate(work, "rabbitmq", "samples/rabbitmq-minimal.yaml")
    bench = spark.build(project, "src/bench/rabbitmq/Rabbitmq.java")
    samples = {}
    with broker(project) as uri:
        for _ in range(REPETITIONS):
            for verb in ("read", "write"):
                for who in ("sparkds", "plain"):
                    bench("dev.sparkds.bench.Rabbitmq", uri, MESSAGES, f"before {verb}", memory="1g")
                    for start, rate in bench("dev.sparkds.bench.Rabbitmq", uri, MESSAGES, f"{who} {verb}", memory="1g"):
                        samples.setdefault((who, verb, start), []).append(rate)
    rows = [
        (f"{what}, start {included}", samples["sparkds", verb, start], "amqp-client", samples["plain", verb, start])
        for verb, what in (("read", "stream read"), ("write", "batch write"))
        for start, included in (("warm", "excluded"), ("cold", "included"))
    ]
    title = f"RabbitMQ: {MESSAGES} messages of 1 KiB, persistent, messages a second, median of {REPETITIONS} runs"
    print_ratios(title, rows, thousands)


@contextlib.contextmanager
def broker(project):
    """The broker that RABBITMQ_URI names, or one of its own, started as the project's tests do."""
    if "RABBITMQ_URI" in os.environ:
        yield os.environ["RABBITMQ_URI"]
        return
    ports = free_ports(3)
    folder = tempfile.mkdtemp(prefix="broker-", dir=project)
    command = ["sh", "src/test/broker/server.sh", SERVER, folder, *map(str, ports)]
    with open(f"{folder}/output", "w", encoding="utf-8") as output:
        process = subprocess.Popen(command, cwd=project, stdin=subprocess.PIPE, stdout=output, stderr=output)
        try:
            await_answer(ports[0], process)
            yield f"amqp://guest:guest@127.0.0.1:{ports[0]}"
        finally:
            process.stdin.close()
            process.wait()


def free_ports(count):
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [taken.getsockname()[1] for taken in sockets]


def await_answer(port, process):
    deadline = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(OSError):
            with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
                connection.sendall(b"AMQP\0\0\x09\x01")
                if connection.recv(1):
                    return
        time.sleep(0.2)
    raise SystemExit("the broker does not start")

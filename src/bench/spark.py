"""Generates a project, builds it, and runs bench programs on its classes and Spark, and the servers of its tests."""

import contextlib
import os
import re
import shutil
import subprocess

LIBRARIES = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1"


def generate(work, name, spec):
    """The folder of the project that sparkds writes from the spec."""
    project = work / "projects" / name
    shutil.rmtree(project, ignore_errors=True)
    command = [work / "prefix/bin/sparkds", "new", "--spec", spec, "--out", project]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return project


def build(project, *sources, tests="-Dmaven.test.skip=true", more=()):
    """Compiles the project and the bench programs; gives a function that runs one and yields what it measured."""
    maven = ["mvn", "-B", "-q", "-ntp", tests, f"-Dmdep.outputFile={project}/classpath"]
    subprocess.run([*maven, "package", f"{LIBRARIES}:build-classpath"], cwd=project, check=True)
    classes = [f"{project}/bench", f"{project}/target/classes", (project / "classpath").read_text().strip(), *more]
    environment = {**os.environ, "CLASSPATH": ":".join(classes)}
    subprocess.run(["javac", "-nowarn", "-d", classes[0], *sources], check=True, env=environment)
    opened = re.findall(r"--add-opens=\S+", (project / "pom.xml").read_text())

    def run(program, *words, memory):
        command = ["java", f"-Xmx{memory}", *os.environ.get("JAVA_FLAGS", "").split(), *opened, program, *map(str, words)]
        with open(f"{project}/bench.log", "w", encoding="utf-8") as log:
            answer = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=log, text=True, check=False)
        if answer.returncode:
            raise SystemExit(f"{program} {words[-2:]} failed: see {log.name}")
        lines = [line.split("\t") for line in answer.stdout.splitlines() if line.startswith("result\t")]
        return [(what, float(value)) for _, what, value in lines]

    return run


def build_tests(project, *sources, more=()):
    """The same with the classes of the project's tests, which start its server."""
    return build(project, *sources, tests="-DskipTests", more=more)


def library(work, coordinates):
    """The jar of a peer without what it needs itself, or None, after saying so, where it cannot be had."""
    jars = work / "peers/jars"
    command = ["mvn", "-B", "-q", "-ntp", f"{LIBRARIES}:copy", f"-Dartifact={coordinates}", f"-DoutputDirectory={jars}"]
    if subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode:
        print(f"left out: {coordinates} cannot be had")
        return None
    _, artifact, version = coordinates.split(":")
    return jars / f"{artifact}-{version}.jar"


@contextlib.contextmanager
def server(project, program, answer, *words):
    """The server of the project's tests, in a process of its own, as long as it is needed; gives what it says of itself."""
    classes = ":".join([f"{project}/target/test-classes", f"{project}/target/classes", (project / "classpath").read_text().strip()])
    command = ["java", "-Xmx8g", "-cp", classes, program, *words]
    with subprocess.Popen(command, cwd=project, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            said = (re.fullmatch(answer, line.strip()) for line in process.stdout)
            found = next(filter(None, said), None)
            if found is None:
                raise SystemExit(f"{program} does not start")
            yield found.groups()
        finally:
            process.stdin.close()
            process.wait()


def compare(bench, program, place, rows, runs, repetitions, competitors, memory="1g"):
    """What each competitor did in so many JVMs, which take turns; by the competitor, and by what was measured."""
    samples = {}
    for _ in range(repetitions):
        for who in competitors:
            for what, value in bench(program, *place, rows, who, runs, memory=memory):
                samples.setdefault((who, what), []).append(value)
    return samples


def table_rows(samples, verbs, peers):
    """The rows of a table: what sparkds does of each verb, against each peer that does it too."""
    return [
        (f"{verb}, {rate}", samples[f"sparkds {verb}", rate], shown, samples[f"{peer} {verb}", rate])
        for verb in verbs for peer, shown in peers.items() for rate in ("a second", "a CPU second")
        if (f"{peer} {verb}", rate) in samples
    ]

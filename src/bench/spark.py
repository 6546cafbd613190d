"""Generates a project, builds it, and runs bench programs on its classes and Spark."""

import os
import re
import shutil
import subprocess


def generate(work, name, spec):
    """The folder of the project that sparkds writes from the spec."""
    project = work / "projects" / name
    shutil.rmtree(project, ignore_errors=True)
    command = [work / "prefix/bin/sparkds", "new", "--spec", spec, "--out", project]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return project


def build(project, *sources):
    """Compiles the project and the bench programs; gives a function that runs one and yields what it measured."""
    listing = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath"
    maven = ["mvn", "-B", "-q", "-ntp", "-Dmaven.test.skip=true", f"-Dmdep.outputFile={project}/classpath"]
    subprocess.run([*maven, "package", listing], cwd=project, check=True)
    classes = [f"{project}/bench", f"{project}/target/classes", (project / "classpath").read_text().strip()]
    environment = {**os.environ, "CLASSPATH": ":".join(classes)}
    subprocess.run(["javac", "-nowarn", "-d", classes[0], *sources], check=True, env=environment)
    opened = re.findall(r"--add-opens=\S+", (project / "pom.xml").read_text())

    def run(program, *words, memory):
        command = ["java", f"-Xmx{memory}", *opened, program, *map(str, words)]
        answer = subprocess.run(
            command, check=True, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        lines = [line.split("\t") for line in answer.stdout.splitlines() if line.startswith("result\t")]
        return [(what, float(value)) for _, what, value in lines]

    return run

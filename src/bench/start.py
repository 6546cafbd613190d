"""How long sparkds takes and how much memory it needs, against other scaffolders."""

import os
import shutil
import subprocess
import time
from pathlib import Path

import peers
from table import megabytes, print_ratios, seconds

ROUNDS = int(os.environ.get("ROUNDS", "15"))


def run(work):
    sparkds = str(work / "prefix/bin/sparkds")
    project = work / "start/out/sparkds"
    new = [sparkds, "new", "--spec", str(Path("samples/rabbitmq.yaml").resolve()), "--out", str(project)]
    shutil.rmtree(work / "start", ignore_errors=True)
    subprocess.run(new, check=True, stdout=subprocess.DEVNULL)
    commands = {"new": new, "--help": [sparkds, "--help"], **peers.commands(work, project)}
    samples = interleaved(commands, work / "start/out")
    others = [name for name in commands if name not in ("new", "--help")]
    for title, index, show in (("wall time", 0, seconds), ("peak memory", 1, megabytes)):
        rows = [
            (f"sparkds {verb}", column(samples[verb], index), name, column(samples[name], index))
            for verb in ("new", "--help")
            for name in (others if verb == "new" else [peers.HELLO])
        ]
        print_ratios(f"Start: {title}, median of {ROUNDS} runs", rows, show)


def interleaved(commands, out):
    """A first round warms the disk's cache and does not count."""
    samples = {name: [] for name in commands}
    for number in range(ROUNDS + 1):
        for name, command in commands.items():
            shutil.rmtree(out, ignore_errors=True)
            out.mkdir(parents=True)
            sample = measured(command, out)
            if number > 0:
                samples[name].append(sample)
    return samples


def measured(command, folder):
    """Seconds of wall time, and bytes of the largest process."""
    start = time.perf_counter()
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, stdin=nowhere, stdout=nowhere, stderr=nowhere)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed: {' '.join(command)}")
    return elapsed, usage.ru_maxrss * 1024


def column(samples, index):
    return [sample[index] for sample in samples]


"""Tables of ratios, and the machine that they were measured on."""

import os
import platform
import statistics
import subprocess
from pathlib import Path


def machine():
    """One line: processor, cores, memory, JDK, system, and how busy it was."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{processor()}, {os.cpu_count()} cores, {memory:.0f} GiB, JDK {jdk()}, {system()}, "
        f"load {os.getloadavg()[0]:.1f}"
    )


def processor():
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.machine()


def jdk():
    answer = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr
    return answer.split('"')[1]


def system():
    release = Path("/etc/os-release")
    if not release.exists():
        return platform.platform()
    names = dict(line.split("=", 1) for line in release.read_text().splitlines() if "=" in line)
    return names["PRETTY_NAME"].strip('"')


def print_ratios(title, rows, show):
    """Prints `what | sparkds | peer | ratio`; a row is (what, samples of sparkds, name of the peer, its samples)."""
    print(f"\n### {title}\n")
    print("| what | sparkds | peer | ratio |")
    print("|---|---:|---:|---:|")
    for what, ours, peer, theirs in rows:
        mine, other = statistics.median(ours), statistics.median(theirs)
        print(f"| {what} | {show(mine)} | {peer} {show(other)} | {mine / other:.2f} |")
    print(flush=True)


def seconds(value):
    return f"{value:.2f} s"


def megabytes(value):
    return f"{value / 1e6:.0f} MB"


def millions(value):
    return f"{value / 1e6:.2f} M"


def thousands(value):
    return f"{value / 1e3:.1f} k"

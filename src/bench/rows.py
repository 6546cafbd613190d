"""The row layer of a generated project, its client replaced by one in memory, against a bare reader of the same rows."""

import os
import shutil

import spark
from table import megabytes, millions, print_ratios

ROWS = int(os.environ.get("ROWS", "4000000"))
FORKS = int(os.environ.get("FORKS", "3"))


def run(work):
    project = spark.generate(work, "rows", "src/bench/rows/spec.yaml")
    classes = project / "src/main/java/com/acme/ledger"
    shutil.copy("src/bench/rows/LedgerClient.java", classes)
    for stand_in in classes.glob("LedgerLog*.java"):
        stand_in.unlink()
    bench = spark.build(project, "src/bench/rows/Rows.java", "src/bench/rows/BareSource.java")
    formats = {"sparkds": "ledger", "peer": "dev.sparkds.bench.BareSource"}
    samples = {who: {} for who in formats}
    for _ in range(FORKS):
        for who, name in formats.items():
            for what, value in bench("dev.sparkds.bench.Rows", name, ROWS, memory="1g"):
                samples[who].setdefault(what, []).append(value)
    ours, theirs = samples["sparkds"], samples["peer"]
    print_ratios(
        f"Rows: {ROWS} rows of 5 columns, local[2], median of {FORKS} JVMs x 5 runs",
        [(what, ours[what], "bare reader", theirs[what]) for what in ours if not what.startswith("heap")],
        millions,
    )
    print_ratios(
        "Rows: heap in use after a collection, at most",
        [(f"{what[5:]} rows", ours[what], "bare reader", theirs[what]) for what in ("heap 1x", "heap 10x")]
        + [("10x rows", ours["heap 10x"], "sparkds at 1x", ours["heap 1x"])],
        megabytes,
    )

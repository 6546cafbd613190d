The time of `[=partitioning.column]`, from `startTime` to `endTime` or from the earliest to the latest that is there, is
divided into windows of one `step`, a task each. A window that the system finds too large is read in halves, and those again,
down to `minStep`. Only the columns that a query needs are asked for, and no more rows than its `LIMIT`.

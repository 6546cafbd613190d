The values of `[=partitioning.column]`, from the least to the greatest that are there when the query is planned, are divided
into `numPartitions` ranges of equal width, a task each. Only the columns that a query needs are asked for, and no more rows
than its `LIMIT`.

Each range of the system's token ring is read by a task of its own; ranges much wider than a `numPartitions`th of the ring are
cut. Only the columns that a query needs are asked for, and no more rows than its `LIMIT`.

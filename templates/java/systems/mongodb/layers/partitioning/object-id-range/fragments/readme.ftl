The ObjectIds of `[=partitioning.column]`, from the least to the greatest that are there when the query is planned, are divided
into `numPartitions` ranges of equal width, a task each; as an ObjectId begins with the second in which it was made, these are spans of time, and those of one second are divided as well. The
first task also reads the documents whose `[=partitioning.column]` is anything else, such as a text or a number, or missing, so that none is left out: where most are such, that is not divided. A query that says which
`[=partitioning.column]` it wants is one task. Only the columns that a query needs are asked for, and no more rows than its `LIMIT`.
With `bounds=sample` the ranges have about as many documents each, by a random sample of 100 for each range; with `bounds=chunks` they begin where chunks of a sharded
collection do, as far as its shard key begins with `[=partitioning.column]` and `config.chunks` may be read.

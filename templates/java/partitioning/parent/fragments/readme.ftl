The parents that there are when the query is planned are divided into `numPartitions` parts, a task each, which reads the rows of
one parent after the other; `[=partitioning.column]` names a row's parent.

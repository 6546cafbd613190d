There is a task for each value of `[=partitioning.column]`, or for those that the option `values` names. Only the columns that
a query needs are asked for, and no more rows than its `LIMIT`.

What each shard holds when the query is planned is divided into about `numPartitions` ranges of positions in all, a task each, and at
least one for each shard that has something. Positions that come later are not read.

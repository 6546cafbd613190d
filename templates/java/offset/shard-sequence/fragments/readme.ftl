A batch is a range of positions in each shard, a task each. Shards may appear at any time and are read from their beginning.
When positions that were not read are gone, or a whole shard is, the query fails; with `failOnDataLoss` set to `false` it goes
on with what is there. `maxRowsPerTrigger` is shared out among the shards by what is left in them, and none starves.


The times are those of a column, which whoever writes a row has to set each time, of the type timestamp and not in the partition key; a
row without one is never seen. So `lag` has to cover how far the clocks of the writers and of Spark's driver differ, and how long a write
takes from that time until it is on as many replicas as `readConsistency` asks: retries and timeouts, and, where writes and reads together
do not ask more than all replicas (such as both by a quorum), hints and repairs, which may take hours. A row that is changed before its
batch is read comes as it is then, and one that is deleted does not come.

Cassandra keeps no order by time over its partitions, so to find the end of a batch and to read it are **a read of the whole table each**,
by all nodes, which send no more than the window; with `maxRowsPerTrigger` the driver also fetches the times of what is left. What
makes a stream cheap is an index, which is then used: `CREATE INDEX ON table (column) USING 'sai'`, from Cassandra 5 on; a time that is
the first clustering column spares reading partitions to their end. `earliest` is before all times, as to look for the first would
be one more read of all. The time of a write (`writetime`) is no such column: Cassandra takes no conditions on it, and each column of a
row has its own.

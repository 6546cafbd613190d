
The key of the rows has to be the table's primary key. Rows of one partition go in unlogged batches, the others each for itself, with
`concurrentRequests` on their way at once; a task ends when `writeConsistency` is met for all. A null leaves a column as it is, without a
tombstone, unless `writeNulls` is set: only then is a row after a write just what was written. Without `timestampColumn` a row has the
time when it was sent, so a task that is repeated late writes over what others wrote since. Tables with counters are refused. A list that
is not frozen adds up what has the same timestamp: it is refused together with `timestampColumn`, and the driver repeats no such row
by itself; twins of a task that send it in the same moment could still double its elements, so with speculation let it be frozen, or a set.
All other rows may have speculative twins: `mvn verify -Dcluster=true` tests that too, in processes of their own.


What a micro-batch takes is first written to `claims/` below the checkpoint, `segmentRows` messages at a time, and is then
read from there: a retry, a second action on the same batch, a speculative twin and a restart all see the very same rows.
That needs a file system which never overwrites a file by creating it, such as the local one, HDFS or ABFS; on others a
query with `spark.speculation` is refused. Claims go `claimRetention` after their batch, those of the last two batches stay.

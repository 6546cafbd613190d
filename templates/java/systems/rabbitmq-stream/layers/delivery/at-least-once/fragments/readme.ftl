#### Without doubles

With `deduplicate` set to `true` each row has a publishing id, made of its epoch and its place in its partition, under a name that is made of
the query and the partition. The broker drops, and confirms, what it has under that name already: after a connection that was lost, from
a task that is tried again or has a twin, from an epoch that is run again after a crash. So that a place means the same row each time, Spark sorts the rows
of an epoch by all columns and shares them out over `writePartitions` tasks: the order of the rows is not kept, and columns that cannot be sorted (maps) are
refused. It holds as long as

* an epoch that runs again has the same rows: the source replays, and no column is random;
* `writePartitions` stays as it is until the epoch that was cut off has been run again; else its rows may be there twice;
* the checkpoint stays, as the name comes from it; a batch write has a new name each time, so only its own tasks are recognised;
* a stream has no more than 255 names: RabbitMQ forgets the one that has been silent longest.

Speculation needs `allowDuplicates` besides, which says that twins may write; with `deduplicate` they double nothing: `mvn verify -Dcluster=true` tests that, and
an executor that is killed.
A super stream must keep its partitions while an epoch is run again: with another number of them, a hash leads elsewhere.

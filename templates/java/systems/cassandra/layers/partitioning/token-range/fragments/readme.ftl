
Ranges follow Cassandra's own. Large ones are cut, and small ones of the same replicas joined, so that there are `numPartitions` parts of
about the same size, or more, none much above `splitSize`; Spark is told their nodes, so that a task runs beside its rows where it can.
Sizes are what each node estimates of its own ranges every five minutes (`system.size_estimates`): how many partitions, each as large as the
mean of their files. What was written since counts nothing, and where estimates are missing, all ranges are taken to be as full. A query that says the whole partition key, by `=` or `IN`, reads these partitions alone. Other conditions on single
values go to Cassandra with `ALLOW FILTERING`, which saves sending rows, not reading them. A page that does not come, because a node was
lost, is asked for again where the last one ended, so that a scan goes on. A query sees the table as it changes while it runs.


Ranges follow Cassandra's own, narrow ones of the same replicas are joined, and Spark is told these nodes, so that a task runs beside its
rows where it can. A query that says the whole partition key, by `=` or `IN`, reads these partitions alone. Other conditions on single
values go to Cassandra with `ALLOW FILTERING`, which saves sending rows, not reading them. A page that does not come, because a node was
lost, is asked for again where the last one ended, so that a scan goes on. A query sees the table as it changes while it runs.

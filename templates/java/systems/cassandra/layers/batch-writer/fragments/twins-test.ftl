
  /** How many partitions the nodes have written, together. */
  private long written() {
    SimpleStatement count = SimpleStatement.newInstance("SELECT count FROM system_views.local_write_latency WHERE keyspace_name = ? AND table_name = ?",
        [=Name]System.KEYSPACE, system.options().get("table"));
    return system.session().getMetadata().getNodes().values().stream()
        .mapToLong(node -> system.session().execute(count.setNode(node)).one().getLong(0)).sum();
  }

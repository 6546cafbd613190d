  /** Must give the end of the table as it is now, so that a query does not see what is added while it runs. */
  long end() throws IOException {
    long end = 0;
    for (String shard : log.shards()) {
      end = Math.max(end, log.latest(shard));
    }
    return end;
  }

  /**
   * Must give every record up to the partition's end. Only the fields in {@code sources} will be asked for, and no more
   * than {@code limit} records are needed: use both when the system can.
   */
  Cursor read([=Name]Partition table, List<String> sources, int limit) throws IOException {
    return log.current(table.end()).only(record -> true, limit);
  }

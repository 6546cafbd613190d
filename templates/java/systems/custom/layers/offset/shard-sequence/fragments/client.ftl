  /** Must give for each shard the position of the first record that can still be read. */
  SortedMap<String, Long> earliest() throws IOException {
    SortedMap<String, Long> positions = new TreeMap<>();
    for (String shard : log.shards()) {
      positions.put(shard, log.earliest(shard));
    }
    return positions;
  }

  /** Must give for each shard the position after the last record. */
  SortedMap<String, Long> latest() throws IOException {
    SortedMap<String, Long> positions = new TreeMap<>();
    for (String shard : log.shards()) {
      positions.put(shard, log.latest(shard));
    }
    return positions;
  }

  /** Must give every record of a shard from one position up to another, which is exclusive, or throw: never fewer. */
  Cursor read(String shard, long start, long end) throws IOException {
    return log.read(shard, start, end);
  }

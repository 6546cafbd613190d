  /** What the log says up to a position in each shard: of the lines that share a key, only the last. */
  [=Name]LogReader current(long end) throws IOException {
    return new [=Name]LogReader(this, parts(end)).current();
  }

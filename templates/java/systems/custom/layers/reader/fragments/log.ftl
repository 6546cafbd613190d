  /** The position of the first line that is still there. */
  long earliest(String shard) throws IOException {
    requireFolder();
    TreeMap<Long, Path> files = segments(shard);
    return files.isEmpty() ? 0 : files.firstKey();
  }

  LineReader open(Path file) throws IOException {
    return new LineReader(files().open(file), END_OF_LINE);
  }

  [=Name]LogReader read(String shard, long start, long end) {
    return new [=Name]LogReader(this, List.of(new [=Name]LogReader.Part(shard, start, end)));
  }

  /** All lines of all shards as they are now. */
  [=Name]LogReader all() throws IOException {
    return new [=Name]LogReader(this, parts(Long.MAX_VALUE));
  }

  private List<[=Name]LogReader.Part> parts(long end) throws IOException {
    List<[=Name]LogReader.Part> parts = new ArrayList<>();
    for (String shard : shards()) {
      parts.add(new [=Name]LogReader.Part(shard, earliest(shard), Math.min(end, latest(shard))));
    }
    return parts;
  }

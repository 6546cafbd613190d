  /** There is nothing to ask for: a statement sees the table as it is when it begins. */
  long end() {
    return Long.MAX_VALUE;
  }

  Cursor read([=Name]Partition table, List<String> sources, int limit) throws IOException {
    return open(select(sources), sources, limit);
  }

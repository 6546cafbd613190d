  /** An API says no end. */
  long end() {
    return Long.MAX_VALUE;
  }

  /** Every record; of fields that nobody asks for, nothing is kept. */
  Cursor read([=Name]Partition all, List<String> sources, int limit) throws IOException {
    return new [=Name]Pages(http, reading(Range.ALL), record -> true, limit);
  }

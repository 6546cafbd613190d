  /** Cuts [start, end) at those ids that are within. */
  static List<[=Name]Partition> cut(long start, long end, SortedSet<Long> ids) {
    List<[=Name]Partition> ranges = new ArrayList<>();
    long next = start;
    for (long id : ids) {
      if (id > next && id < end) {
        ranges.add(new [=Name]Partition(next, id));
        next = id;
      }
    }
    ranges.add(new [=Name]Partition(next, end));
    return ranges;
  }

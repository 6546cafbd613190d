  /** Must give the tokens at which the system divides its ring. */
  List<Long> ring() throws IOException {
    return List.of(Long.MIN_VALUE / 3, -1L, 0L, Long.MAX_VALUE / 5 * 4);
  }

  /**
   * Must give every record whose token the range contains. Only the fields in {@code sources} will be asked for, and no
   * more than {@code limit} records are needed: use both when the system can.
   */
  Cursor read([=Name]Partition range, List<String> sources, int limit) throws IOException {
    return log.current(Long.MAX_VALUE).only(record -> range.contains(token(record)), limit);
  }

  /** Where on the ring a record is: its FNV-1a hash. */
  private static long token(Message record) {
    long hash = 0xcbf29ce484222325L;
    for (byte unit : record.line) {
      hash = (hash ^ (unit & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }

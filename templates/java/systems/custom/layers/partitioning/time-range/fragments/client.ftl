  /** Must give the least time and one that is after the greatest, or null when there are no records. */
  Instant[] times() throws IOException {
    Instant[] times = {Instant.MAX, Instant.MIN};
    log.current(Long.MAX_VALUE).forEach(record -> {
      Instant time = record.time([=partitioning.literalSource]);
      times[0] = time.isBefore(times[0]) ? time : times[0];
      times[1] = time.isAfter(times[1]) ? time : times[1];
    });
    return times[0].isAfter(times[1]) ? null : new Instant[] {times[0], times[1].plus(1, ChronoUnit.MICROS)};
  }

  /**
   * Must give every record whose time is at or after the window's start and before its end, or throw TooLarge when the
   * system gives no result of that size: then both halves of the window are asked for. Only the fields in
   * {@code sources} will be asked for, and no more than {@code limit} records are needed: use both when the system can.
   */
  Cursor read([=Name]Partition window, List<String> sources, int limit) throws IOException {
    Predicate<Message> wanted = record -> {
      Instant time = record.time([=partitioning.literalSource]);
      return !time.isBefore(window.start()) && time.isBefore(window.end());
    };
    if (options.maxResultRows() != null) {
      refuseMoreThan(options.maxResultRows(), wanted);
    }
    return log.current(Long.MAX_VALUE).only(wanted, limit);
  }

  private void refuseMoreThan(long rows, Predicate<Message> wanted) throws IOException {
    long[] found = {0};
    log.current(Long.MAX_VALUE).forEach(record -> found[0] += wanted.test(record) ? 1 : 0);
    if (found[0] > rows) {
      throw new TooLarge(found[0] + " rows, and no result may have more than " + rows);
    }
  }

  /** The system does not give results of this size. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(String message) {
      super(message);
    }
  }

  /** Must give the least time that there is, or null when there are no records. */
  Instant earliest() throws IOException {
    Instant[] least = {null};
    log.all().forEach(record -> {
      Instant time = record.time([=offset.literalSource]);
      least[0] = least[0] == null || time.isBefore(least[0]) ? time : least[0];
    });
    return least[0];
  }

  /** Must give the greatest time that there is, or null when there are no records. */
  Instant latest() throws IOException {
    Instant[] greatest = {null};
    log.all().forEach(record -> {
      Instant time = record.time([=offset.literalSource]);
      greatest[0] = greatest[0] == null || time.isAfter(greatest[0]) ? time : greatest[0];
    });
    return greatest[0];
  }

  /**
   * Must give the last instant, at the source's precision and not after the end, up to which there are no more rows from
   * the start than allowed; yet never the start itself: rows of the same instant cannot be told apart and come together.
   */
  Instant boundary(Instant start, Instant end, long maxRows) throws IOException {
    return log.all().boundary([=offset.literalSource], start, end, maxRows, ChronoUnit.[=offset.chronoUnit]);
  }

  /** Must give every record whose time is at or after the start and before the end, or throw: never fewer. */
  Cursor read(Instant start, Instant end) throws IOException {
    return log.all().only(record -> {
      Instant time = record.time([=offset.literalSource]);
      return !time.isBefore(start) && time.isBefore(end);
    }, Long.MAX_VALUE);
  }

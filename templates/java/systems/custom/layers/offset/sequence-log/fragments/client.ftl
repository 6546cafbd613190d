  /** Must give the position of the first record that can still be read. */
  long earliest() throws IOException {
    return log.earliest("0");
  }

  /** Must give the position after the last record. */
  long latest() throws IOException {
    return log.latest("0");
  }

  /** Must give every record from one position up to another, which is exclusive, or throw: never fewer. */
  Cursor read(long start, long end) throws IOException {
    return log.read("0", start, end);
  }

  /** Must give the token before the first record that can still be read. */
  String earliest() throws IOException {
    return Long.toString(log.earliest("0"));
  }

  /** Must give the token after the last record. */
  String latest() throws IOException {
    return Long.toString(log.latest("0"));
  }

  /** Must say whether there are records after the token; true as well when they are gone. */
  boolean hasMore(String token) throws IOException {
    return Long.parseLong(token) < log.latest("0");
  }

  /**
   * Must give the next records after the token, no more than said, and the token after the last of them; or throw
   * Expired when some of them are gone. May give few or none although there are more.
   */
  Page page(String token, int max) throws IOException {
    long start = Long.parseLong(token);
    if (start < log.earliest("0")) {
      throw new Expired("the records from " + start + " to " + log.earliest("0") + " are gone");
    }
    long end = Math.min(start + max, log.latest("0"));
    List<Message> messages = new ArrayList<>();
    try (Cursor lines = log.read("0", start, end)) {
      while (lines.next()) {
        messages.add(lines.message());
      }
    }
    return new Page(messages, Long.toString(end));
  }

  /** Some records, and the token that leads to the next. */
  record Page(List<Message> messages, String next) {}

  /** The system has forgotten where a token leads. */
  static final class Expired extends IOException {
    private static final long serialVersionUID = 1;

    Expired(String message) {
      super(message);
    }
  }

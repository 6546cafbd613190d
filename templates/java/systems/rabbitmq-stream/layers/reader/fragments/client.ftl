  /** From now on goes on over a new connection when one is lost, as often as this one says. */
  [=Name]Client retrying([=Name]Retry connections) {
    retry = connections;
    return this;
  }

  /** For each stream the offset of the first message that can still be read. */
  SortedMap<String, Long> earliest() throws IOException {
    return positions([=Name]Feed::first);
  }

  /** For each stream the offset of the first message that is to be read. */
  SortedMap<String, Long> beginning() throws IOException {
    return options.startingTimestamp() == null ? earliest() : positions([=Name]Feed::since);
  }

  /** For each stream the offset behind the last message. */
  SortedMap<String, Long> latest() throws IOException {
    return positions([=Name]Feed::end);
  }

  private SortedMap<String, Long> positions(Question question) throws IOException {
    SortedMap<String, Long> positions = new TreeMap<>();
    for (String stream : connection.streams()) {
      positions.put(stream, question.of(connection, stream, options));
    }
    return positions;
  }

  /** Gives every message of a stream from one offset up to another, which is exclusive, or throws. */
  Cursor read(String stream, long start, long end) {
    return new [=Name]StreamCursor(connection, options, retry == null ? new [=Name]Retry(options) : retry, stream, start, end);
  }

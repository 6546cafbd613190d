  /** The offset of the first message that can still be read; that of the next one when there is none. */
  static long first([=Name]Connection connection, String stream, [=Name]Options options) throws IOException {
    Chunk chunk = probe(connection, stream, OffsetSpecification.first(), options.timeout());
    return chunk == null ? 0 : chunk.offset;
  }

  /**
   * The offset behind the last message. The broker holds back a last chunk that not enough nodes have, so that nothing
   * comes of a stream that has some: this is asked again until it is told apart from an empty one.
   */
  static long end([=Name]Connection connection, String stream, [=Name]Options options) throws IOException {
    for (int tries = 0; tries < PROBES; tries++) {
      Chunk last = probe(connection, stream, OffsetSpecification.last(), options.timeout());
      if (last != null) {
        return last.offset + last.messages;
      }
      if (probe(connection, stream, OffsetSpecification.first(), options.timeout()) == null) {
        return 0;
      }
      pause();
    }
    throw new [=Name]Connection.Lost("the last messages of stream '" + stream + "' are not on enough nodes", null);
  }

  /** The offset of the first message from {@code startingTimestamp} on; that of the next one when there is none. */
  static long since([=Name]Connection connection, String stream, [=Name]Options options) throws IOException {
    long end = end(connection, stream, options); // before the question, as what comes in between belongs to the answer
    OffsetSpecification time = OffsetSpecification.timestamp(options.startingTimestamp().toEpochMilli());
    Chunk chunk = probe(connection, stream, time, options.timeout());
    return chunk == null ? end : chunk.offset;
  }

  private static Chunk probe([=Name]Connection connection, String stream, OffsetSpecification where, Duration timeout)
      throws IOException {
    try ([=Name]Feed feed = open(connection, stream, where, 1)) {
      return feed.isEmpty(connection) ? null : feed.chunk(timeout);
    }
  }

  /**
   * Whether nothing was there to send. A broker answers in the order in which it was asked, and a subscription with what
   * is there: a chunk that is not here before the answer to a later question does not exist.
   */
  private boolean isEmpty([=Name]Connection connection) throws IOException {
    connection.ask("the end of " + stream, () -> client.metadata(stream));
    return !chunkCame;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PROBE_MILLIS);
    } catch (InterruptedException e) {
      throw [=Name]Connection.interrupted("the end of a stream");
    }
  }

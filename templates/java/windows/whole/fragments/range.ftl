  /** The window of one task, the end exclusive. */
  record Range(Instant start, Instant end) implements InputPartition {
    [=Name]Client.Cursor open([=Name]Client client) throws IOException {
      return client.read(start, end);
    }
  }

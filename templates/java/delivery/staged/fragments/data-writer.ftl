  /** What a task tells the driver. */
  record Written(String token, long rows) implements WriterCommitMessage {
    private static final long serialVersionUID = 1L;
  }

  [=Name]Client.Outgoing outgoing(InternalRow row) {
    String id = part + "-" + rowsSeen++;
    return new [=Name]Client.Outgoing(id, rows.values(row));
  }

  /** Not tried again, as nobody knows how much of it was staged; Spark makes another attempt, with another token. */
  private void send(List<[=Name]Client.Outgoing> rows) throws IOException {
    client.stage(token, rows);
  }

  private Written written() {
    return new Written(token, rowsWritten);
  }

  private void forget() {
    try {
      client.discard(token);
    } catch (IOException | RuntimeException e) {
      LOG.warn("cannot discard {}", token, e);
    }
  }

  /** Repeating it does no harm, as the same rows end up under the same keys. */
  private void send(List<[=Name]Client.Outgoing> rows) throws IOException {
    outbox.send(latest(rows));
    reject();
  }

  /** Repeating it does no harm, as the same rows end up under the same keys. */
  private void send(List<[=Name]Client.Outgoing> rows) throws IOException {
    List<[=Name]Client.Outgoing> latest = latest(rows);
    retry.call("upsert", () -> {
      client.upsert(latest);
      return null;
    });
  }

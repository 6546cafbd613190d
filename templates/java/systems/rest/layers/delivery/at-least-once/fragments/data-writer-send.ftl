  private void send(List<[=Name]Client.Outgoing> rows) throws IOException {
    outbox.send(rows);
    reject();
  }

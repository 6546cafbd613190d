  /** Batches follow each other without waiting; every so often all of them have to be confirmed. */
  private void send(List<[=Name]Client.Outgoing> rows) throws IOException {
    unconfirmed.add(rows);
    if (unconfirmed.size() == BATCHES_IN_FLIGHT) {
      confirm();
    } else {
      retry.call("write", () -> deliver(false));
    }
  }

  private void confirm() throws IOException {
    retry.call("write", () -> deliver(true));
    unconfirmed.clear();
    delivered = 0;
  }

  /** After a failure nobody knows what has arrived: all that is not confirmed goes again, over a new connection. */
  private Void deliver(boolean confirmed) throws Exception {
    try {
      for (; delivered < unconfirmed.size(); delivered++) {
        client.write(unconfirmed.get(delivered));
      }
      if (confirmed) {
        client.flush();
      }
      return null;
    } catch (IOException | RuntimeException e) {
      delivered = 0;
      client = client.reconnected();
      throw e;
    }
  }

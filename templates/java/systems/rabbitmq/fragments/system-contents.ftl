  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    return [=Name]Messages.row(queue, i);
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  /** The rows that are there. */
  List<Row> contents() {
    return messages().stream().map([=Name]Messages::row).toList();
  }

  /** Looks at all messages, which are in the queue again when it returns. */
  List<GetResponse> messages() {
    return messages(queue);
  }

  List<GetResponse> messages(String queue) {
    List<GetResponse> messages = new ArrayList<>();
    try (Channel look = connection.createChannel()) {
      for (GetResponse next = look.basicGet(queue, false); next != null; next = look.basicGet(queue, false)) {
        messages.add(next);
      }
      look.basicNack(0, true, true);
      for (int tries = 0; tries < 200 && look.messageCount(queue) < messages.size(); tries++) {
        Thread.sleep(10);
      }
      return messages;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

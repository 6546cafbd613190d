  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    return [=Name]Messages.row(place + "/rows", i);
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  /** The rows that are there. */
  List<Row> contents() {
    return messages().stream().map([=Name]Messages::row).toList();
  }

  /** All that was published there so far, in the order in which the broker had it. */
  List<Mqtt5Publish> messages() {
    return messages(place);
  }

  private List<Mqtt5Publish> messages(String begin) {
    String mark = UUID.randomUUID().toString();
    done(client.publishWith().topic("marks/" + place).qos(MqttQos.AT_LEAST_ONCE).payload(mark.getBytes()).send());
    while (seen.stream().noneMatch(message -> new String(message.getPayloadAsBytes()).equals(mark))) {
      pause();
    }
    return seen.stream().filter(message -> message.getTopic().toString().startsWith(begin)).toList();
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

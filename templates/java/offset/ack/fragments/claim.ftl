  private static final int SEGMENT_BYTES = 16 << 20; // few large messages weigh as much as many small ones

  private Known current;

  /** A connection that is lost gives back what it took; then the segment is begun anew, unless a twin has made it. */
  private void claim(Place place) throws IOException {
    retry.call("claiming messages", () -> {
      try {
        if (!log.has(place)) {
          makeSegment(place);
        }
        return null;
      } catch (IOException | RuntimeException e) {
        client.giveBack();
        throw e;
      }
    });
  }

  /** Takes what comes next, makes it durable, and only then lets the system forget it. */
  private void makeSegment(Place place) throws IOException {
    List<[=Name]Client.Message> messages = new ArrayList<>();
    boolean dry = !take(messages);
<@lines of="claim-dry"/>
    long taken = segment.taken() + messages.size();
    if (options.deduplicate()) {
      dropClaimed(messages);
    }
    List<String> names = messages.stream().map([=Name]Client.Message::id).toList();
    long emitted = segment.emitted() + names.size();
    boolean last = dry || taken >= task.quota();
    if (log.publish(place, new Segment(last, taken, emitted, null, names, null), messages)) {
      client.acknowledge();
    } else {
      client.giveBack();
    }
  }

  /** Takes the messages of one segment; false when they ran out before. */
  private boolean take(List<[=Name]Client.Message> messages) throws IOException {
    long left = task.quota() - segment.taken();
    long most = Math.min(options.segmentRows(), left);
    long bytes = 0;
    while (messages.size() < most && bytes < SEGMENT_BYTES) {
      [=Name]Client.Message next = client.take(left - messages.size(), options.idleTimeout().toMillis());
      if (next == null) {
        return false;
      }
      messages.add(next);
      bytes += next.size();
    }
    return true;
  }

  /** A message that comes again may have been claimed by an attempt that died before it could acknowledge. */
  private void dropClaimed(List<[=Name]Client.Message> messages) throws IOException {
    Set<String> again = messages.stream()
        .filter([=Name]Client.Message::redelivered)
        .map([=Name]Client.Message::id)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
    if (!again.isEmpty()) {
      current = current == null ? new Known(1_000_000) : current;
      Set<String> claimed = log.claimed(again, task.batch(), current);
      messages.removeIf(message -> message.redelivered() && claimed.contains(message.id()));
    }
  }

  @Override
  public void close() throws IOException {
    client.giveBack();
  }

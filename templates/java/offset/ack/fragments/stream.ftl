  private long counted = -1;
  private long target;
  private long depth;
  private long skipped;

  @Override
  public Offset initialOffset() {
    return Position.INITIAL; // a queue begins with what is in it
  }

  private int parallelism() {
    return options.parallelism();
  }

  /** What may be taken now; with AvailableNow, no more than was there at the first question. */
  private long ready(Position from) {
    depth = ask("asking for the depth", [=Name]Client::depth);
    if (counted < 0) {
      target = depth;
    } else if (counted < from.batch()) {
      count(unchecked(() -> claims.ends(from.batch())));
    }
    counted = from.batch();
    return availableNow ? Math.min(depth, target) : depth;
  }

  /** An empty batch means that others take the messages, so AvailableNow has nothing to wait for. */
  private void count(List<[=Name]Claim.Segment> ends) {
    long taken = ends.stream().mapToLong([=Name]Claim.Segment::taken).sum();
    skipped += taken - ends.stream().mapToLong([=Name]Claim.Segment::emitted).sum();
    target = taken == 0 ? 0 : Math.max(0, target - taken);
  }

  @Override
  public Map<String, String> metrics(Optional<Offset> latestConsumed) {
    return Map.of("lag", Long.toString(depth), "duplicatesSkipped", Long.toString(skipped));
  }

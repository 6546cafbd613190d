  private [=Name]Offset beginning() {
    return switch (options.startingOffset()) {
      case "earliest" -> [=Name]Offset.before(ask("least number", client::earliest));
      case "latest" -> newest();
      default -> [=Name]Offset.at(options.startingOffset());
    };
  }

  private [=Name]Offset newest() {
    return [=Name]Offset.after(ask("greatest number", client::latest));
  }

  /** Numbers have gaps, so how far a number of rows reaches must be asked for; there may be none, if the newest are gone. */
  private [=Name]Offset admit([=Name]Offset start, [=Name]Offset end, long rows) {
    if (start.position() >= end.position()) {
      return start;
    }
    return rows == Long.MAX_VALUE
        ? end
        : new [=Name]Offset(ask("end of a batch", () -> client.boundary(start.position(), end.position(), rows)));
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    long from = (([=Name]Offset) start).position();
    long to = (([=Name]Offset) end).position();
    return from < to
        ? [=Name]Offset.ranges(from, to, options.parallelism()).toArray(InputPartition[]::new)
        : new InputPartition[0];
  }

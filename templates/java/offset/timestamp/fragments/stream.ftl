  private [=Name]Offset beginning() {
    return switch (options.startingOffset()) {
      case "earliest" -> [=Name]Offset.before(ask("earliest time", client::earliest));
      case "latest" -> newest();
      default -> [=Name]Offset.at(options.startingOffset());
    };
  }

  /** Just after the latest row, but not so far that a row may still show up behind it. */
  private [=Name]Offset newest() {
    [=Name]Offset settled = [=Name]Offset.before(Instant.now().minus(options.lag()));
    Instant time = ask("latest time", client::latest);
    [=Name]Offset after = time == null ? [=Name]Offset.START : [=Name]Offset.after(time);
    return after.time().isBefore(settled.time()) ? after : settled;
  }

  private [=Name]Offset admit([=Name]Offset start, [=Name]Offset end, long rows) {
    if (!start.time().isBefore(end.time())) {
      return start;
    }
    return rows == Long.MAX_VALUE
        ? end
        : new [=Name]Offset(ask("end of a window", () -> client.boundary(start.time(), end.time(), rows)));
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    Instant from = (([=Name]Offset) start).time();
    Instant to = (([=Name]Offset) end).time();
    return [=(divided == "time-range" && partitioning.literalColumn == offset.literalColumn)?then("windows(from, to)",
        "from.isBefore(to) ? new InputPartition[] {new " + Name + "Offset.Range(from, to)} : new InputPartition[0]")];
  }
<@fragments of="timestamp-windows"/>

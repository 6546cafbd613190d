  private [=Name]Offset newest() {
    return newest([=Name]Offset.START);
  }

  /** Just after the latest row from a start on, but not so far that a row may still show up behind it; the start where there is none. */
  private [=Name]Offset newest([=Name]Offset start) {
    [=Name]Offset settled = settled();
    if (!start.time().isBefore(settled.time())) {
      return start;
    }
    Instant time = ask("latest time", () -> client.latest(start.time(), settled.time()));
    [=Name]Offset after = time == null ? start : [=Name]Offset.after(time);
    return after.time().isBefore(settled.time()) ? after : settled;
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    Instant from = (([=Name]Offset) start).time();
    Instant to = (([=Name]Offset) end).time();
    List<[=Name]Partition> parts = from.isBefore(to) ? ask("parts of a window", () -> [=Name]Partition.plan(client, options)) : List.of();
    return parts.stream().map(part -> new [=Name]Offset.Range(from, to, part)).toArray(InputPartition[]::new);
  }

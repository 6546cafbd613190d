  /** Just after the latest row, but not so far that a row may still show up behind it. */
  private [=Name]Offset newest() {
    [=Name]Offset settled = settled();
    Instant time = ask("latest time", client::latest);
    [=Name]Offset after = time == null ? [=Name]Offset.START : [=Name]Offset.after(time);
    return after.time().isBefore(settled.time()) ? after : settled;
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    Instant from = (([=Name]Offset) start).time();
    Instant to = (([=Name]Offset) end).time();
    return [=offset.divided?then("windows(from, to)",
        "from.isBefore(to) ? new InputPartition[] {new " + Name + "Offset.Range(from, to)} : new InputPartition[0]")];
  }
<@fragments of="timestamp-windows"/>

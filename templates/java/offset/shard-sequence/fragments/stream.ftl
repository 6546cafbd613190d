  private [=Name]Offset beginning() {
<@lines of="stream-beginning"/>
    return switch (options.startingOffset()) {
      case "earliest" -> new [=Name]Offset(ask("earliest positions", client::earliest));
      case "latest" -> newest();
      default -> [=Name]Offset.parse(options.startingOffset());
    };
  }

  private [=Name]Offset newest() {
    return new [=Name]Offset(ask("latest positions", client::latest));
  }

  private [=Name]Offset admit([=Name]Offset start, [=Name]Offset end, long rows) {
    return start.equals(end) ? end : [=Name]Offset.within(ranges(start, end), end, rows);
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    return ranges(([=Name]Offset) start, ([=Name]Offset) end).stream()
        .filter(range -> range.start() < range.end())
        .toArray(InputPartition[]::new);
  }

  /** What there is to read between two offsets, shard by shard. */
  private List<[=Name]Offset.Range> ranges([=Name]Offset start, [=Name]Offset end) {
    if (start.equals(end)) {
      return List.of();
    }
    SortedMap<String, Long> earliest = ask("earliest positions", client::earliest);
    for (String shard : start.shards().keySet()) {
      if (!end.shards().containsKey(shard)) {
        lost("shard " + shard + " is gone; it was read up to position " + start.shards().get(shard));
      }
    }
    List<[=Name]Offset.Range> ranges = new ArrayList<>();
    end.shards().forEach((shard, to) -> {
      Long first = earliest.get(shard);
      if (first == null) {
        lost("shard " + shard + " is gone; it was to be read up to position " + to);
      } else {
        ranges.add(range(shard, start.shards().getOrDefault(shard, first), to, first));
      }
    });
    return ranges;
  }

  /** A new shard is read from its first position, others from the start, or from where they can still be read. */
  private [=Name]Offset.Range range(String shard, long start, long end, long first) {
    if (start > end) {
      lost("shard " + shard + " ends at position " + end + " although it was read up to " + start);
    } else if (start < first && start < end) {
      lost("shard " + shard + " has lost its positions from " + start + " to " + first);
    } else {
      return new [=Name]Offset.Range(shard, start, end);
    }
    return new [=Name]Offset.Range(shard, Math.min(first, end), end);
  }

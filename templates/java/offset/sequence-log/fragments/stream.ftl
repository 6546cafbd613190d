  private [=Name]Offset beginning() {
    return switch (options.startingOffset()) {
      case "earliest" -> new [=Name]Offset(ask("earliest position", client::earliest));
      case "latest" -> newest();
      default -> [=Name]Offset.at(options.startingOffset());
    };
  }

  private [=Name]Offset newest() {
    return new [=Name]Offset(ask("latest position", client::latest));
  }

  private [=Name]Offset admit([=Name]Offset start, [=Name]Offset end, long rows) {
    long from = readable(start.position(), end.position());
    return Long.compareUnsigned(rows, end.position() - from) < 0 ? new [=Name]Offset(from + rows) : end;
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    long to = (([=Name]Offset) end).position();
    long from = readable((([=Name]Offset) start).position(), to);
    return [=Name]Offset.ranges(from, to, options.parallelism()).toArray(InputPartition[]::new);
  }

  /** Where reading up to the end can begin: at the start unless the log was cut off behind it, or begun anew. */
  private long readable(long start, long end) {
    if (start == end) {
      return start;
    }
    long earliest = ask("earliest position", client::earliest);
    if (start > end) {
      lost("the log ends at position " + end + " although it was read up to " + start);
    } else if (start < earliest) {
      lost("the positions from " + start + " to " + earliest + " are gone");
    } else {
      return start;
    }
    return Math.min(earliest, end);
  }

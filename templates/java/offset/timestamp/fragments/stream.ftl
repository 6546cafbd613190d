  private [=Name]Offset beginning() {
    return switch (options.startingOffset()) {
      case "earliest" -> [=spread?then(Name + "Offset.START; // to find the first row would be to read all", Name + "Offset.before(ask(\"earliest time\", client::earliest));")]
      case "latest" -> newest();
      default -> [=Name]Offset.at(options.startingOffset());
    };
  }

  private [=Name]Offset settled() {
    return [=Name]Offset.before(Instant.now().minus(options.lag()));
  }

  private [=Name]Offset admit([=Name]Offset start, [=Name]Offset end, long rows) {
    if (!start.time().isBefore(end.time())) {
      return start;
    }
    return rows == Long.MAX_VALUE
        ? end
        : new [=Name]Offset(ask("end of a window", () -> client.boundary(start.time(), end.time(), rows)));
  }

<@fragments of="stream-windows"/>

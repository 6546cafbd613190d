  private static final int MOST_TASKS = 1000;

  /** One of each step, or fewer that are longer; before the first row of all there is nothing to divide. */
  private InputPartition[] windows(Instant from, Instant to) {
    Duration all = Duration.between(from, to);
    Duration least = from.equals([=Name]Offset.START.time()) ? all : all.dividedBy(MOST_TASKS).plusNanos(1);
    Duration step = options.step().compareTo(least) < 0 ? least : options.step();
    return [=Name]Partition.windows(from, to, step).stream()
        .map(window -> new [=Name]Offset.Range(window.start(), window.end()))
        .toArray(InputPartition[]::new);
  }

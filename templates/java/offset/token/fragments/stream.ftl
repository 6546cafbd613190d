  private boolean more;
  private Long before;

  /** Makes the beginning durable before it is used: {@code latest} is another place at every question. */
  @Override
  public Offset initialOffset() {
    if (unchecked(() -> claims.tasks(0)) == 0) {
      String token = ask("asking where to begin", this::beginning);
      unchecked(() -> claims.begin(token));
    }
    return Position.INITIAL;
  }

  private String beginning([=Name]Client asked) throws IOException {
    return switch (options.startingOffset()) {
      case "earliest" -> asked.earliest();
      case "latest" -> asked.latest();
      default -> options.startingOffset();
    };
  }

  private int parallelism() {
    return 1; // each token leads to the next
  }

  /** How much there is shows only when it is read; AvailableNow ends with a batch of its own that came to an end. */
  private long ready(Position from) {
    before = before == null ? (Long) from.batch() : before;
    boolean done = availableNow && from.batch() > before && unchecked(() -> claims.isShort(from.batch(), from.rows));
    String token = unchecked(() -> claims.token(from.batch()));
    more = !done && ask("asking for more", asked -> asked.hasMore(token));
    return more ? Long.MAX_VALUE : 0;
  }

  @Override
  public Map<String, String> metrics(Optional<Offset> latestConsumed) {
    return Map.of("hasMore", Boolean.toString(more));
  }

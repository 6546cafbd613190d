  private boolean more;
  private String target;

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

  /** How much there is shows only when it is read; AvailableNow ends at the token that was the latest at first. */
  private long ready(Position from) {
    String token = unchecked(() -> claims.token(from.batch()));
    if (availableNow && target == null) {
      target = ask("asking for the latest token", [=Name]Client::latest);
    }
    more = !token.equals(target) && ask("asking for more", asked -> asked.hasMore(token));
    return more ? Long.MAX_VALUE : 0;
  }

  @Override
  public Map<String, String> metrics(Optional<Offset> latestConsumed) {
    return Map.of("hasMore", Boolean.toString(more));
  }

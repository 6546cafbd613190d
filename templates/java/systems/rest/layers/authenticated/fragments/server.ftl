  private volatile Set<String> known = Set.of();
  private volatile boolean refuses;

  /** Lets it take no proof at all, however good, or do so again. */
  void refuseAll(boolean now) {
    refuses = now;
  }

  /** The ways by which the last request proved who was asking. */
  Set<String> known() {
    return known;
  }

  private boolean isKnown([=Name]Call call) {
    Map<String, Boolean> proofs = new TreeMap<>();
<@lines of="server-proofs"/>
    proofs.values().removeIf(proof -> !proof);
    known = Set.copyOf(proofs.keySet());
    return !refuses && !known.isEmpty();
  }

  private static final int BATCHES_IN_FLIGHT = 8;

  private final List<List<[=Name]Client.Outgoing>> unconfirmed = new ArrayList<>();
  private int delivered;

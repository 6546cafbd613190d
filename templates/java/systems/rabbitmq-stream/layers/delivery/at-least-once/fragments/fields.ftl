  private static final int ROUTES = 10_000;

  private final Map<String, [=Name]Publisher> publishers = new LinkedHashMap<>();
  private final Map<String, String> routes = new HashMap<>();
  private List<String> partitions;

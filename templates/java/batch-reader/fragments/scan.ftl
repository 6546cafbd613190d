  @Override
  public Batch toBatch() {
    return new Parts(options, query);
  }

  /** The table in parts, divided once, when the query first runs. */
  private static final class Parts implements Batch {
    private final [=Name]Options options;
    private final Query query;
    private InputPartition[] planned;

    Parts([=Name]Options options, Query query) {
      this.options = options;
      this.query = query;
    }

    @Override
    public InputPartition[] planInputPartitions() {
      if (planned == null) {
        planned = [=left?then("query.pushed().parts(plan())", "plan()")];
      }
      return planned.clone();
    }

    private InputPartition[] plan() {
      try (var client = new [=Name]Client(options)) {
        return new [=Name]Retry(options)
            .call("planning partitions", () -> [=Name]Partition.plan(client[=(queried && told)?then(".where(query.filters())", "")][=selects?then(".select(List.of())", "")], options[=narrowed?then(", query.filters()", "")]))
            .toArray(InputPartition[]::new);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
      return factory(options, query);
    }

    /** Goes to the executors, so it holds nothing but what they need. */
    private static PartitionReaderFactory factory([=Name]Options options, Query query) {
      StructType schema = query.schema();
      List<String> sources = new [=Name]Rows(schema).sources();
      int limit = query.limit();[=told?then("\n      " + Name + "Filters filters = query.filters();", "")][=left?then("\n      " + Name + "Pushed pushed = query.pushed();", "")]
      return part -> new [=Name]PartitionReader(
          options, schema, client -> [=left?then("part == " + Name + "Pushed.Nothing.AT_ALL ? client.nothing(pushed) : ", "")](([=Name]Partition) part).open(client[=told?then(".where(filters)", "")][=left?then(".push(pushed)", "")][=selects?then(".select(sources)", "")], options, sources, limit));
    }

    /** Equal parts are read once where a query has them twice. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Parts parts
          && parts.options.equals(options)
          && parts.query.equals(query);
    }

    @Override
    public int hashCode() {
      return Objects.hash(options, query);
    }
  }

  @Override
  public Batch toBatch() {
    return new Parts(options, schema, limit);
  }

  /** The table in parts, divided once, when the query first runs. */
  private static final class Parts implements Batch {
    private final [=Name]Options options;
    private final StructType schema;
    private final int limit;
    private InputPartition[] planned;

    Parts([=Name]Options options, StructType schema, int limit) {
      this.options = options;
      this.schema = schema;
      this.limit = limit;
    }

    @Override
    public InputPartition[] planInputPartitions() {
      if (planned == null) {
        planned = plan();
      }
      return planned.clone();
    }

    private InputPartition[] plan() {
      try (var client = new [=Name]Client(options)) {
        return new [=Name]Retry(options)
            .call("planning partitions", () -> [=Name]Partition.plan(client, options))
            .toArray(InputPartition[]::new);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
      return factory(options, schema, limit);
    }

    /** Goes to the executors, so it holds nothing but what they need. */
    private static PartitionReaderFactory factory([=Name]Options options, StructType schema, int limit) {
      List<String> sources = new [=Name]Rows(schema).sources();
      return part -> new [=Name]PartitionReader(
          options, schema, client -> (([=Name]Partition) part).open(client, options, sources, limit));
    }

    /** Equal parts are read once where a query has them twice. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Parts parts
          && parts.options.equals(options)
          && parts.schema.equals(schema)
          && parts.limit == limit;
    }

    @Override
    public int hashCode() {
      return Objects.hash(options, schema, limit);
    }
  }

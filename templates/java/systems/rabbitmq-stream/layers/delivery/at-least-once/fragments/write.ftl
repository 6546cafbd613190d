  /** A row is the same to the broker by its place in its partition, so rows need places that do not change. */
  private void requireSortable() {
    for (StructField column : rows.fields()) {
      if (!OrderUtils.isOrderable(column.dataType())) {
        throw new IllegalArgumentException("deduplicate sorts rows by all columns, and " + column.name() + " cannot be sorted, as it is "
            + column.dataType().sql() + ": leave it out, or set deduplicate to false");
      }
    }
  }

  /**
   * The same rows in the same partitions and places, in whatever order and partitions Spark has them: shared out by the
   * hash of all columns over a number of partitions that does not depend on the data, and sorted by all columns.
   */
  private record Sorted([=Name]Write write) implements Write, RequiresDistributionAndOrdering {
    private Expression[] columns() {
      return Arrays.stream(write.rows.fieldNames()).map(name -> Expressions.column("`" + name.replace("`", "``") + "`"))
          .toArray(Expression[]::new);
    }

    @Override
    public Distribution requiredDistribution() {
      return Distributions.clustered(columns());
    }

    @Override
    public int requiredNumPartitions() {
      return write.options.writePartitions();
    }

    @Override
    public SortOrder[] requiredOrdering() {
      return Arrays.stream(columns()).map(column -> Expressions.sort(column, SortDirection.ASCENDING)).toArray(SortOrder[]::new);
    }

    @Override
    public String description() {
      return write.description();
    }

    @Override
    public CustomMetric[] supportedCustomMetrics() {
      return write.supportedCustomMetrics();
    }
<@fragments of="write-sorted"/>
  }

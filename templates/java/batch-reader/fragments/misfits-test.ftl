  @Test
  void aBatchReadGivesEveryRow() {
    [=Name]Text.assertSame(expected, table().collectAsList());
    assertEquals(expected.size(), table().count());
    misfits.keySet().forEach(column ->
        [=Name]Text.assertSame(only(expected, column), table().select(column(column)).collectAsList()));
  }

  private static List<Row> only(List<Row> rows, String column) {
    return rows.stream().map(row -> RowFactory.create(row.<Object>get(SCHEMA.fieldIndex(column)))).toList();
  }

  /** What a query looks for is what it gets, whether or not the system is told of it. */
  @Test
  void conditionsHoldForWhatTheRowsHave() {
    Dataset<Row> all = table().localCheckpoint();
    for (String name : misfits.keySet()) {
      Column column = column(name);
      Column there = functions.lit(expected.get(expected.size() - 1).get(SCHEMA.fieldIndex(name))).cast(SCHEMA.apply(name).dataType());
      for (Column condition : List.of(column.isNull(), column.isNotNull(), column.equalTo(there), column.eqNullSafe(there),
          column.isin(there, functions.lit(null)), column.leq(there), column.gt(there), functions.not(column.equalTo(there)),
          column.equalTo(there).or(column.isNull()))) {
        [=Name]Text.assertSame(all.where(condition).collectAsList(), table().where(condition).collectAsList());
      }
    }
  }

  @Test
  void theMetricCountsThem() throws IOException {
    [=Name]Scan scan = new [=Name]Scan([=Name]Options.of(system.options()), SCHEMA);
    assertTrue(Stream.of(scan.supportedCustomMetrics()).anyMatch(metric -> metric.name().equals("misfits")));
    Batch batch = scan.toBatch();
    long counted = 0;
    for (InputPartition part : batch.planInputPartitions()) {
      try (PartitionReader<InternalRow> reader = batch.createReaderFactory().createReader(part)) {
        while (reader.next()) {
          reader.get();
        }
        counted += Stream.of(reader.currentMetricsValues()).filter(metric -> metric.name().equals("misfits"))
            .mapToLong(CustomTaskMetric::value).sum();
      }
    }
    assertEquals(2L * misfits.size(), counted);
  }

  @Test
  void eachTaskSaysItOnceAndTellsNoValue() {
    List<String> lines = new CopyOnWriteArrayList<>();
    String logger = [=Name]PartitionReader.class.getName();
    LoggerConfig warnings = new LoggerConfig(logger, Level.WARN, false);
    AbstractAppender listener = new AbstractAppender("misfits", null, null, true, Property.EMPTY_ARRAY) {
      @Override
      public void append(LogEvent event) {
        lines.add(event.getMessage().getFormattedMessage());
      }
    };
    listener.start();
    warnings.addAppender(listener, Level.WARN, null);
    LoggerContext log = LoggerContext.getContext(false);
    log.getConfiguration().addLogger(logger, warnings);
    log.updateLoggers();
    int tasks = table().javaRDD().getNumPartitions();
    table().collectAsList();
    log.getConfiguration().removeLogger(logger);
    log.updateLoggers();
    assertTrue(lines.size() >= 1 && lines.size() <= tasks, lines.toString());
    assertTrue(lines.stream().allMatch(line -> line.matches("operation=read query=.* misfits=\\d+ first=\\w+ for .*")), lines.toString());
    misfits.values().forEach(value -> assertFalse(lines.toString().contains(value.asText()), lines.toString()));
  }

  private static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }

  private Dataset<Row> table() {
    return [=Name]Spark.session().read().format("[=name]").options(system.options()).load();
  }
<@fragments of="rescued-read-test"/>

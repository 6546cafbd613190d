  @Test
  void explainsWithoutTouchingTheSystem() {
    system.close();
    Dataset<Row> query = table("retryAttempts", "1").limit(3);
    assertDoesNotThrow(() -> query.queryExecution().executedPlan().toString());
    assertThrows(Exception.class, query::collectAsList);
  }

  /** It keeps its options, which go behind those of a query. */
  @Test
  void readsATableOfTheCatalog() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("timeout", "PT20S");
    spark.catalog().createTable("read_test", "[=name]", options);
    try {
      [=Name]Text.assertSame(system.expected(0, ROWS), spark.table("read_test").collectAsList());
      Dataset<Row> impatient = spark.read().option("timeout", "soon").table("read_test");
      assertThrows(IllegalArgumentException.class, impatient::collectAsList);
    } finally {
      spark.sql("DROP TABLE read_test");
    }
  }

  @Test
  void plansOnceAndReadsEqualPartsOnce() {
    Batch batch = batch();
    InputPartition[] partitions = batch.planInputPartitions();
    system.append(ROWS, 10);
    assertArrayEquals(partitions, batch.planInputPartitions());
    assertEquals(batch, batch());
    assertEquals(batch.hashCode(), batch().hashCode());
  }

  private Batch batch() {
    return scan().toBatch();
  }

  private [=Name]Scan scan() {
    return new [=Name]Scan([=Name]Options.of(system.options()), [=Name]Rows.SCHEMA);
  }

  @Test
  void partsOfAnotherQueryAreOthers() {
    [=Name]Scan limited = scan();
    limited.pushLimit(7);
    assertNotEquals(batch(), limited.toBatch());
    [=Name]Scan narrow = scan();
    narrow.pruneColumns([=rescues?then("new StructType()", Name + "Rows.SCHEMA")].add("more", "INT"));
    assertNotEquals(batch(), narrow.toBatch());
  }

  @Test
  void readsTheColumnsOfTheQueryAlone() {
    String first = [=Name]Rows.SCHEMA.fieldNames()[0];
    String plan = table().select(column(first)).queryExecution().executedPlan().toString();
    assertTrue(plan.contains("[=name] columns [" + first + "]"), plan);
  }

  @Test
  void explainsWithoutTouchingTheSystem() {
    system.close();
    Dataset<Row> query = table("retryAttempts", "1").limit(3);
    assertDoesNotThrow(() -> query.queryExecution().executedPlan().toString());
    assertThrows(Exception.class, query::collectAsList);
  }

  /** Its options are kept with the table, as a query in SQL brings none. */
  @Test
  void readsATableOfTheCatalog() {
    spark.catalog().createTable("read_test", "[=name]", system.options());
    try {
      [=Name]Text.assertSame(system.expected(0, ROWS), spark.table("read_test").collectAsList());
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
    narrow.pruneColumns([=Name]Rows.SCHEMA.add("more", "INT"));
    assertNotEquals(batch(), narrow.toBatch());
  }

  @Test
  void readsTheColumnsOfTheQueryAlone() {
    String first = [=Name]Rows.SCHEMA.fieldNames()[0];
    String plan = table().select(column(first)).queryExecution().executedPlan().toString();
    assertTrue(plan.contains("[=name] columns [" + first + "]"), plan);
  }

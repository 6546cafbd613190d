  @Test
  void explainsWithoutTouchingTheSystem() {
    system.close();
    Dataset<Row> query = table("retryAttempts", "1").limit(3);
    assertDoesNotThrow(() -> query.queryExecution().executedPlan().toString());
    assertThrows(Exception.class, query::collectAsList);
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
    return new [=Name]Scan([=Name]Options.of(system.options()), [=Name]Rows.SCHEMA).toBatch();
  }

  @Test
  void asksNoFasterThanTheRate() {
    [=Name]Http http = http("100");
    long start = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      system.server().fail([=Name]Server.Fault.WRONG);
      assertTrue(message(http).contains("400"));
    }
    assertTrue(System.nanoTime() - start >= 4 * 100_000_000L, "five requests at ten a second");
    assertTrue(http.throttledMillis() > 0 && http.requests() == 5);
  }

  @Test
  void theRateIsDividedByAllWhoMayAsk() {
    SparkConf conf = new SparkConf(false).set("spark.master", "local[4]");
    assertEquals(1, [=Name]Gate.processes(conf));
    assertEquals(3, [=Name]Gate.processes(conf.set("spark.master", "yarn")), "two executors unless said, and the driver");
    assertEquals(9, [=Name]Gate.processes(conf.set("spark.executor.instances", "8")));
    conf.set("spark.dynamicAllocation.enabled", "true");
    assertThrows(IllegalStateException.class, () -> [=Name]Gate.processes(conf));
    assertEquals(21, [=Name]Gate.processes(conf.set("spark.dynamicAllocation.maxExecutors", "20")));
    assertThrows(IllegalStateException.class,
        () -> [=Name]Gate.processes(new SparkConf(false).set("spark.master", "spark://somewhere:7077")));
  }

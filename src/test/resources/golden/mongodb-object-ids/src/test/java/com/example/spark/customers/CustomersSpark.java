package com.example.spark.customers;

import org.apache.spark.sql.SparkSession;

/** The one Spark of all tests: two cores, and three attempts for each task. */
final class CustomersSpark {
  private static final SparkSession SESSION = SparkSession.builder()
      .master("local[2,3]")
      .appName("customers")
      .config("spark.ui.enabled", false)
      .config("spark.sql.shuffle.partitions", 2)
      .config("spark.sql.warehouse.dir", "target/warehouse")
      .config("spark.sql.session.timeZone", "UTC")
      .config("spark.sql.datetime.java8API.enabled", true)
      .config("spark.redaction.regex", "(?i)secret|password|token|access[.]?key")
      .getOrCreate();

  private CustomersSpark() {}

  static SparkSession session() {
    return SESSION;
  }
}

package dev.sparkds.spec;

import java.util.Set;

/** The names that a spec gives: none can leave the output folder, its language or its line. */
final class NameShapes {
  /** Spark's own formats, and what would give classes the names of Spark's own, such as BatchWrite. */
  private static final Set<String> OF_SPARK = Set.of("avro", "batch", "console", "csv", "hive", "image", "input",
      "jdbc", "json", "kafka", "libsvm", "memory", "noop", "orc", "parquet", "rate", "socket", "statestore",
      "streaming", "supports", "text", "xml");

  private NameShapes() {}

  static TextShape connector() {
    return TextShape.of("a short name: lower-case words, digits, single - or _ between them",
        "^[a-z][a-z0-9]*([-_][a-z0-9]+)*$", 40).except(OF_SPARK);
  }

  static TextShape group() {
    return TextShape.of("a Maven group such as com.acme.spark",
        "^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$", 120);
  }

  static TextShape artifact() {
    return TextShape.of("a Maven artifact such as spark-orders",
        "^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*$", 80);
  }

  static TextShape javaPackage() {
    return TextShape.of("a Java package such as com.acme.spark.orders",
        "^[a-z][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*$", 120);
  }

  static TextShape version() {
    return TextShape.of("a Maven version such as 0.1.0", "^[A-Za-z0-9][A-Za-z0-9_+-]*(\\.[A-Za-z0-9_+-]+)*$", 60);
  }

  static TextShape license() {
    return TextShape.of("an SPDX identifier such as Apache-2.0", "^[A-Za-z0-9][A-Za-z0-9.+-]*$", 60);
  }

  static TextShape option() {
    return TextShape.of("an option name such as maxRows: letters and digits, the first a small letter",
        "^[a-z][A-Za-z0-9]*$", 60);
  }
}

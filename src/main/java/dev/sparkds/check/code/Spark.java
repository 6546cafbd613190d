package dev.sparkds.check.code;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The types of Spark's connector API that a review knows, and what they extend. */
final class Spark {

  static final String PACKAGE = "org.apache.spark.";

  /** What a connector is made of; each is enough to call a project one. */
  static final String[] PARTS = {
    "TableProvider", "Table", "ScanBuilder", "Scan", "Batch", "SparkDataStream", "PartitionReader", "PartitionReaderFactory", "InputPartition",
    "WriteBuilder", "Write", "BatchWrite", "StreamingWrite", "DataWriter", "DataWriterFactory", "Offset", "DataSourceRegister", "CustomMetric",
    "CustomTaskMetric"};

  private static final Map<String, String> PARENTS = Map.ofEntries(
      Map.entry("SupportsTriggerAvailableNow", "SupportsAdmissionControl"),
      Map.entry("SupportsAdmissionControl", "SparkDataStream"),
      Map.entry("MicroBatchStream", "SparkDataStream"),
      Map.entry("ContinuousStream", "SparkDataStream"),
      Map.entry("SupportsPushDownRequiredColumns", "ScanBuilder"),
      Map.entry("SupportsPushDownFilters", "ScanBuilder"),
      Map.entry("SupportsPushDownV2Filters", "ScanBuilder"),
      Map.entry("SupportsPushDownLimit", "ScanBuilder"),
      Map.entry("SupportsPushDownTopN", "ScanBuilder"),
      Map.entry("SupportsPushDownAggregates", "ScanBuilder"),
      Map.entry("SupportsReportStatistics", "Scan"),
      Map.entry("SupportsReportPartitioning", "Scan"),
      Map.entry("SupportsReportOrdering", "Scan"),
      Map.entry("SupportsRuntimeFiltering", "Scan"),
      Map.entry("SupportsRuntimeV2Filtering", "Scan"),
      Map.entry("SupportsRead", "Table"),
      Map.entry("SupportsWrite", "Table"),
      Map.entry("SupportsMetadataColumns", "Table"),
      Map.entry("SupportsDelete", "Table"),
      Map.entry("SupportsTruncate", "WriteBuilder"),
      Map.entry("SupportsOverwrite", "WriteBuilder"),
      Map.entry("SupportsDynamicOverwrite", "WriteBuilder"),
      Map.entry("RequiresDistributionAndOrdering", "Write"),
      Map.entry("SupportsCatalogOptions", "TableProvider"),
      Map.entry("CustomSumMetric", "CustomMetric"),
      Map.entry("CustomAvgMetric", "CustomMetric"),
      Map.entry("HasPartitionKey", "InputPartition"),
      Map.entry("HasPartitionStatistics", "InputPartition"),
      Map.entry("ContinuousPartitionReaderFactory", "PartitionReaderFactory"),
      Map.entry("ContinuousPartitionReader", "PartitionReader"),
      Map.entry("PartitionReader", "Closeable"),
      Map.entry("DataWriter", "Closeable"),
      Map.entry("InputPartition", "Serializable"),
      Map.entry("PartitionReaderFactory", "Serializable"),
      Map.entry("DataWriterFactory", "Serializable"),
      Map.entry("StreamingDataWriterFactory", "Serializable"),
      Map.entry("WriterCommitMessage", "Serializable"),
      Map.entry("PartitionOffset", "Serializable"),
      Map.entry("Closeable", "AutoCloseable"));

  private static final Set<String> KNOWN = Stream.concat(
      PARENTS.entrySet().stream().flatMap(pair -> Stream.of(pair.getKey(), pair.getValue())),
      Stream.of(PARTS))
      .collect(toUnmodifiableSet());

  private Spark() {}

  /** Whether an import of a whole package of Spark may stand for this name. */
  static boolean knows(String name) {
    return KNOWN.contains(name);
  }

  /** The type and all that it extends. */
  static Stream<String> withParents(String name) {
    return Stream.iterate(name, each -> each != null, PARENTS::get);
  }
}

package dev.sparkds.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A generated project of which somebody breaks a promise by hand. */
class BrokenProjectsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      rest     | MicroBatchStream | ShopOffset.kept(initialOffset, this::beginning)    | beginning()                                | unstable-initial-offset
      rest     | MicroBatchStream | implements MicroBatchStream, SupportsTriggerAvailableNow | implements MicroBatchStream          | no-admission-control
      rest     | MicroBatchStream | availableNow = true;                               | target = newest();                         | target-too-early
      rest     | MicroBatchStream | Instant to = ((ShopOffset) end).time();            | Instant to = Instant.MAX;                  | range-ignored
      rest     | MicroBatchStream | return factory(options, schema);                   | return part -> new ShopPartitionReader(options, schema, null); | captures-outer
      rest     | PartitionReader  | return row;                                        | return rows.row(cursor.next());            | get-advances
      rest     | PartitionReader  | if (!cursor.next()) {                              | try { cursor.next(); } catch (IOException e) { | ends-on-error
      rest     | PartitionReader  | if (cursor != null) {                              | {                                          | close-before-open
      rest     | DataWriter       | outgoing = outgoing(row);                          | held.add(row);                             | row-not-copied
      rest     | DataWriter       | part + "-" + rowsSeen++                            | java.util.UUID.randomUUID().toString()     | random-row-id
      rest     | DataWriter       | batch.clear();                                     | batch.clear(); throw new IllegalStateException(); | abort-throws
      rest     | DataSource       | package com.acme.spark.shop;                       | package com.acme.shop;                     | not-registered
      rest     | Http             | .timeout(options.timeout())                        |                                            | no-timeout
      rest     | Http             | statusCode                                         | hashCode                                   | status-not-checked
      rest     | Scan             | ColumnarSupportMode columnarSupportMode()          | ColumnarSupportMode support()              | columnar-mode-default
      rabbitmq | PartitionReader  | cursor.close();                                    | cursor.acknowledge();                      | ack-in-close
      """)
  void isFound(String sample, String type, String whole, String broken, String rule) throws IOException {
    int edited = 0;
    for (GeneratedFile file : Samples.files(Samples.connector(Path.of("samples", sample + ".yaml")))) {
      boolean here = file.path().startsWith("src/main/java") && file.path().endsWith(type + ".java") && file.text().contains(whole);
      edited += here ? 1 : 0;
      write(folder.resolve(file.path()), here ? edited(file.text(), whole, broken == null ? "" : broken) : file.text());
    }
    assertEquals(1, edited, "one file has " + whole);
    List<String> rules = Review.of(folder).findings().stream().map(finding -> finding.rule().id()).toList();
    assertTrue(rules.contains(rule), rules + " without " + rule);
  }

  private static String edited(String text, String whole, String broken) {
    return text.replace(whole, broken).replaceFirst("(?m)^(final class .*DataWriter .*)$", "$1\n  private final java.util.List<InternalRow> held = new java.util.ArrayList<>();");
  }

  private static void write(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}

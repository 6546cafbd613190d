package dev.sparkds.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import dev.sparkds.model.Connector;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every spec. */
class LawsTest {

  /** The storage of the custom system, which is as different as the choices are, and the filters of a read that they narrow. */
  private static final Pattern STAND_IN = Pattern.compile("Orders(Log|Queue|Filters)");

  private static final Map<String, Integer> MOST_CLASSES = Map.of("cassandra", 18, "rest", 23, "jdbc", 22, "mongodb", 20, "rabbitmq-stream", 19);

  @Test
  void theSameSpecGivesTheSameBytesAnywhere() {
    String yaml = "sparkds: v1\nname: iii-orders\nsystem: custom\n";
    List<GeneratedFile> here = Samples.files(Samples.connector(yaml));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(here, Samples.files(Samples.connector(yaml)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void everyFileEndsWithOneNewlineAndHasNoCarriageReturn() {
    for (GeneratedFile file : Samples.files(Samples.connector("sparkds: v1\nname: orders\nsystem: custom\n"))) {
      assertTrue(file.text().endsWith("\n") && !file.text().endsWith("\n\n"), file.path());
      assertFalse(file.text().contains("\r"), file.path());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sequence, timestamp, shard-sequence",
    "token, ack, ack"
  })
  void siblingOffsetStylesListTheSameClasses(String one, String two, String three) {
    Set<String> expected = paths("offset: " + offset(one));
    assertEquals(expected, paths("offset: " + offset(two)));
    assertEquals(expected, paths("offset: " + offset(three)));
  }

  @Test
  void siblingPartitioningStylesListTheSameClasses() {
    Set<String> expected = paths("partitioning: {style: single}");
    for (String style : List.of("id-range", "token-range", "list")) {
      assertEquals(expected, paths("partitioning: {style: " + style + ", column: id}"), style);
    }
    assertEquals(expected, paths("partitioning: {style: time-range, column: at, step: PT1H}"));
  }

  @Test
  void siblingDeliveriesListTheSameClasses() {
    Set<String> expected = paths("write: {delivery: at-least-once}");
    assertEquals(expected, paths("write: {delivery: idempotent-key, key: [id]}"));
    assertEquals(expected, paths("write: {delivery: staged}"));
  }

  /** What narrows a read and what keeps values that do not fit are one more than fifteen each; HTTP has its pages, records, answers, the way to its server, the proof of who is asking and what is on its way out, too; a database its statements, what of a query is left to it and whether it can be, and what is done of that with its groups or with each row; MongoDB its values, conditions, changes and connections; Cassandra its sessions, pages and sizes; a stream its place, what is sent of it, and who publishes. */
  @Test
  void aConnectorHasFifteenClassesAtMost() {
    for (Path sample : Samples.all()) {
      Connector connector = Samples.connector(sample);
      Set<String> classes = classes(connector);
      assertTrue(classes.size() <= (MOST_CLASSES.getOrDefault(connector.system(), 17)), sample + " has " + classes);
    }
  }

  private static String offset(String style) {
    return style.equals("timestamp") ? "{style: timestamp, column: at}" : "{style: " + style + "}";
  }

  private static Set<String> paths(String block) {
    String yaml = "sparkds: v1\nname: orders\nsystem: custom\nschema:\n  columns:\n"
        + "    - {name: id, type: BIGINT, nullable: false}\n    - {name: at, type: TIMESTAMP}\n" + block + "\n";
    return classes(Samples.connector(yaml)).stream()
        .filter(path -> !STAND_IN.matcher(path).find())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> classes(Connector connector) {
    return Samples.files(connector).stream()
        .map(GeneratedFile::path)
        .filter(path -> path.startsWith("src/main/java/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

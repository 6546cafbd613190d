package dev.sparkds.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reviewed, what is allowed, and what hostile sources do: nothing. */
class ReviewTest {

  private static final String IMPORTS = """
      import org.apache.spark.sql.catalyst.InternalRow;
      import org.apache.spark.sql.connector.write.DataWriter;
      """;
  private static final String BAD = IMPORTS + """
      final class OrdersWriter implements DataWriter<InternalRow> {
        private final java.util.List<InternalRow> rows = new java.util.ArrayList<>();
        @Override
        public void write(InternalRow row) {
          rows.add(row);
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void findsTheSourcesOfAllModulesAndNoOthers() throws IOException {
    write("a/src/main/java/x/Writer.java", BAD);
    write("b/c/src/main/java/Writer.java", BAD);
    for (String other : List.of("a/src/test/java/Writer.java", "a/target/src/main/java/Writer.java", "build/Writer.java", ".git/Writer.java",
        "a/.sparkds/src/main/java/Writer.java", "a/src/main/scala/Writer.java")) {
      write(other, BAD);
    }
    assertEquals(List.of("a/src/main/java/x/Writer.java:7", "b/c/src/main/java/Writer.java:7"), places(Review.of(folder)));
  }

  @Test
  void whereNoFolderIsStandardAllButTestsIsReviewed() throws IOException {
    write("java/Writer.java", BAD);
    write("test/Writer.java", BAD);
    write("src/it-test/Writer.java", BAD);
    assertEquals(List.of("java/Writer.java:7"), places(Review.of(folder)));
  }

  /** A package of a project may be called so. */
  @Test
  void folderNamesOfBuildsAreSourcesInsideOfSources() throws IOException {
    write("src/main/java/com/acme/build/Writer.java", BAD);
    assertEquals(List.of("src/main/java/com/acme/build/Writer.java:7"), places(Review.of(folder)));
  }

  @Test
  void aTypeOfAnotherLibraryWithTheSameNameIsNotSparks() throws IOException {
    write("src/main/java/Writer.java", BAD.replace("org.apache.spark.sql.connector.write", "org.other"));
    assertThrows(NoConnectorException.class, () -> Review.of(folder));
  }

  @Test
  void aTypeIsWhatItsParentsAreOverFilesAndPackages() throws IOException {
    write("src/main/java/a/Base.java", "package a;\nimport org.apache.spark.sql.connector.write.*;\npublic abstract class Base<T> implements DataWriter<T> {}\n");
    write("src/main/java/b/Writer.java", BAD.replace("import org.apache.spark.sql.connector.write.DataWriter", "package b;\nimport a.Base")
        .replace("implements DataWriter<", "extends Base<").replaceFirst("(import org[^\n]*\n)package b;\n", "package b;\n$1"));
    assertEquals(List.of("src/main/java/b/Writer.java:8"), places(Review.of(folder)));
  }

  @Test
  void aCommentWithAReasonAllows() throws IOException {
    write("src/main/java/Writer.java", BAD.replace("    rows.add", "    // sparkds:allow row-not-copied: one row at most\n\n    rows.add"));
    Review review = Review.of(folder);
    assertEquals(List.of(), review.findings());
    assertEquals(List.of("one row at most"), review.allowed().values().stream().map(Allowance::reason).toList());
  }

  @Test
  void aCommentAllowsOnlyItsRuleAndItsLine() throws IOException {
    write("src/main/java/Writer.java", BAD.replace("  @Override", "  // sparkds:allow row-not-copied: misplaced\n  @Override")
        .replace("rows.add(row);", "rows.add(row); /* sparkds:allow no-timeout, no-such: nonsense */"));
    assertEquals(List.of("allow-unused", "row-not-copied", "allow-unknown-rule", "allow-unused"), rules(Review.of(folder)));
  }

  @Test
  void someRulesOnlyDoNotCallTheAllowancesOfOthersUnused() throws IOException {
    write("src/main/java/Writer.java", BAD.replace("rows.add(row);", "rows.add(row); // sparkds:allow row-not-copied: fine"));
    assertEquals(List.of(), Review.of(folder, Set.of("no-timeout", "allow-unused")).findings());
  }

  @Test
  void findingsAreByPlace() throws IOException {
    write("src/main/java/B.java", BAD.replace("OrdersWriter", "B"));
    write("src/main/java/A.java", BAD.replace("rows.add(row);", "rows.add(row);\n rows.add(row); rows.add(row);").replace("OrdersWriter", "A"));
    assertEquals(List.of("A.java:7:5", "A.java:8:2", "A.java:8:17", "B.java:7:5"), Review.of(folder).findings().stream()
        .map(finding -> finding.file().getFileName() + ":" + finding.line() + ":" + finding.column()).toList());
  }

  @Test
  void whatCannotBeReadIsAFindingAndTheRestIsReviewed() throws IOException {
    write("src/main/java/Writer.java", BAD);
    write("src/main/java/Broken.java", "class Broken {\n  void x( {\n}\n");
    write("src/main/java/Deep.java", "class Deep { int x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "; }");
    write("src/main/java/Sum.java", "class Sum { int x = 1" + " + 1".repeat(50_000) + "; }");
    write("src/main/java/Huge.java", "class Huge {}" + " ".repeat(3_000_000));
    Files.write(folder.resolve("src/main/java/Latin.java"), "class Latin { String s = \"é\"; }".getBytes(StandardCharsets.ISO_8859_1));
    write("src/main/java/Empty.java", "");
    write("src/main/java/Crlf.java", "\ufeffclass Crlf {\r\n}\r\n");
    Review review = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Review.of(folder));
    assertEquals(List.of("Broken.java:2", "Deep.java:1", "Huge.java:1", "Latin.java:1", "Sum.java:1", "Writer.java:7"),
        places(review).stream().map(place -> place.replaceFirst(".*/", "")).toList());
  }

  @Test
  void typesThatExtendEachOtherEnd() throws IOException {
    write("src/main/java/Writer.java", BAD + "class A extends B {}\nclass B extends A {}\ninterface C extends C {}\nclass D extends A implements C, org.apache.spark.sql.connector.read.Scan {}\n");
    assertTrue(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Review.of(folder)).findings().size() > 0);
  }

  @Test
  void linksInCirclesAreNotFollowed() throws IOException {
    write("src/main/java/Writer.java", BAD);
    Files.createSymbolicLink(folder.resolve("src/main/java/loop"), folder);
    Files.createSymbolicLink(folder.resolve("src/main/java/Nowhere.java"), Path.of("/no/such/file"));
    assertEquals(List.of("src/main/java/Writer.java:7"), places(Review.of(folder)));
  }

  @Test
  void withoutAConnectorThereIsNothingToReview() throws IOException {
    assertEquals(folder + "/none is no folder", assertThrows(NoConnectorException.class, () -> Review.of(folder.resolve("none"))).getMessage());
    assertTrue(assertThrows(NoConnectorException.class, () -> Review.of(folder)).getMessage().contains("no Java sources"));
    write("src/main/java/Other.java", "class Other {}");
    assertTrue(assertThrows(NoConnectorException.class, () -> Review.of(folder)).getMessage().contains("no Spark connector"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> places(Review review) {
    return review.findings().stream().map(finding -> folder.relativize(finding.file()) + ":" + finding.line()).toList();
  }

  private static List<String> rules(Review review) {
    return review.findings().stream().map(finding -> finding.rule().id()).toList();
  }
}

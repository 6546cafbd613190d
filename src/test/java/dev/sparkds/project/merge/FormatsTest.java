package dev.sparkds.project.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files other than Java are merged by what they are made of. */
class FormatsTest {

  private static final String POM = """
      <?xml version="1.0" encoding="UTF-8"?>
      <project>
        <artifactId>a</artifactId>
        <version>1</version>
        <properties>
          <spark.version>4.0</spark.version>
        </properties>
        <dependencies>
          <!-- the engine -->
          <dependency>
            <groupId>org.apache.spark</groupId>
            <artifactId>spark-sql</artifactId>
            <version>1</version>
          </dependency>
          <dependency>
            <groupId>org.junit</groupId>
            <artifactId>junit</artifactId>
          </dependency>
        </dependencies>
      </project>
      """;

  private static final String YAML = """
      name: build
      on: [push]
      jobs:
        build:
          # the cheapest
          runs-on: ubuntu-latest
          steps:
            - uses: actions/checkout@v4
            - uses: actions/setup-java@v4
              with:
                java-version: 17
                cache: maven
            - run: mvn verify
      """;

  private static final String README = """
      # Orders

      What it is.

      ## Options

      | option | meaning |
      |---|---|
      | `path` | where |
      | `size` | how many |

      More on that.

      ## Develop

      ```sh
      # not a heading
      mvn verify
      ```
      """;

  @Test
  void areCutWithoutLoss() throws IOException {
    try (Stream<Path> files = Stream.of("src/test/resources/golden", "samples", "docs").flatMap(FormatsTest::walk)) {
      for (Path file : files.filter(path -> !path.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        Optional<Part> part = Formats.of(file.toString()).flatMap(format -> format.read(text));
        part.ifPresent(it -> assertEquals(text, it.whole(), file.toString()));
      }
    }
    for (String text : List.of(POM, YAML, README)) {
      assertEquals(Optional.of(text), (text == POM ? new XmlParts() : text == YAML ? new YamlParts() : new MarkdownParts()).read(text).map(Part::whole));
    }
  }

  @Test
  void dependenciesGoByTheirCoordinates() {
    String mine = "    <dependency>\n      <groupId>me</groupId>\n      <artifactId>mine</artifactId>\n    </dependency>\n";
    String theirs = mine.replace(">me<", ">we<");
    merges("pom.xml", POM, POM.replace("  </dependencies>", theirs + mine + "  </dependencies>").replace("<version>1</version>\n  <p", "<version>2</version>\n  <p"),
        POM.replace("  </dependencies>", mine + "  </dependencies>").replace("<version>1</version>\n  <p", "<version>2</version>\n  <p"),
        POM.replace("  </dependencies>", theirs + "  </dependencies>"));
    String junit = POM.substring(POM.indexOf("    <dependency>\n      <groupId>org.junit"), POM.indexOf("  </dependencies>"));
    merges("pom.xml", POM, POM.replace(junit, mine).replace("spark-sql</artifactId>\n      <version>1", "spark-sql</artifactId>\n      <version>2"),
        POM.replace(junit, mine), POM.replace("spark-sql</artifactId>\n      <version>1", "spark-sql</artifactId>\n      <version>2"));
  }

  @Test
  void aDependencyThatBothAddIsKeptOnce() {
    String one = POM.replace("  </dependencies>", "    <dependency><groupId>me</groupId><artifactId>a</artifactId></dependency>\n  </dependencies>");
    String two = POM.replace("    <!-- the engine -->", "    <dependency>\n      <groupId>me</groupId>\n      <artifactId>a</artifactId>\n    </dependency>\n    <!-- the engine -->");
    merges("pom.xml", POM, one, one, two);
  }

  @Test
  void aConflictNamesTheElement() {
    Merged merged = FileMerge.merge("pom.xml", POM, POM.replace("4.0", "4.1"), POM.replace("4.0", "4.2"));
    assertEquals(List.of(new Conflict("project/properties/spark.version", 6, "    <spark.version>4.0</spark.version>\n",
        "    <spark.version>4.1</spark.version>\n", "    <spark.version>4.2</spark.version>\n")), merged.conflicts());
  }

  @Test
  void yamlGoesByKey() {
    merges("ci.yml", YAML, YAML.replace("java-version: 17", "java-version: 21").replace("cache: maven", "cache: gradle").replace("[push]", "[push, pull_request]"),
        YAML.replace("java-version: 17", "java-version: 21"),
        YAML.replace("cache: maven", "cache: gradle").replace("[push]", "[push, pull_request]"));
    merges("ci.yml", YAML, YAML.replace("      - run", "      - run: ours\n      - run: mine\n      - run").replace("checkout@v4", "checkout@v5"),
        YAML.replace("      - run", "      - run: mine\n      - run"),
        YAML.replace("      - run", "      - run: ours\n      - run").replace("checkout@v4", "checkout@v5"));
  }

  @Test
  void markdownGoesBySectionAndRow() {
    merges("README.md", README,
        README.replace("`size` | how many |", "`size` | how big |\n| `ours` | new |\n| `mine` | own |").replace("What it is.", "What it does."),
        README.replace("`size` | how many |", "`size` | how many |\n| `mine` | own |").replace("What it is.", "What it does."),
        README.replace("`size` | how many |", "`size` | how big |\n| `ours` | new |"));
  }

  @Test
  void servicesAndPropertiesGoByEntry() {
    merges("META-INF/services/x", "a.A\n", "a.A\nc.C\nb.B\n", "a.A\nb.B\n", "a.A\nc.C\n");
    merges("META-INF/services/x", "a.A\n", "a.A\nb.B\n", "a.A\nb.B\n", "b.B\na.A\n");
    merges("x.properties", "# one\na=1\nb = 2 \\\n  3\n", "# one\na=5\nb = 2 \\\n  4\nc: 6\n", "# one\na=5\nb = 2 \\\n  3\n", "# one\na=1\nb = 2 \\\n  4\nc: 6\n");
  }

  private static void merges(String path, String base, String expected, String yours, String ours) {
    Merged merged = FileMerge.merge(path, base, yours, ours);
    assertEquals(expected, merged.text());
    assertTrue(merged.conflicts().isEmpty());
  }

  private static Stream<Path> walk(String folder) {
    try {
      return Files.walk(Path.of(folder)).filter(Files::isRegularFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

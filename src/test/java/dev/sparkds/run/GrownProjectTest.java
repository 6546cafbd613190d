package dev.sparkds.run;

import static dev.sparkds.Typed.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.evolve.Hand;
import dev.sparkds.evolve.HandEdits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A project that was edited by hand and then grown to all that it can be, built by Maven and run on Spark. */
class GrownProjectTest {

  private static final List<String> EDITS = List.of("extract a method", "rename private methods", "sort the methods", "comment methods",
      "add fields to the client", "Allman braces", "indent by tabs", "add a README section", "edit README tables", "add a plugin", "CRLF");

  private final Path folder = Builds.WORK.resolve("grown");

  @Test
  void anEditedProjectThatGrewPassesItsTests() throws IOException, InterruptedException {
    Builds.delete(folder);
    Path spec = Files.writeString(Files.createDirectories(Builds.WORK).resolve("grown.yaml"),
        Files.readString(Path.of("samples/minimal.yaml")) + "modes: [batch-read]\n");
    done("new", "--spec", spec, "--out", folder);
    edit();
    done("add-stream-reader", folder, "--offset", "sequence", "--option", "region=eu");
    done("add-batch-writer", folder);
    done("add-column", "weight", "DECIMAL(9,3)", folder);
    done("add-stream-writer", folder);
    assertTrue(Files.readString(folder.resolve("src/main/java/com/example/spark/events/EventsClient.java")).contains("https://shop"));
    Path log = Builds.WORK.resolve("grown.log");
    int code = Builds.run(folder, log, Map.of(), List.of("mvn", "-B", "-ntp", "verify", "-Dspark.version=4.1.3"));
    assertEquals(0, code, () -> Builds.tail(log));
  }

  private void edit() throws IOException {
    Hand hand = new Hand(texts());
    EDITS.forEach(edit -> HandEdits.all().get(edit).accept(hand));
    for (Map.Entry<String, String> file : hand.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).filter(file -> !file.startsWith(folder.resolve(".sparkds"))).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }
}

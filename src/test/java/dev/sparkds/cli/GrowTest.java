package dev.sparkds.cli;

import static dev.sparkds.Typed.done;
import static dev.sparkds.Typed.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.Tree;
import dev.sparkds.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed to grow a project, and what it answers. */
class GrowTest {

  private static final String SOURCES = "src/main/java/com/example/spark/orders/";

  @TempDir Path work;
  private Path project;

  @BeforeEach
  void create() throws IOException {
    Path spec = Files.writeString(work.resolve("orders.yaml"), "sparkds: v1\nname: orders\nsystem: custom\nmodes: [batch-read]\n");
    project = work.resolve("spark-orders");
    done("new", "--spec", spec, "--out", project);
  }

  private void edit(String path, String from, String to) throws IOException {
    String text = Files.readString(project.resolve(path));
    assertTrue(text.contains(from), path + " lacks " + from);
    Files.writeString(project.resolve(path), text.replace(from, to));
  }

  /** Both sides say another first version. */
  private void disagree() throws IOException {
    edit("CHANGELOG.md", "First version: batch-read.", "The very first version, by me.");
  }

  @Test
  void growingKeepsEditsAndTellsWhatItDid() throws IOException {
    edit(SOURCES + "OrdersClient.java", "final class OrdersClient", "/* mine */ final class OrdersClient");
    Typed typed = done("add-stream-reader", project, "--offset", "timestamp", "--column", "updated_at");
    assertTrue(typed.out().contains("  add     " + SOURCES + "OrdersMicroBatchStream.java"), typed.out());
    assertTrue(typed.out().contains("cd " + project + " && mvn verify"), typed.out());
    assertTrue(Files.readString(project.resolve(SOURCES + "OrdersClient.java")).contains("/* mine */ final class OrdersClient"));
    assertTrue(Files.readString(project.resolve(".sparkds/spec.yaml"))
        .contains("modes: [batch-read, stream-read]\noffset:\n  style: timestamp\n  column: updated_at\n"));
  }

  @Test
  void optionsComeWithAMode() throws IOException {
    done("add-stream-reader", project, "--option", "region", "--option", "depth:int=3", "--option", "token:string=a=b:c");
    String spec = Files.readString(project.resolve(".sparkds/spec.yaml"));
    assertTrue(spec.contains("  - name: depth\n    type: int\n    default: 3\n  - name: region\n"), spec);
    assertTrue(spec.contains("  - name: token\n    type: string\n    default: \"a=b:c\"\n"), spec);
    assertTrue(Files.readString(project.resolve(SOURCES + "OrdersOptions.java")).contains("int depth"));
    assertEquals(2, type("add-batch-writer", project, "--option", ":int").code());
  }

  @Test
  void aDeletedFileStaysSoUntilItIsAskedFor() throws IOException {
    Path deleted = project.resolve("CHANGELOG.md");
    String text = Files.readString(deleted);
    Files.delete(deleted);
    done("update", project);
    assertFalse(Files.exists(deleted));
    done("update", project, "--restore", "CHANGELOG.md");
    assertEquals(text, Files.readString(deleted));
    assertTrue(type("update", project, "--restore", "CHANGELOG.md").err().contains("nothing to bring back"));
    assertTrue(type("update", project, "--restore", "../CHANGELOG.md").err().contains("writes no file ../CHANGELOG.md"));
    assertEquals(1, type("update", project, "--restore", "no.md").code());
  }

  @Test
  void aDryRunChangesNothing() throws IOException {
    SortedMap<String, String> before = Tree.of(project);
    Typed typed = done("add-stream-writer", project, "--dry-run");
    assertTrue(typed.out().contains("would be added"), typed.out());
    assertEquals(before, Tree.of(project));
    assertFalse(Files.exists(project.resolve(".sparkds/undo")));
  }

  @Test
  void aConflictIsMarkedListedAndContinued() throws IOException {
    disagree();
    Typed typed = type("add-stream-reader", project);
    assertEquals(1, typed.code());
    assertTrue(typed.out().contains("CHANGELOG.md:5: conflict: ") && typed.out().contains("sparkds update --continue " + project), typed.out());
    assertTrue(Files.readString(project.resolve("CHANGELOG.md")).contains("<<<<<<< yours\nThe very first version, by me.\n"));
    assertTrue(type("add-stream-writer", project).err().contains("update --continue"));
    Typed open = type("update", "--continue", project);
    assertEquals(1, open.code());
    assertTrue(open.out().contains("CHANGELOG.md:5: a conflict is still marked here"), open.out());
    Files.writeString(project.resolve("CHANGELOG.md"), "Mine.\n");
    done("update", "--continue", project);
    assertFalse(Files.exists(project.resolve(".sparkds/conflicts")));
    done("diff", project);
  }

  @Test
  void aConflictMayStopAll() throws IOException {
    disagree();
    SortedMap<String, String> before = Tree.of(project);
    Typed typed = type("add-stream-reader", project, "--conflict=stop");
    assertEquals(1, typed.code());
    assertTrue(typed.out().contains("Nothing was changed"), typed.out());
    assertEquals(before, Tree.of(project));
  }

  @Test
  void aConflictAsJsonHasAllThreeTexts() throws IOException {
    disagree();
    String json = type("add-stream-reader", project, "--json").out();
    assertTrue(json.contains("\"status\": \"conflicts\"") && json.contains("\"yours\": \"The very first version, by me.\\n\"")
        && json.contains("\"base\": \"First version: batch-read.\\n\"")
        && json.contains("\"ours\": \"First version: batch-read, stream-read.\\n\""), json);
  }

  @Test
  void aConflictCanBeUndone() throws IOException {
    disagree();
    SortedMap<String, String> before = Tree.of(project);
    type("add-stream-reader", project);
    done("undo", project);
    assertEquals(before, Tree.of(project));
    assertEquals(1, type("undo", work).code());
  }

  @Test
  void undoMergesAroundLaterEdits() throws IOException {
    done("add-stream-reader", project);
    edit("README.md", "# spark-orders\n", "# Our orders\n");
    done("undo", project);
    String readme = Files.readString(project.resolve("README.md"));
    assertTrue(readme.startsWith("# Our orders\n") && !readme.contains("### Stream read"), readme);
    done("diff", project);
  }

  @Test
  void aDiffIsForPatchAndItsCodeForCi() throws IOException {
    assertEquals("", done("diff", project).out());
    Files.writeString(project.resolve(".sparkds/spec.yaml"),
        Files.readString(project.resolve(".sparkds/spec.yaml")) + "description: Ours.\n");
    Typed typed = type("diff", project);
    assertEquals(1, typed.code());
    assertTrue(typed.out().contains("--- a/README.md\n+++ b/README.md\n@@ -1,6 +1,6 @@\n"), typed.out());
    assertFalse(typed.out().contains("pristine"), typed.out());
    assertTrue(type("diff", project, "--json").out().contains("\"diff\": \"--- a/"));
    done("update", project);
    assertEquals("", done("diff", project).out());
  }

  @Test
  void whatIsNoProjectIsSaidToBeNone() throws IOException {
    for (Path folder : List.of(work, work.resolve("nowhere"), work.resolve("orders.yaml"))) {
      Typed typed = type("add-stream-reader", folder);
      assertEquals(1, typed.code(), typed.err());
      assertTrue(typed.err().contains("sparkds new"), typed.err());
    }
  }

  @Test
  void aMarkAtTheBeginningOfTheSpecStays() throws IOException {
    Path spec = project.resolve(".sparkds/spec.yaml");
    Files.writeString(spec, "\ufeff" + Files.readString(spec));
    SortedMap<String, String> before = Tree.of(project);
    assertTrue(done("update", project).out().contains("Nothing to do."));
    assertEquals(before, Tree.of(project));
    done("add-stream-reader", project);
    assertTrue(Files.readString(spec).startsWith("\ufeffsparkds: v1\n"));
  }

  @Test
  void aBrokenMemoryIsNamedAndNothingIsWritten() throws IOException {
    for (String file : List.of("pristine.bin", "files.sha256", "spec.yaml")) {
      Path path = project.resolve(".sparkds").resolve(file);
      String text = Files.readString(path);
      Files.writeString(path, text.replace("e", "x").substring(7));
      SortedMap<String, String> before = Tree.of(project);
      Typed typed = type("add-stream-reader", project);
      assertEquals(1, typed.code(), typed.out() + typed.err());
      assertTrue(typed.err().contains(file), typed.err());
      assertEquals(before, Tree.of(project));
      Files.writeString(path, text);
    }
    done("add-stream-reader", project);
  }

  @Test
  void aLinkInTheWayIsNotFollowed() throws IOException {
    Path outside = Files.writeString(work.resolve("outside"), "outside");
    Files.delete(project.resolve("README.md"));
    Files.createSymbolicLink(project.resolve("README.md"), outside);
    Typed typed = type("add-stream-reader", project);
    assertEquals(1, typed.code());
    assertTrue(typed.err().contains("README.md is a symbolic link"), typed.err());
    assertEquals("outside", Files.readString(outside));
  }

  @Test
  void anOlderProjectGrowsAsFarAsItsTextsAreProven() throws IOException {
    Files.delete(project.resolve(".sparkds/pristine.bin"));
    disagree();
    Typed typed = type("add-option", "region", project);
    assertEquals(0, typed.code(), typed.err());
    assertTrue(Files.readString(project.resolve("CHANGELOG.md")).contains("by me"));
    Files.delete(project.resolve(".sparkds/pristine.bin"));
    Typed unknown = type("add-stream-reader", project);
    assertEquals(1, unknown.code());
    assertTrue(unknown.err().contains("CHANGELOG.md is not known any more") && unknown.err().contains("restore"), unknown.err());
  }

  @Test
  void anEditedSpecIsUpdatedTo() throws IOException {
    edit(".sparkds/spec.yaml", "[batch-read]", "[batch-read, batch-write] # more");
    Typed typed = done("update", project);
    assertTrue(typed.out().contains("add     " + SOURCES + "OrdersDataWriter.java"), typed.out());
    assertTrue(Files.readString(project.resolve(".sparkds/spec.yaml")).endsWith("[batch-read, batch-write] # more\n"));
    Files.writeString(project.resolve(".sparkds/spec.yaml"), "sparkds: v1\n");
    assertTrue(type("update", project).err().contains("spec.yaml:1:1: name: is needed"));
  }
}

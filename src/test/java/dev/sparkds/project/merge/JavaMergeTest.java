package dev.sparkds.project.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Java is merged by its members. */
class JavaMergeTest {

  private static final String BASE = """
      package a;

      import java.util.List;
      import java.util.Map;

      /** A client. */
      final class Client implements AutoCloseable {
        private final Map<String, String> options;

        Client(Map<String, String> options) {
          this.options = options;
        }

        /** Reads some rows. */
        List<String> read(long start, long end) {
          String first = options.get("first");
          String last = options.get("last");
          return List.of(first, last, start + "-" + end);
        }

        @Override
        public void close() {
          options.clear();
        }

        record Message(String id, byte[] body) {}

        enum Mode {
          READ,
          WRITE
        }
      }
      """;

  @Test
  void isCutWithoutLoss() throws IOException {
    try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/test/resources/golden")))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        assertEquals(text, new JavaParts().read(text).orElseThrow().whole(), file.toString());
      }
    }
  }

  @Test
  void aMemberThatWasMovedToAnotherTypeIsChangedThere() {
    String read = BASE.substring(BASE.indexOf("  /** Reads"), BASE.indexOf("  @Override"));
    String inner = "  " + read.strip().replace("\n", "\n  ") + "\n";
    UnaryOperator<String> moved = it -> it.replace(read, "").replace("byte[] body) {}", "byte[] body) {\n  " + inner + "  }");
    merges(moved.apply(BASE).replace("\"last\"", "\"final\""), moved, it -> it.replace("\"last\"", "\"final\""));
    UnaryOperator<String> own = it -> it.replace(read, "").replace("  record Message", "  class Own {\n  " + inner + "  }\n\n  record Message");
    merges(own.apply(BASE).replace("\"last\"", "\"final\""), own, it -> it.replace("\"last\"", "\"final\""));
    merges(own.apply(BASE), own, it -> it.replace(read, ""));
  }

  @Test
  void aMemberThatWasMovedAndEditedIsAConflict() {
    String read = BASE.substring(BASE.indexOf("  /** Reads"), BASE.indexOf("  @Override"));
    String yours = BASE.replace(read, "").replace("byte[] body) {}", "byte[] body) {\n" + read.replace("first", "own") + "  }");
    Merged merged = FileMerge.merge("Client.java", BASE, yours, BASE.replace("\"last\"", "\"final\""));
    assertEquals(1, merged.conflicts().size());
    assertTrue(merged.text().contains("options.get(\"own\")"));
  }

  @Test
  void changesToDifferentMembersNeverConflict() {
    merges(BASE.replace("\"last\"", "\"final\"").replace("READ,\n", "READ,\n    APPEND,\n"),
        it -> it.replace("\"last\"", "\"final\""), it -> it.replace("READ,\n", "READ,\n    APPEND,\n"));
    merges(BASE.replace("implements AutoCloseable", "implements Runnable, AutoCloseable, Cloneable"),
        it -> it.replace("implements AutoCloseable", "implements Runnable, AutoCloseable"),
        it -> it.replace("implements AutoCloseable", "implements AutoCloseable, Cloneable"));
    merges(BASE.replace("record Message(String id, byte[] body)", "record Message(int n, String id, byte[] body, boolean last)"),
        it -> it.replace("String id, byte[] body", "int n, String id, byte[] body"),
        it -> it.replace("String id, byte[] body", "String id, byte[] body, boolean last"));
  }

  @Test
  void whatIsAddedCallsMembersByTheNamesThatAPersonGaveThem() {
    String added = "\n  int size() {\n    return options.size() + read(0, 1).size();\n  }\n\n  @Override";
    UnaryOperator<String> renamed = it -> it.replace("options", "settings").replace("read(", "load(");
    merges(renamed.apply(BASE.replace("\n  @Override", added)), renamed, it -> it.replace("\n  @Override", added));
  }

  @Test
  void whatIsDeclaredByAnOldNameKeepsIt() {
    String added = "\n  static final class Reader implements Source {\n    public List<String> read(int row) {\n      return null;\n    }\n  }\n\n  @Override";
    UnaryOperator<String> renamed = it -> it.replace("read(", "load(");
    merges(renamed.apply(BASE).replace("\n  @Override", added), renamed, it -> it.replace("\n  @Override", added));
    String call = "\n  int size(Client other) {\n    return other.read(1, 2).size() + this.read(1, 2).size();\n  }\n\n  @Override";
    merges(renamed.apply(BASE).replace("\n  @Override", call.replace("this.read(", "this.load(")), renamed, it -> it.replace("\n  @Override", call));
  }

  @Test
  void aNameThatIsStillInUseIsLeft() {
    String added = "\n  int size() {\n    return options.size();\n  }\n\n  @Override";
    UnaryOperator<String> renamed = it -> it.replace("options;", "settings; // once options").replace("this.options", "settings")
        .replace("options.get", "settings.get").replace("options.clear", "settings.clear");
    merges(renamed.apply(BASE).replace("\n  @Override", added), renamed, it -> it.replace("\n  @Override", added));
  }

  @Test
  void bothMayAddMembersAtTheSamePlace() {
    String one = "\n  void one() {}\n";
    String two = "\n  void two() {}\n";
    merges(BASE.replace("\n  @Override", two + one + "\n  @Override"),
        it -> it.replace("\n  @Override", one + "\n  @Override"),
        it -> it.replace("\n  @Override", two + "\n  @Override"));
  }

  @Test
  void bothMayChangeTheHeadOfAMember() {
    merges(BASE.replace("  List<String> read(long start, long end) {",
            "  @Deprecated\n  public List<String> read(long start, long end, int limit) throws Exception {"),
        it -> it.replace("  List<String> read(", "  @Deprecated\n  public List<String> read("),
        it -> it.replace("long end) {", "long end, int limit) throws Exception {"));
  }

  @Test
  void importsThatBothAddAreKeptOnce() {
    merges(BASE.replace("import java.util.Map;", "import java.util.Map;\nimport java.util.Set;\nimport java.util.TreeMap;"),
        it -> it.replace("import java.util.Map;", "import java.util.Map;\nimport java.util.TreeMap;"),
        it -> it.replace("import java.util.Map;", "import java.util.Map;\nimport java.util.Set;\nimport java.util.TreeMap;"));
  }

  @Test
  void aRenamedAndMovedMemberIsFollowed() {
    String read = BASE.substring(BASE.indexOf("\n  /** Reads"), BASE.indexOf("\n  @Override"));
    UnaryOperator<String> yours = it -> it.replace(read, "").replace("\n  record", read.replace("read(", "fetch(") + "\n  record");
    merges(yours.apply(BASE).replace("\"last\"", "\"final\""), yours, it -> it.replace("\"last\"", "\"final\""));
  }

  @Test
  void aReformattedMemberTakesTheChange() {
    UnaryOperator<String> allman = it -> it.replace(" {\n", "\n{\n").replace("  ", "\t");
    merges(allman.apply(BASE).replace("\"last\"", "\"final\""), allman, it -> it.replace("\"last\"", "\"final\""));
    String tabs = allman.apply(BASE);
    String own = "\n  /** New. */\n  void own() {\n    close();\n  }\n";
    merges(tabs.replace("\n\t@Override", own.replace("  ", "\t") + "\n\t@Override"), allman, it -> it.replace("\n  @Override", own + "\n  @Override"));
    UnaryOperator<String> windows = it -> it.replace("\n", "\r\n");
    merges(windows.apply(BASE.replace("\"last\"", "\"final\"")), windows, it -> it.replace("\"last\"", "\"final\""));
  }

  @Test
  void whatAPersonDeletedStaysDeletedUnlessWeChangedIt() {
    String close = BASE.substring(BASE.indexOf("\n  @Override"), BASE.indexOf("\n  record"));
    merges(BASE.replace(close, "").replace("\"last\"", "\"final\""), it -> it.replace(close, ""), it -> it.replace("\"last\"", "\"final\""));
    Merged merged = FileMerge.merge("Client.java", BASE, BASE.replace(close, ""), BASE.replace("options.clear();", "options.clear(); // all"));
    assertEquals(List.of("method Client.close()"), merged.conflicts().stream().map(Conflict::where).toList());
    assertEquals("", merged.conflicts().get(0).yours());
  }

  @Test
  void aConflictIsShownInItsOwnLines() {
    Merged merged = FileMerge.merge("Client.java", BASE, BASE.replace("\"last\"", "\"end\""), BASE.replace("\"last\"", "\"final\""));
    assertEquals(BASE.replace("    String last = options.get(\"last\");\n", """
            <<<<<<< yours
                String last = options.get("end");
            ||||||| base
                String last = options.get("last");
            =======
                String last = options.get("final");
            >>>>>>> ours
            """), merged.text());
    assertEquals("method Client.read(long, long)", merged.conflicts().get(0).where());
    assertEquals(BASE.substring(0, BASE.indexOf("String last")).lines().count(), merged.conflicts().get(0).line());
  }

  @Test
  void whatDoesNotParseIsMergedByLines() {
    merges(BASE.replace("class", "klass").replace("READ,", "READ, APPEND,"),
        it -> it.replace("class", "klass"), it -> it.replace("READ,", "READ, APPEND,"));
  }

  @Test
  void whatWouldNotParseIsAConflictOfTheWholeFile() {
    String base = "class A {\nint a;\n";
    String ours = "class Z {\n" + base;
    assertEquals(new Merged(base + "}\n", List.of(new Conflict("A.java", 1, base, base + "}\n", ours))),
        FileMerge.merge("A.java", base, base + "}\n", ours));
  }

  private static void merges(String expected, UnaryOperator<String> yours, UnaryOperator<String> ours) {
    Merged merged = FileMerge.merge("Client.java", BASE, yours.apply(BASE), ours.apply(BASE));
    assertEquals(expected, merged.text());
    assertTrue(merged.conflicts().isEmpty());
  }
}

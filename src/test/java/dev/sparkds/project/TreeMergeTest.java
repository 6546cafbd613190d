package dev.sparkds.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are new, gone, changed, moved, renamed, deleted or in the way. */
class TreeMergeTest {

  private static final String HOME = "src/main/java/com/acme/orders/";
  private static final String TOTAL = "\n  int total(int one) {\n    int two = one + 1;\n    return two;\n  }\n";
  private static final String SERVICE = "src/main/resources/META-INF/services/x";

  @TempDir Path folder;
  private final SortedMap<String, String> base = new TreeMap<>();
  private final SortedMap<String, String> ours = new TreeMap<>();

  /** A file of a person's with such members, a level further in. */
  private static String sums(String imports, String members) {
    return "package com.acme.orders;\n\n" + imports + "class Sums {\n  static class Inner {"
        + members.replace("\n  ", "\n    ") + "  }\n}\n";
  }

  private static String java(String name, String more) {
    return "package com.acme.orders;\n\nclass " + name + " {\n" + IntStream.range(0, 20)
        .mapToObj(i -> "  int " + name.toLowerCase(Locale.ROOT) + i + " = " + i + ";\n").collect(Collectors.joining())
        + more + "}\n";
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void generated(String path, String before, String now) throws IOException {
    base.put(path, before);
    ours.put(path, now);
    write(path, before);
  }

  private Growth merge() throws IOException {
    return new TreeMerge(new Grounds(folder.toRealPath()), base, ours).growth();
  }

  private static Map<String, String> texts(Growth growth) {
    return growth.changes().stream().collect(Collectors.toMap(Change::path,
        change -> change.after().map(content -> content.text().orElseThrow()).orElse("gone"), (one, two) -> two, TreeMap::new));
  }

  @Test
  void untouchedFilesAreReplacedAddedAndDeleted() throws IOException {
    generated("a", "one\n", "two\n");
    generated("same", "same\n", "same\n");
    base.put("old", "old\n");
    write("old", "old\n");
    ours.put("new", "new\n");
    Growth growth = merge();
    assertEquals(Map.of("a", "two\n", "old", "gone", "new", "new\n"), texts(growth));
    assertEquals(List.of(), growth.clashes());
  }

  @Test
  void whatWasDeletedStaysDeleted() throws IOException {
    generated("a.txt", "one\n", "two\n");
    Files.delete(folder.resolve("a.txt"));
    Growth growth = merge();
    assertEquals(Map.of(), texts(growth));
    assertEquals(List.of("a.txt"), growth.gone());
  }

  @Test
  void aPersonsFileInTheWayIsKept() throws IOException {
    ours.put("new.txt", "ours\n");
    write("new.txt", "mine\n");
    Growth growth = merge();
    assertEquals(Map.of(".sparkds/offered/new.txt", "ours\n"), texts(growth));
    assertEquals("new.txt", growth.clashes().get(0).place());
  }

  @Test
  void theSameFileInTheWayIsNoMatter() throws IOException {
    ours.put("new.txt", "ours\n");
    write("new.txt", "ours\r\n");
    assertEquals(Map.of(), texts(merge()));
  }

  @Test
  void anEditedFileThatSparkdsWouldDeleteIsKept() throws IOException {
    base.put("old.txt", "old\n");
    write("old.txt", "old and mine\n");
    Growth growth = merge();
    assertEquals(Map.of(), texts(growth));
    assertEquals("old.txt", growth.clashes().get(0).place());
  }

  @Test
  void otherLineEndsAreNoEdit() throws IOException {
    base.put("old.txt", "old\nfile\n");
    write("old.txt", "old\r\nfile\r\n");
    assertEquals(Map.of("old.txt", "gone"), texts(merge()));
  }

  @Test
  void aFileThatIsNotTextIsLeftAsItIs() throws IOException {
    generated("a.txt", "one\n", "two\n");
    byte[] binary = {(byte) 0xff, 0, 1};
    Files.write(folder.resolve("a.txt"), binary);
    Growth growth = merge();
    assertEquals(Map.of(".sparkds/offered/a.txt", "two\n"), texts(growth));
    assertArrayEquals(binary, Files.readAllBytes(folder.resolve("a.txt")));
    assertEquals(1, growth.clashes().size());
  }

  @Test
  void aMovedFileIsFollowed() throws IOException {
    generated("docs/a.md", "# Head\n\nOne line.\nAnother line.\n", "# Head\n\nOne line.\nAnother line.\nA third.\n");
    write("manual/b.md", Files.readString(folder.resolve("docs/a.md")));
    Files.delete(folder.resolve("docs/a.md"));
    assertEquals(Map.of("manual/b.md", ours.get("docs/a.md")), texts(merge()));
  }

  @Test
  void aMethodThatWasMovedToAnotherFileIsFollowed() throws IOException {
    String changed = TOTAL.replace("int two = one + 1", "int two = Math.max(List.of(one).size(), one) + 2");
    generated(HOME + "Client.java", java("Client", TOTAL), java("Client", changed).replace("\nclass", "\nimport java.util.List;\n\nclass"));
    write(HOME + "Client.java", java("Client", ""));
    write(HOME + "Sums.java", sums("", TOTAL).replace("\n", "\r\n"));
    Growth growth = merge();
    assertEquals(List.of(), growth.clashes());
    assertEquals(Map.of("method Client.total(int)", HOME + "Sums.java"), growth.moved());
    assertEquals(sums("import java.util.List;\n\n", changed).replace("\n", "\r\n"), texts(growth).get(HOME + "Sums.java"));
    assertEquals(java("Client", "").replace("\nclass", "\nimport java.util.List;\n\nclass"), texts(growth).get(HOME + "Client.java"));
  }

  @Test
  void severalMethodsAreFollowedToOneFile() throws IOException {
    String other = TOTAL.replace("total", "sum");
    String both = (TOTAL + other).replace("+ 1", "+ 2");
    generated(HOME + "Client.java", java("Client", TOTAL + other), java("Client", both));
    write(HOME + "Client.java", java("Client", ""));
    write(HOME + "Sums.java", sums("", other + TOTAL));
    assertEquals(Map.of(HOME + "Sums.java", sums("", (other + TOTAL).replace("+ 1", "+ 2"))), texts(merge()));
  }

  @Test
  void aMethodThatWasMovedToAFileThatSparkdsChangesIsAConflictThatNamesItsPlace() throws IOException {
    generated(HOME + "Client.java", java("Client", TOTAL), java("Client", TOTAL.replace("+ 1", "+ 2")));
    generated(HOME + "Sums.java", sums("", ""), sums("", "\n  int more;\n"));
    write(HOME + "Client.java", java("Client", ""));
    write(HOME + "Sums.java", sums("", TOTAL));
    assertEquals(List.of("method Client.total(int), which you moved to " + HOME + "Sums.java:5: change it there"),
        merge().clashes().stream().map(Clash::where).toList());
  }

  @Test
  void aMethodThatIsOtherInAnotherFileIsNotFollowed() throws IOException {
    generated(HOME + "Client.java", java("Client", TOTAL), java("Client", TOTAL.replace("+ 1", "+ 2")));
    write(HOME + "Client.java", java("Client", ""));
    write(HOME + "Sums.java", sums("", TOTAL.replace("two;", "two + 3;")));
    assertEquals(List.of("method Client.total(int)"), merge().clashes().stream().map(Clash::where).toList());
  }

  @Test
  void aRenamedClassIsFollowedAndItsNameTaken() throws IOException {
    generated(HOME + "Client.java", java("Client", ""), java("Client", "  Client again;\n"));
    generated(HOME + "User.java", java("User", "  Client client;\n"), java("User", "  Client client;\n  Client second;\n"));
    ours.put(HOME + "More.java", java("More", "  Client more;\n"));
    Files.delete(folder.resolve(HOME + "Client.java"));
    write(HOME + "Shop.java", base.get(HOME + "Client.java").replace("class Client", "class Shop"));
    write(HOME + "User.java", base.get(HOME + "User.java").replace("Client", "Shop"));
    Growth growth = merge();
    assertEquals(List.of(), growth.clashes());
    assertEquals(java("Client", "  Shop again;\n").replace("class Client", "class Shop"), texts(growth).get(HOME + "Shop.java"));
    assertEquals(java("User", "  Shop client;\n  Shop second;\n"), texts(growth).get(HOME + "User.java"));
    assertEquals(java("More", "  Shop more;\n"), texts(growth).get(HOME + "More.java"));
    assertEquals(3, growth.changes().size());
  }

  @Test
  void aMovedPackageTakesNewFilesWithIt() throws IOException {
    generated(HOME + "Client.java", java("Client", ""), java("Client", "  int more;\n"));
    generated(HOME + "User.java", java("User", ""), java("User", ""));
    generated(SERVICE, "com.acme.orders.User\n", "com.acme.orders.User\ncom.acme.orders.More\n");
    ours.put(HOME + "More.java", java("More", ""));
    for (String name : List.of("Client", "User")) {
      write("src/main/java/org/shop/" + name + ".java", base.get(HOME + name + ".java").replace("com.acme.orders", "org.shop"));
      Files.delete(folder.resolve(HOME + name + ".java"));
    }
    write(SERVICE, "org.shop.User\n");
    Growth growth = merge();
    assertEquals(List.of(), growth.clashes());
    assertEquals(Map.of(
        "src/main/java/org/shop/Client.java", ours.get(HOME + "Client.java").replace("com.acme.orders", "org.shop"),
        "src/main/java/org/shop/More.java", ours.get(HOME + "More.java").replace("com.acme.orders", "org.shop"),
        SERVICE, "org.shop.User\norg.shop.More\n"), texts(growth));
  }

  @Test
  void aFileThatIsMerelyAlikeIsNotTakenForAMovedOne() throws IOException {
    generated(HOME + "Client.java", java("Client", ""), java("Client", "  int more;\n"));
    Files.delete(folder.resolve(HOME + "Client.java"));
    write(HOME + "Other.java", java("Other", ""));
    Growth growth = merge();
    assertEquals(Map.of(), texts(growth));
    assertTrue(growth.gone().contains(HOME + "Client.java"));
  }
}

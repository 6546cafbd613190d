package dev.sparkds.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a change is interrupted, all of it happened or nothing. */
class TransactionTest {

  @TempDir Path folder;
  private Grounds grounds;

  /** What a dying machine does at a step. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @BeforeEach
  void fill() throws IOException {
    grounds = new Grounds(folder.toRealPath());
    fill(folder);
  }

  private static void fill(Path folder) throws IOException {
    Files.createDirectories(folder.resolve(".sparkds"));
    Files.createDirectories(folder.resolve("deep/down"));
    Files.writeString(folder.resolve("changed"), "before");
    Files.setPosixFilePermissions(folder.resolve("changed"), PosixFilePermissions.fromString("rwxr-x---"));
    Files.writeString(folder.resolve("deep/down/gone"), "gone soon");
    Files.writeString(folder.resolve("mine"), "mine");
  }

  private static List<Change> changes(Grounds grounds) {
    String mode = grounds.content("changed").orElseThrow().mode();
    return List.of(
        new Change("changed", grounds.content("changed"), Optional.of(Content.of("after", mode))),
        new Change("deep/down/gone", grounds.content("deep/down/gone"), Optional.empty()),
        new Change("new/er/file", Optional.empty(), Optional.of(Content.of("new", ""))));
  }

  private Transaction transaction(Disk.Step step) {
    return new Transaction(grounds, new Disk(step));
  }

  private SortedMap<String, String> after() throws IOException {
    Path other = Files.createTempDirectory("after");
    fill(other);
    Grounds there = new Grounds(other.toRealPath());
    new Transaction(there, Disk.plain()).run(changes(there));
    return Tree.of(other);
  }

  @Test
  void aKilledChangeIsCompletedOrHasNotBegun() throws IOException {
    SortedMap<String, String> before = Tree.of(folder);
    SortedMap<String, String> after = after();
    int completed = 0;
    boolean survived = false;
    for (int steps = 0; !survived; steps++) {
      survived = !isKilledAt(steps);
      completed += transaction(() -> {}).recover() ? 1 : 0;
      assertTrue(Tree.of(folder).equals(before) || Tree.of(folder).equals(after), "after " + steps + " steps");
      if (Tree.of(folder).equals(after)) {
        new Transaction(grounds, Disk.plain()).run(back());
      }
      assertEquals(before, Tree.of(folder), "after " + steps + " steps");
    }
    assertTrue(completed >= 5, completed + " were completed");
  }

  private boolean isKilledAt(int step) {
    int[] left = {step};
    Transaction mortal = transaction(() -> {
      if (left[0]-- == 0) {
        throw new Killed();
      }
    });
    try {
      mortal.run(changes(grounds));
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  private List<Change> back() {
    return new Undo(grounds, transaction(() -> {}).last().orElseThrow()).growth().changes();
  }

  @Test
  void aFullDiskLeavesAllAsItWas() throws IOException {
    SortedMap<String, String> before = Tree.of(folder);
    boolean failed = true;
    for (int step = 0; failed; step++) {
      int[] left = {step};
      Transaction poor = transaction(() -> {
        if (left[0]-- == 0) {
          throw new IOException("No space left on device");
        }
      });
      failed = false;
      try {
        poor.run(changes(grounds));
      } catch (ProjectException e) {
        failed = true;
        assertTrue(e.getMessage().contains("nothing was changed"), e.getMessage());
        transaction(() -> {}).recover();
        assertEquals(before, Tree.of(folder), "failed at step " + step);
      }
    }
    assertEquals(after(), Tree.of(folder));
  }

  @Test
  void whatWasEditedAfterAKillIsNotOverwritten() throws IOException {
    assertTrue(isKilledAt(4));
    Files.writeString(folder.resolve("deep/down/gone"), "edited");
    assertThrows(ProjectException.class, () -> transaction(() -> {}).recover());
    assertEquals("edited", Files.readString(folder.resolve("deep/down/gone")));
    Files.writeString(folder.resolve("deep/down/gone"), "gone soon");
    assertTrue(transaction(() -> {}).recover());
    assertEquals(after(), Tree.of(folder));
  }

  @Test
  void whatWasEditedSincePlanningIsNotOverwritten() throws IOException {
    List<Change> planned = changes(grounds);
    Files.writeString(folder.resolve("changed"), "edited");
    SortedMap<String, String> before = Tree.of(folder);
    assertThrows(ProjectException.class, () -> transaction(() -> {}).run(planned));
    assertEquals(before, Tree.of(folder));
  }

  @Test
  void twoAtOnceAreRefused() {
    try (Lock lock = Lock.of(grounds)) {
      assertTrue(assertThrows(ProjectException.class, () -> transaction(() -> {}).run(changes(grounds)))
          .getMessage().contains("another sparkds"), lock.toString());
    }
    assertFalse(Files.exists(folder.resolve(".sparkds/lock")));
    transaction(() -> {}).run(changes(grounds));
  }

  @Test
  void undoRestoresBytesAndPermissionsAndKeepsEdits() throws IOException {
    SortedMap<String, String> before = Tree.of(folder);
    transaction(() -> {}).run(changes(grounds));
    Files.writeString(folder.resolve("mine"), "edited");
    before.computeIfPresent("mine", (path, text) -> text.replace("mine", "edited"));
    transaction(() -> {}).run(back());
    assertEquals(before, Tree.of(folder));
  }

  @Test
  void undoRefusesToLoseAnEdit() throws IOException {
    transaction(() -> {}).run(changes(grounds));
    Files.writeString(folder.resolve("new/er/file"), "new and edited");
    SortedMap<String, String> before = Tree.of(folder);
    assertTrue(assertThrows(ProjectException.class, this::back).getMessage().contains("new/er/file"));
    assertEquals(before, Tree.of(folder));
  }

  @Test
  void aForeignJournalGoesNowhereElse() throws IOException {
    for (String path : List.of("../out", "/out", ".git/hooks/pre-commit", ".GIT/config", "a/../../out", "a//b", "")) {
      Change evil = new Change(path, Optional.empty(), Optional.of(Content.of("evil", "rwxr-xr-x")));
      Files.write(folder.resolve(".sparkds/journal"), Journal.write(List.of(evil)));
      assertThrows(ProjectException.class, () -> transaction(() -> {}).recover(), path);
      assertFalse(Files.exists(folder.resolve(".git")) || Files.exists(folder.resolveSibling("out")), path);
    }
    Path elsewhere = Files.createTempDirectory("elsewhere");
    Files.createSymbolicLink(folder.resolve("link"), elsewhere);
    Change through = new Change("link/file", Optional.empty(), Optional.of(Content.of("evil", "")));
    Files.write(folder.resolve(".sparkds/journal"), Journal.write(List.of(through)));
    assertThrows(ProjectException.class, () -> transaction(() -> {}).recover());
    assertFalse(Files.exists(elsewhere.resolve("file")));
  }

  @Test
  void aBrokenJournalIsNamed() throws IOException {
    byte[] journal = Journal.write(changes(grounds));
    for (int length = 0; length < journal.length; length++) {
      Files.write(folder.resolve(".sparkds/journal"), Arrays.copyOf(journal, length));
      assertTrue(assertThrows(ProjectException.class, () -> transaction(() -> {}).recover()).getMessage().contains("journal is damaged"));
    }
  }

  @Test
  void aProcessKilledForGoodIsCompletedByTheNext() throws IOException, InterruptedException {
    SortedMap<String, String> after = after();
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp",
        System.getProperty("java.class.path"), TransactionTest.class.getName(), folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertEquals('!', process.getInputStream().read());
    process.destroyForcibly();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals("after", Files.readString(folder.resolve("changed")));
    assertTrue(Files.exists(folder.resolve("deep/down/gone")));
    assertTrue(transaction(() -> {}).recover());
    assertEquals(after, Tree.of(folder));
  }

  /** Changes the folder that is named, and stops in the middle until it is killed. */
  public static void main(String[] folder) throws IOException {
    Grounds grounds = new Grounds(Path.of(folder[0]).toRealPath());
    int[] step = {0};
    new Transaction(grounds, new Disk(() -> {
      if (step[0]++ == 4) {
        System.out.print('!');
        System.out.flush();
        sleep();
      }
    })).run(changes(grounds));
  }

  private static void sleep() throws IOException {
    try {
      TimeUnit.HOURS.sleep(1);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}

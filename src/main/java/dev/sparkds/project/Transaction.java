package dev.sparkds.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes changes all or not at all: they are written to a journal first, then made, and the journal is then what undo reads. While
 * there is a journal, each file is as before or as after, so that whoever finds it can go on.
 */
final class Transaction {

  private static final String JOURNAL = Manifest.FOLDER + "journal";
  private static final String DRAFT = Manifest.FOLDER + "journal.new";
  private static final String NEXT = Manifest.FOLDER + "next";
  private static final String UNDO = Manifest.FOLDER + "undo";

  private final Grounds grounds;
  private final Disk disk;

  Transaction(Grounds grounds, Disk disk) {
    this.grounds = grounds;
    this.disk = disk;
  }

  void run(List<Change> changes) {
    try (Lock alone = Lock.of(grounds)) {
      runAlone(changes);
    }
  }

  private void runAlone(List<Change> changes) {
    changes.forEach(this::requireBefore);
    try {
      disk.writeDurably(grounds.file(DRAFT), Journal.write(changes));
      disk.move(grounds.file(DRAFT), grounds.file(JOURNAL));
    } catch (IOException e) {
      throw new ProjectException("cannot write below " + grounds.root() + ", nothing was changed: " + e, e);
    }
    try {
      make(changes);
    } catch (IOException | ProjectException e) {
      takeBack(changes, e);
    }
  }

  /** Completes what was interrupted; whether there was such a thing. */
  boolean recover() {
    if (Stream.of(JOURNAL, DRAFT, NEXT).noneMatch(path -> Files.exists(grounds.file(path)))) {
      return false;
    }
    try (Lock alone = Lock.of(grounds)) {
      Optional<Content> journal = grounds.content(JOURNAL);
      if (journal.isPresent()) {
        make(read(JOURNAL, journal.get()));
      }
      Files.deleteIfExists(grounds.file(DRAFT));
      Files.deleteIfExists(grounds.file(NEXT));
      return journal.isPresent();
    } catch (IOException e) {
      throw new ProjectException("cannot complete the change that was interrupted in " + grounds.root() + ": " + e, e);
    }
  }

  /** The changes that were made last; nothing when there were none. */
  Optional<List<Change>> last() {
    return grounds.content(UNDO).map(content -> read(UNDO, content));
  }

  private static List<Change> read(String path, Content content) {
    try {
      return Journal.read(content.bytes());
    } catch (IOException e) {
      throw new ProjectException(path + " is damaged (" + e.getMessage() + "): delete it, and look at your files", e);
    }
  }

  private void make(List<Change> changes) throws IOException {
    changes.forEach(this::requireEither);
    for (Change change : changes) {
      if (!Content.same(grounds.content(change.path()), change.after())) {
        put(change.path(), change.after());
      }
    }
    disk.move(grounds.file(JOURNAL), grounds.file(UNDO));
  }

  private void put(String path, Optional<Content> content) throws IOException {
    if (content.isEmpty()) {
      disk.delete(grounds.file(path), grounds.root());
      return;
    }
    disk.write(grounds.file(NEXT), content.get());
    disk.move(grounds.file(NEXT), grounds.file(path));
  }

  private void takeBack(List<Change> changes, Exception cause) {
    try {
      for (Change change : changes) {
        if (Content.same(grounds.content(change.path()), change.after())) {
          put(change.path(), change.before());
        }
      }
      Files.deleteIfExists(grounds.file(NEXT));
      Path journal = grounds.file(JOURNAL);
      disk.delete(journal, journal.getParent());
    } catch (IOException e) {
      cause.addSuppressed(e);
      throw new ProjectException("the change was interrupted; the next command completes it: " + cause, cause);
    }
    throw new ProjectException("nothing was changed: " + cause.getMessage(), cause);
  }

  private void requireBefore(Change change) {
    if (!Content.same(grounds.content(change.path()), change.before())) {
      throw new ProjectException(change.path() + " was changed just now: run the command again");
    }
  }

  private void requireEither(Change change) {
    Optional<Content> now = grounds.content(change.path());
    if (!Content.same(now, change.before()) && !Content.same(now, change.after())) {
      throw new ProjectException(change.path() + " was changed while sparkds was interrupted:"
          + " move your version aside, run the command again, and bring your change back");
    }
  }
}

package dev.sparkds.project;

import dev.sparkds.generate.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A project that was generated and has been worked on since. */
public final class ExistingProject {

  private final Grounds grounds;
  private final Transaction transaction;
  private final boolean recovered;

  private ExistingProject(Grounds grounds, Disk disk) {
    this.grounds = grounds;
    this.transaction = new Transaction(grounds, disk);
    this.recovered = transaction.recover();
  }

  /** The project in a folder; a change to it that was interrupted is completed first. */
  public static ExistingProject open(Path folder) {
    return open(folder, Disk.plain());
  }

  static ExistingProject open(Path folder, Disk disk) {
    if (!Files.isRegularFile(folder.resolve(Manifest.SPEC))) {
      throw new ProjectException((Files.isDirectory(folder) ? folder + " is no project of sparkds, without a " + Manifest.SPEC
          : "there is no folder " + folder) + ": name the project's folder, or make one by `sparkds new`");
    }
    try {
      return new ExistingProject(new Grounds(folder.toRealPath()), disk);
    } catch (IOException e) {
      throw new ProjectException("cannot read " + folder + ": " + e, e);
    }
  }

  /** Whether an interrupted change had to be completed. */
  public boolean wasRecovered() {
    return recovered;
  }

  public byte[] spec() {
    return grounds.content(Manifest.SPEC).orElseThrow().bytes();
  }

  /** Refuses to take older templates to a project than those it has. */
  public void requireNotNewer(String version) {
    Release made = Release.of(grounds.content(Manifest.VERSION).flatMap(Content::text).orElse(""));
    if (made.isLaterThan(version)) {
      throw new ProjectException("this project was last changed by sparkds " + made.tool() + ", and this is sparkds " + version
          + ", which would take newer code out of it: install sparkds " + made.tool() + " or a later one");
    }
  }

  /**
   * What it takes to make the project one of these files, those that sparkds keeps for itself included.
   *
   * @param restored the files to write again that a person deleted
   */
  public Growth plan(List<GeneratedFile> files, Set<String> restored) {
    SortedMap<String, String> ours = texts(files, path -> !path.startsWith(Manifest.FOLDER));
    requireRestorable(restored, ours.keySet());
    SortedMap<String, String> base = new TreeMap<>(new Ancestor(grounds).files(ours));
    base.keySet().removeAll(restored);
    Growth growth = new TreeMerge(grounds, base, ours).growth();
    List<Change> own = new ArrayList<>();
    texts(files, path -> path.startsWith(Manifest.FOLDER)).forEach((path, text) -> keep(path, text, own));
    if (!growth.clashes().isEmpty()) {
      keep(Conflicts.FILE, Conflicts.text(growth.clashes()), own);
    }
    return growth.with(own);
  }

  private void requireRestorable(Set<String> restored, Set<String> known) {
    for (String path : restored) {
      if (!known.contains(path)) {
        throw new ProjectException("sparkds writes no file " + path + " for this spec: name one of its own, from the project's folder on");
      }
      if (grounds.has(path)) {
        throw new ProjectException(path + " is there, so there is nothing to bring back: delete or rename it first");
      }
    }
  }

  private static SortedMap<String, String> texts(List<GeneratedFile> files, Predicate<String> which) {
    return files.stream().filter(file -> which.test(file.path()))
        .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::text, (one, two) -> two, TreeMap::new));
  }

  private void keep(String path, String text, List<Change> changes) {
    Optional<Content> now = grounds.content(path);
    Content after = Content.of(text, now.map(Content::mode).orElse(""));
    boolean theirs = path.equals(Manifest.IGNORED) && now.isPresent();
    if (!theirs && !Content.same(now, Optional.of(after))) {
      changes.add(new Change(path, now, Optional.of(after)));
    }
  }

  /** Makes the changes, all or none. */
  public void apply(Growth growth) {
    new Conflicts(grounds).requireNone();
    if (!growth.isEmpty()) {
      transaction.run(growth.changes());
    }
  }

  /** What it takes to take the last change back. */
  public Growth undo() {
    List<Change> last = transaction.last()
        .orElseThrow(() -> new ProjectException("there is no change of sparkds to undo in " + grounds.root()));
    return new Undo(grounds, last).growth();
  }

  /** Takes the last change back, or what was taken back. */
  public void applyUndo(Growth undo) {
    transaction.run(undo.changes());
  }

  /** Closes the conflicts that were resolved; the places of those that were not. */
  public List<String> settle() {
    return new Conflicts(grounds).settle();
  }
}

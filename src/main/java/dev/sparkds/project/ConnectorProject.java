package dev.sparkds.project;

import dev.sparkds.generate.GeneratedFile;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A generated project in its folder. */
public record ConnectorProject(Path folder) {

  /** The project's files, those that sparkds keeps for itself included. */
  public static List<GeneratedFile> complete(List<GeneratedFile> files, String spec, Release release) {
    List<GeneratedFile> all = new ArrayList<>(files);
    all.addAll(Manifest.of(files, spec, release));
    all.sort(Comparator.comparing(GeneratedFile::path));
    return List.copyOf(all);
  }

  /** Writes all files beside the folder and then moves them into place, so that it is there whole or not at all. */
  public static ConnectorProject create(Path folder, List<GeneratedFile> files) {
    requireFree(folder);
    place(draft(folder, files), folder);
    return new ConnectorProject(folder);
  }

  /** As {@code create}; what is in the folder is first moved aside, to the path that comes back. */
  public static Optional<Path> replace(Path folder, List<GeneratedFile> files) {
    Path draft = draft(folder, files);
    Optional<Path> aside = isFree(folder) ? Optional.empty() : Optional.of(setAside(folder, draft));
    place(draft, folder);
    return aside;
  }

  private static Path draft(Path folder, List<GeneratedFile> files) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    Path draft = null;
    try {
      Files.createDirectories(parent);
      draft = Files.createTempDirectory(parent, ".sparkds-");
      Path target = draft;
      List<IOException> failures = files.parallelStream().flatMap(file -> write(target, file).stream()).toList();
      if (!failures.isEmpty()) {
        throw failures.get(0); // not before all writers are done
      }
      share(draft);
      return draft;
    } catch (IOException e) {
      throw failed(draft, "cannot write " + folder, e);
    }
  }

  private static Path setAside(Path folder, Path draft) {
    Path aside = IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> folder.resolveSibling(folder.getFileName() + ".old" + n))
        .filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
        .findFirst()
        .orElseThrow();
    try {
      return Files.move(folder, aside);
    } catch (IOException e) {
      throw failed(draft, "cannot move " + folder + " to " + aside, e);
    }
  }

  private static void place(Path draft, Path folder) {
    try {
      Files.deleteIfExists(folder);
      move(draft, folder);
    } catch (IOException e) {
      throw failed(draft, "cannot write " + folder, e);
    }
  }

  private static ProjectException failed(Path draft, String what, IOException e) {
    Optional.ofNullable(draft).ifPresent(ConnectorProject::delete);
    return new ProjectException(what + ": " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
  }

  /** Refuses a folder that holds something. */
  public static void requireFree(Path folder) {
    if (!isFree(folder)) {
      throw new ProjectException(
          folder + " exists already: give another folder with --out, or --force to move it aside");
    }
  }

  private static boolean isFree(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /** Why a file cannot be written, if it cannot. */
  private static Optional<IOException> write(Path draft, GeneratedFile file) {
    Path target = draft.resolve(file.path()).normalize();
    if (!target.startsWith(draft)) {
      throw new IllegalStateException("leaves the project: " + file.path());
    }
    try {
      Files.createDirectories(target.getParent());
      Files.write(target, file.bytes());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  /** A temporary folder is private to its owner; a project has the permissions of any new folder. */
  private static void share(Path draft) throws IOException {
    Path sample = Files.createDirectory(draft.resolve(".new"));
    if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(sample));
    }
    Files.delete(sample);
  }

  private static void move(Path draft, Path folder) throws IOException {
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, folder);
    }
  }

  private static void delete(Path draft) {
    try (Stream<Path> walk = Files.walk(draft)) {
      walk.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      draft.toFile().deleteOnExit();
    }
  }
}

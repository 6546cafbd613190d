package dev.sparkds.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A project's folder, and what in it sparkds may read and change: nothing outside, nothing through a link, nothing of git. */
record Grounds(Path root) {

  private static final long LARGEST = 64L << 20;

  /** Where a path leads, which must be a file in here or nothing. */
  Path file(String path) {
    Path here = root;
    for (String name : names(path)) {
      here = here.resolve(name);
      if (Files.isSymbolicLink(here)) {
        throw refused(path, root.relativize(here) + " is a symbolic link: put what it leads to in its place");
      }
    }
    if (Files.exists(here, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(here, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(path, "there is no file but something else: move it away");
    }
    return here;
  }

  boolean has(String path) {
    return Files.exists(file(path), LinkOption.NOFOLLOW_LINKS);
  }

  /** What is there; nothing when no file is. */
  Optional<Content> content(String path) {
    Path file = file(path);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      if (Files.size(file) > LARGEST) {
        throw refused(path, "it is larger than 64 MiB: move it away");
      }
      return Optional.of(Content.read(file));
    } catch (IOException e) {
      throw new ProjectException("cannot read " + file + ": " + e, e);
    }
  }

  private List<String> names(String path) {
    List<String> names = List.of(path.split("/", -1));
    boolean plain = names.stream().noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals("..")
        || name.contains("\\") || name.contains(":"));
    if (!plain || names.get(0).equalsIgnoreCase(".git")) {
      throw refused(path, "it is no path of a project: restore .sparkds from your version control");
    }
    try {
      root.resolve(path);
      return names;
    } catch (InvalidPathException e) {
      throw refused(path, "it is no path: restore .sparkds from your version control");
    }
  }

  private static ProjectException refused(String path, String why) {
    return new ProjectException("sparkds keeps off " + Content.visible(path) + ": " + why);
  }
}

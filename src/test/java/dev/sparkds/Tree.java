package dev.sparkds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a folder holds. */
public final class Tree {

  private Tree() {}

  /** The bytes of all files, one character each, and their permissions, but for what undo remembers. */
  public static SortedMap<String, String> of(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(each -> !each.equals(folder)).toList()) {
        String name = folder.relativize(path).toString();
        if (!name.equals(".sparkds/undo")) {
          files.put(name, Files.isDirectory(path) ? "folder" : PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
              + "\n" + new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  /** When each file was written. */
  public static SortedMap<String, String> times(Path folder) throws IOException {
    SortedMap<String, String> times = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.toList()) {
        times.put(path.toString(), Files.getLastModifiedTime(path).toString());
      }
    }
    return times;
  }
}

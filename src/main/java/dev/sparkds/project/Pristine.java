package dev.sparkds.project;

import dev.sparkds.generate.GeneratedFile;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The generated files as they were, in one: each path and each text ended by U+0000, which none of them holds.
 *
 * <p>So the bytes depend on nothing but the files, git stores them as deltas, and search tools, editors and line-end conversion
 * take the file for binary and leave it alone.
 */
final class Pristine {

  private static final char END = '\0';

  private Pristine() {}

  static String write(List<GeneratedFile> files) {
    StringBuilder all = new StringBuilder();
    files.forEach(file -> all.append(file.path()).append(END).append(file.text()).append(END));
    return all.toString();
  }

  static SortedMap<String, String> read(String all) {
    SortedMap<String, String> files = new TreeMap<>();
    for (int at = 0; at < all.length(); ) {
      int path = all.indexOf(END, at);
      int text = all.indexOf(END, path + 1);
      if (path < 0 || text < 0) {
        throw new ProjectException(Manifest.PRISTINE + " is damaged: restore it from your version control");
      }
      files.put(all.substring(at, path), all.substring(path + 1, text));
      at = text + 1;
    }
    return files;
  }
}

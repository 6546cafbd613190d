package dev.sparkds.project;

/**
 * What a person must decide, since both sides changed it.
 *
 * @param line where its first marker is; 0 when the file is left as it was, because it cannot hold markers
 * @param where the member or element, in words
 */
public record Clash(String path, int line, String where, String base, String yours, String ours) {

  /** The place as compilers write it. */
  public String place() {
    return line > 0 ? path + ":" + line : path;
  }
}

package dev.sparkds.project;

import java.lang.module.ModuleDescriptor.Version;

/** What made a project: the version of sparkds, and that of the templates, which may be a user's own. */
public record Release(String tool, String templates) {

  /** Of the versions that a project keeps. */
  static Release of(String text) {
    return new Release(word(text, "sparkds "), word(text, "templates "));
  }

  private static String word(String text, String key) {
    return text.lines().filter(line -> line.startsWith(key)).map(line -> line.substring(key.length()).strip()).findFirst().orElse("");
  }

  /** Whether it was made by a later version of sparkds than this; one without a number is not. */
  boolean isLaterThan(String version) {
    return isNumbered(tool) && isNumbered(version) && Version.parse(tool).compareTo(Version.parse(version)) > 0;
  }

  private static boolean isNumbered(String version) {
    return version.matches("[0-9]+(\\.[0-9]+)*([-+].+)?");
  }

  String text() {
    return "sparkds " + tool + "\ntemplates " + templates + "\n";
  }
}

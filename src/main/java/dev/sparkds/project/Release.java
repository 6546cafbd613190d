package dev.sparkds.project;

/** What made a project: the version of sparkds, and that of the templates, which may be a user's own. */
public record Release(String tool, String templates) {

  String text() {
    return "sparkds " + tool + "\ntemplates " + templates + "\n";
  }
}

package dev.sparkds.mutants;

import dev.sparkds.generate.GeneratedFile;
import dev.sparkds.generate.Names;
import java.util.List;

/**
 * A bug on purpose: other text in one place of one generated class.
 *
 * @param defect the number of the defect of the seed that this is in Java, or null for a bug of our own
 * @param survives why no test of the project can be expected to notice, or null
 * @param file the class without its prefix, such as {@code Offset}
 */
record Mutant(String id, String defect, String file, String replace, String with, String why, String survives) {

  /** The class with the bug; where its place is not there exactly once, the templates have moved on and it has to follow. */
  GeneratedFile in(List<GeneratedFile> project, Names names) {
    String path = "/" + names.className() + file + ".java";
    GeneratedFile healthy = project.stream()
        .filter(each -> each.path().startsWith("src/main/java/") && each.path().endsWith(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + path));
    String place = replace.replace("_Name_", names.className());
    int at = healthy.text().indexOf(place);
    if (at < 0 || healthy.text().indexOf(place, at + 1) >= 0) {
      throw new AssertionError(path + " has " + (at < 0 ? "no" : "more than one") + " place like\n  " + place);
    }
    String bug = with == null ? "" : with.replace("_Name_", names.className());
    return new GeneratedFile(
        healthy.path(), healthy.text().substring(0, at) + bug + healthy.text().substring(at + place.length()));
  }
}

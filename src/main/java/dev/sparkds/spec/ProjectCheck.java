package dev.sparkds.spec;

import dev.sparkds.model.Project;
import dev.sparkds.spec.ConnectorSpec.ProjectSpec;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Checks the coordinates of the project. */
final class ProjectCheck {
  private ProjectCheck() {}

  static Project project(Draft draft) {
    ProjectSpec spec = draft.spec().project() == null ? ProjectSpec.NONE : draft.spec().project();
    String name = right(draft, "name", draft.spec().name(), "orders");
    String group = right(draft, "project.group", spec.group(), "com.example.spark");
    if (right(draft, "project.package", spec.packageName(), null) != null) {
      checkPackage(spec.packageName(), draft.findings());
    }
    if (right(draft, "project.license", spec.license(), null) != null) {
      checkLicense(spec.license(), draft.findings());
    }
    return new Project(
        group,
        Objects.requireNonNullElse(spec.artifact(), "spark-" + name),
        Objects.requireNonNullElseGet(spec.packageName(), () -> packageName(group, name)),
        Objects.requireNonNullElse(spec.version(), "0.1.0"),
        Objects.requireNonNullElse(spec.license(), "Apache-2.0"));
  }

  /** The name, or another where it is missing or was found wrong. */
  private static String right(Draft draft, String path, String name, String other) {
    return name == null || draft.findings().concerns(path) ? other : name;
  }

  static String description(ConnectorSpec spec, SystemPack pack) {
    return spec.description() == null ? "Spark connector for " + pack.summary() + "."
        : Texts.line(spec.description());
  }

  private static void checkPackage(String name, Findings findings) {
    if (name.matches("(java|javax|scala|org\\.apache\\.spark)(\\..*)?")) {
      findings.add("project.package", Quote.of(name) + " belongs to others", "choose a package of your own");
    }
    for (String segment : name.split("\\.")) {
      if (JavaWords.has(segment)) {
        findings.add("project.package", Quote.of(segment) + " is a word of the Java language", "choose another name");
      }
    }
  }

  private static void checkLicense(String license, Findings findings) {
    if (!license.startsWith("LicenseRef-") && !Licenses.KNOWN.contains(license)) {
      String near = Suggestion.nearest(Licenses.KNOWN, license);
      findings.add("project.license", Quote.of(license) + " is not an SPDX identifier known here",
          near == null ? "for one of your own write LicenseRef-…" : "did you mean '" + near + "'?");
    }
  }

  private static String packageName(String group, String name) {
    String all = group.replace('-', '_') + "." + name.replaceAll("[-_]", "");
    return Arrays.stream(all.toLowerCase(java.util.Locale.ROOT).split("\\.")).map(ProjectCheck::segment)
        .collect(Collectors.joining("."));
  }

  private static String segment(String text) {
    String start = Character.isDigit(text.charAt(0)) ? "_" + text : text;
    return JavaWords.has(start) ? start + "_" : start;
  }
}

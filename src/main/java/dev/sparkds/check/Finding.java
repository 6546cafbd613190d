package dev.sparkds.check;

import dev.sparkds.check.rules.Rule;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A mistake at its place.
 *
 * @param detail what else is to be said about this one; mostly empty
 */
public record Finding(Rule rule, Path file, int line, int column, String detail) {

  static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
      .thenComparingInt(Finding::line).thenComparingInt(Finding::column).thenComparing(finding -> finding.rule().id());

  @Override
  public String toString() {
    return "%s:%d:%d: %s: %s%s (%s)".formatted(
        file, line, column, rule.id(), detail.isEmpty() ? "" : detail + ". ", rule.why(), rule.remedy());
  }
}

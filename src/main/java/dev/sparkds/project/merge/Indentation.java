package dev.sparkds.project.merge;

import java.util.List;
import java.util.regex.Pattern;

/** What a person indents with, where sparkds indents with two spaces. */
record Indentation(String unit) {

  private static final Indentation OURS = new Indentation("  ");
  private static final List<Indentation> OTHERS = List.of(new Indentation("\t"), new Indentation("    "));
  private static final Pattern FREE = Pattern.compile("\\.(java|xml)$"); // other files mean something by their white space
  private static final Pattern INDENT = Pattern.compile("(?m)^ ++(?=\\S)");

  /** Proven by nine of ten lines. */
  static Indentation of(String path, String base, String yours) {
    if (!FREE.matcher(path).find() || base.contains("\"\"\"") || yours.contains("\"\"\"")) {
      return OURS;
    }
    List<String> from = LineMerge.lines(base);
    List<String> to = LineMerge.lines(yours);
    int[] match = Diff.match(from.stream().map(String::strip).toList(), to.stream().map(String::strip).toList());
    return OTHERS.stream().filter(it -> it.explains(from, to, match)).findFirst().orElse(OURS);
  }

  private boolean explains(List<String> from, List<String> to, int[] match) {
    int indented = 0;
    int explained = 0;
    for (int i = 0; i < match.length; i++) {
      if (match[i] >= 0 && from.get(i).startsWith(OURS.unit)) {
        indented++;
        explained += to.get(match[i]).equals(apply(from.get(i))) ? 1 : 0;
      }
    }
    return explained * 10 > indented * 9;
  }

  String apply(String text) {
    return equals(OURS) ? text : INDENT.matcher(text).replaceAll(found -> indent(found.group().length()));
  }

  private String indent(int spaces) {
    return unit.repeat(spaces / 2) + " ".repeat(spaces % 2);
  }
}

package dev.sparkds.check;

import com.github.javaparser.ast.comments.Comment;
import dev.sparkds.check.code.SourceFile;
import dev.sparkds.check.rules.Rule;
import dev.sparkds.check.rules.Rules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A comment {@code sparkds:allow RULE: reason}.
 *
 * @param line the line that it is about: its own, or the next with code when it stands alone
 */
public record Allowance(Path file, int line, int commentLine, int column, String rule, String reason) {

  private static final Pattern SHAPE = Pattern.compile("\\s*sparkds:allow\\b\\s*([^:]*?)\\s*(?::\\s*(.*?))?\\s*", Pattern.DOTALL);
  private static final Pattern NO_CODE = Pattern.compile("\\s*(@\\w+|//.*|/?\\*.*)?\\s*");

  static Stream<Allowance> in(SourceFile file) {
    return file.comments().stream().flatMap(comment -> in(file, comment).stream());
  }

  private static List<Allowance> in(SourceFile file, Comment comment) {
    Matcher shape = SHAPE.matcher(comment.getContent());
    if (!shape.matches()) {
      return List.of();
    }
    int line = comment.getBegin().orElseThrow().line;
    int column = comment.getBegin().orElseThrow().column;
    String reason = Optional.ofNullable(shape.group(2)).orElse("");
    return Stream.of(shape.group(1).split("[,\\s]+", -1))
        .map(rule -> new Allowance(file.path(), about(file, line, column), line, column, rule, reason)).toList();
  }

  private static int about(SourceFile file, int line, int column) {
    if (!file.line(line).substring(0, column - 1).isBlank()) {
      return line;
    }
    int next = line + 1;
    while (next < file.lines().size() && NO_CODE.matcher(file.line(next)).matches()) {
      next++;
    }
    return next;
  }

  boolean covers(Finding finding) {
    return rule.equals(finding.rule().id()) && line == finding.line() && file.equals(finding.file());
  }

  /** A finding about the comment itself. */
  Finding as(Rule fault) {
    return new Finding(fault, file, commentLine, column, rule);
  }

  boolean isOfARule() {
    return Rules.named(rule).isPresent();
  }
}

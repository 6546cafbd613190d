package dev.sparkds.check;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.SourceFile;
import dev.sparkds.check.rules.ReviewRules;
import dev.sparkds.check.rules.Rule;
import dev.sparkds.check.rules.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found in a project.
 *
 * @param findings by place
 * @param allowed the findings that a comment allows, with the comment
 */
public record Review(int files, List<Finding> findings, Map<Finding, Allowance> allowed) {

  /** Reviews the sources below a folder by all rules. */
  public static Review of(Path folder) {
    return of(folder, Rules.all().stream().map(Rule::id).collect(Collectors.toSet()));
  }

  /** Reviews the sources below a folder by these rules. */
  public static Review of(Path folder, Set<String> rules) {
    if (!Files.isDirectory(folder)) {
      throw new NoConnectorException(folder + " is no folder");
    }
    Code code = Code.under(folder);
    if (code.files().isEmpty()) {
      throw new NoConnectorException(folder + " has no Java sources, neither in src/main/java nor elsewhere");
    }
    if (!code.hasConnector() && code.files().stream().allMatch(SourceFile::isReadable)) {
      throw new NoConnectorException(folder + " has no Spark connector: none of its " + code.files().size()
          + " Java files implements an interface of org.apache.spark.sql.connector");
    }
    return sorted(code, rules);
  }

  private static Review sorted(Code code, Set<String> rules) {
    List<Allowance> allowances = code.files().stream().flatMap(Allowance::in).toList();
    List<Finding> open = new ArrayList<>(unreadable(code));
    Map<Finding, Allowance> allowed = new LinkedHashMap<>();
    found(code, rules).sorted(Finding.ORDER).forEach(finding -> allowances.stream().filter(each -> each.covers(finding)).findFirst()
        .ifPresentOrElse(by -> allowed.put(finding, by), () -> open.add(finding)));
    allowances.forEach(each -> fault(each, allowed, rules).map(each::as).forEach(open::add));
    open.removeIf(finding -> !rules.contains(finding.rule().id()));
    return new Review(code.files().size(), open.stream().sorted(Finding.ORDER).toList(), allowed);
  }

  /** Each place once, however many ways lead to it. */
  private static Stream<Finding> found(Code code, Set<String> rules) {
    return Rules.all().stream().filter(rule -> rules.contains(rule.id()))
        .flatMap(rule -> rule.finder().find(code).map(node -> at(code, node, rule))).distinct();
  }

  private static Finding at(Code code, Node node, Rule rule) {
    Position place = node.getBegin().orElse(Position.HOME);
    return new Finding(rule, code.file(node).path(), place.line, place.column, "");
  }

  private static List<Finding> unreadable(Code code) {
    return code.files().stream().filter(file -> !file.isReadable())
        .map(file -> new Finding(ReviewRules.UNREADABLE, file.path(), file.place().line, file.place().column, file.mistake())).toList();
  }

  private static Stream<Rule> fault(Allowance allowance, Map<Finding, Allowance> used, Set<String> rules) {
    if (!allowance.isOfARule()) {
      return Stream.of(ReviewRules.UNKNOWN);
    }
    if (allowance.reason().isBlank()) {
      return Stream.of(ReviewRules.NO_REASON);
    }
    return rules.contains(allowance.rule()) && !used.containsValue(allowance) ? Stream.of(ReviewRules.UNUSED) : Stream.empty();
  }
}

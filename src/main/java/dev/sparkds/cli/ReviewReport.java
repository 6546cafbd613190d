package dev.sparkds.cli;

import dev.sparkds.check.Allowance;
import dev.sparkds.check.Finding;
import dev.sparkds.check.Review;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a review of a folder says, for people and for scripts. */
record ReviewReport(Path folder, Review review) {

  String text() {
    return review.findings().isEmpty() ? folder + ": ok"
        : review.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"));
  }

  /** How much it is, and how to learn more; nothing when all is well. */
  Optional<String> summary() {
    List<String> rules = review.findings().stream().map(finding -> finding.rule().id()).distinct().toList();
    return rules.isEmpty() ? Optional.empty() : Optional.of(
        count(review.findings().size(), "finding") + " of " + count(rules.size(), "rule") + " in " + count(review.files(), "file")
            + "; more about one: sparkds check --explain " + rules.get(0));
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("folder", folder.toString());
    map.put("files", review.files());
    map.put("ok", review.findings().isEmpty());
    map.put("findings", review.findings().stream().map(ReviewReport::asMap).toList());
    map.put("allowed", review.allowed().entrySet().stream().map(each -> asMap(each.getKey(), each.getValue())).toList());
    return map;
  }

  private static Map<String, Object> asMap(Finding finding) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rule", finding.rule().id());
    map.put("file", finding.file().toString());
    map.put("line", finding.line());
    map.put("column", finding.column());
    map.put("detail", finding.detail());
    map.put("title", finding.rule().title());
    map.put("why", finding.rule().why());
    map.put("remedy", finding.rule().remedy());
    return map;
  }

  private static Map<String, Object> asMap(Finding finding, Allowance allowance) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rule", finding.rule().id());
    map.put("file", finding.file().toString());
    map.put("line", finding.line());
    map.put("reason", allowance.reason());
    return map;
  }
}

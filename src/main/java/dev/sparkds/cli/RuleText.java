package dev.sparkds.cli;

import dev.sparkds.check.rules.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule in words. */
record RuleText(Rule rule) {

  static String table(List<Rule> rules) {
    Page page = new Page();
    rules.forEach(rule -> page.row(List.of(rule.id(), rule.title())));
    return page.rows().text().stripTrailing();
  }

  static Map<String, Object> asMap(Rule rule) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rule", rule.id());
    map.put("traps", List.of(rule.traps().isEmpty() ? new String[0] : rule.traps().split(" ")));
    map.put("title", rule.title());
    map.put("why", rule.why());
    map.put("remedy", rule.remedy());
    map.put("bad", rule.bad());
    map.put("good", rule.good());
    return map;
  }

  String page() {
    return rule.id() + ": " + rule.title() + "\n\n" + rule.why() + "\n\nBad:\n\n" + indented(rule.bad())
        + "\n\nRemedy: " + rule.remedy() + "\n\nGood:\n\n" + indented(rule.good())
        + "\n\nTo allow it at one place: // sparkds:allow " + rule.id() + ": why it does no harm there";
  }

  /** Without what every file begins with. */
  private static String indented(String example) {
    return example.replaceAll("(?m)^(import|package) .*;\\R", "").strip().indent(4).stripTrailing();
  }
}

package dev.sparkds.cli;

import dev.sparkds.project.Clash;
import dev.sparkds.project.Growth;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the verbs tell that change a project: the files, what people must decide, and the next command. */
record GrowthReport(PrintWriter out, boolean json, Path folder, Growth growth) {

  int planned() {
    return print("planned", clashes() ? 1 : 0, counted("would be ") + "; nothing was.");
  }

  int stopped() {
    return json ? print("stopped", 1, "") : conflicts(1, "Nothing was changed: without --conflict=stop the places above would be marked.");
  }

  int done() {
    if (growth.isEmpty()) {
      return print("unchanged", 0, "Nothing to do.");
    }
    return clashes()
        ? print("conflicts", 1, "Resolve these, then: sparkds update --continue" + target() + " (or take it all back: sparkds undo" + target() + ")")
        : print("changed", 0, counted("") + ". Next:\n  " + (isHere() ? "" : "cd " + Shell.quoted(folder) + " && ") + "mvn verify");
  }

  int undone() {
    return print("undone", 0, "Took the last change back: " + counted("") + ". A second undo brings it again.");
  }

  private boolean clashes() {
    return !growth.clashes().isEmpty();
  }

  private String target() {
    return isHere() ? "" : " " + Shell.quoted(folder);
  }

  private boolean isHere() {
    return folder.toString().equals(".");
  }

  private String counted(String verb) {
    return growth.added().size() + " files " + verb + "added, " + growth.changed().size() + " changed, "
        + growth.removed().size() + " deleted";
  }

  private int print(String status, int code, String last) {
    if (json) {
      out.println(Json.of(asMap(status)));
      return code;
    }
    growth.added().forEach(path -> out.println("  add     " + path));
    growth.changed().forEach(path -> out.println("  change  " + path));
    growth.removed().forEach(path -> out.println("  delete  " + path));
    growth.moved().forEach((from, to) -> out.println("  follow  " + from + " to " + to));
    growth.gone().forEach(path -> out.println("  leave   " + path + ", which you deleted"));
    return conflicts(code, last);
  }

  private int conflicts(int code, String last) {
    growth.clashes().forEach(clash -> out.println(clash.place() + ": conflict: " + clash.where()));
    out.println(last);
    return code;
  }

  /** The plan, with the diff that it makes. */
  Map<String, Object> withDiff(String diff) {
    Map<String, Object> result = asMap(diff.isEmpty() && !clashes() ? "unchanged" : "planned");
    result.put("diff", diff);
    return result;
  }

  private Map<String, Object> asMap(String status) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("status", status);
    result.put("folder", folder.toString());
    result.put("added", growth.added());
    result.put("changed", growth.changed());
    result.put("deleted", growth.removed());
    result.put("followed", growth.moved());
    result.put("leftDeleted", growth.gone());
    result.put("conflicts", growth.clashes().stream().map(GrowthReport::asMap).toList());
    result.put("next", clashes() ? "sparkds update --continue" + target() : "");
    return result;
  }

  private static Map<String, Object> asMap(Clash clash) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", clash.path());
    map.put("line", clash.line());
    map.put("where", clash.where());
    map.put("base", clash.base());
    map.put("yours", clash.yours());
    map.put("ours", clash.ours());
    return map;
  }
}

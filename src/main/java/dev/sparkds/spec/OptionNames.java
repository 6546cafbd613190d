package dev.sparkds.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks the names of options, which Spark does not tell apart by case and Java keeps as the names of fields. */
final class OptionNames {
  private static final Set<String> OF_SPARK = caseless(
      "checkpointLocation", "queryName", "outputMode", "mergeSchema", "paths", "recursiveFileLookup",
      "partitionOverwriteMode", "timestampAsOf", "versionAsOf", "startingTimestampAsOf");
  private static final Set<String> OF_TABLES = caseless(
      "comment", "collation", "location", "provider", "owner", "external", "is_managed_location", "table_type");
  private static final Set<String> OF_RECORDS =
      Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Findings findings;
  private final Map<String, String> taken = new HashMap<>();

  OptionNames(Findings findings, List<String> known) {
    this.findings = findings;
    known.forEach(name -> taken.put(name.toLowerCase(Locale.ROOT), name));
  }

  private static Set<String> caseless(String... names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(List.of(names));
    return set;
  }

  /** Checks the name of an option that the system does not bring. */
  void check(String path, String name) {
    if (JavaWords.has(name)) {
      findings.add(path, Quote.of(name) + " is a word of the Java language", "choose another name");
    } else if (OF_RECORDS.contains(name)) {
      findings.add(path, Quote.of(name) + " is a method of every Java object", "choose another name");
    } else if (OF_SPARK.contains(name)) {
      findings.add(path, Quote.of(name) + " is an option of Spark itself", "choose another name");
    } else if (OF_TABLES.contains(name)) {
      findings.add(path, "Spark keeps " + Quote.of(name) + " for itself in CREATE TABLE … OPTIONS, and refuses it there",
          "choose another name, such as " + Quote.of(other(name)));
    } else {
      checkTaken(path, name);
    }
  }

  private static String other(String name) {
    return "the" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private void checkTaken(String path, String name) {
    String other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
    if (other != null) {
      findings.add(path, other.equals(name) ? "there is an option " + Quote.of(name) + " already"
          : Quote.of(name) + " and " + Quote.of(other) + " are the same to Spark", "");
    }
  }
}

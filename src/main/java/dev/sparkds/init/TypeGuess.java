package dev.sparkds.init;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses the Spark type of what was seen under a name. */
final class TypeGuess {
  private static final Pattern MONEY = Pattern.compile(
      "(?i).*(price|amount|total|cost|fee|tax|balance|salary|revenue|discount|payment|paid|money).*");
  private static final Pattern TIME = Pattern.compile("(?i).*(time|date|_at|At|_on|_ts|^ts|created|updated|modified|expires|seen).*");
  private static final Pattern DATA_KEY = Pattern.compile("[0-9].*|.*[0-9a-f]{8}-[0-9a-f]{4}.*");
  private static final int FEW = 3;

  private TypeGuess() {}

  static Guess<String> of(String name, Observed seen, int depth) {
    int all = seen.count();
    if (all == 0) {
      return Guess.unsure("STRING", seen.nulls() > 0 ? "null wherever it was seen" : "no value was seen");
    }
    if (seen.tooDeep() > 0) {
      return Guess.unsure("VARIANT", "nested too deeply for a type of its own");
    }
    if (seen.flags() == all) {
      return Guess.likely("BOOLEAN", all + " of true or false");
    }
    if (seen.numbers().count() == all) {
      return number(name, seen.numbers());
    }
    if (seen.textCount() == all) {
      return text(seen);
    }
    return seen.arrays() == all ? array(name, seen, depth) : seen.objects() == all ? object(seen, depth)
        : Guess.unsure("VARIANT", "values of several kinds");
  }

  private static Guess<String> number(String name, Numbers numbers) {
    if (numbers.fitsLong()) {
      String epoch = TIME.matcher(name).matches() ? numbers.epoch() : "";
      return epoch.isEmpty() ? Guess.likely("BIGINT", counted(numbers.count(), "whole number"))
          : Guess.unsure("BIGINT", "looks like a time in " + epoch + " since 1970, which stays a number");
    }
    if (numbers.whole() && numbers.fitsDecimal(38)) {
      return Guess.likely("DECIMAL(38,0)", "whole numbers with more digits than a BIGINT has");
    }
    boolean money = MONEY.matcher(name).matches() && numbers.scale() <= 4 && numbers.fitsDecimal(14);
    if (money && !numbers.exponents()) {
      return Guess.likely("DECIMAL(18," + Math.max(2, numbers.scale()) + ")", "money by its name, numbers with up to "
          + counted(numbers.scale(), "decimal"));
    }
    return numbers.precise() && numbers.fitsDecimal(38)
        ? Guess.likely("DECIMAL(38," + numbers.scale() + ")", "numbers with more digits than a DOUBLE has")
        : Guess.likely("DOUBLE", numbers.exponents() ? "numbers with an exponent" : "numbers with up to "
            + counted(numbers.scale(), "decimal"));
  }

  private static Guess<String> text(Observed seen) {
    int all = seen.textCount();
    for (TextForm form : List.of(TextForm.INSTANT, TextForm.LOCAL_TIME, TextForm.DATE)) {
      if (seen.texts().getOrDefault(form, 0) == all) {
        return time(form, all);
      }
    }
    return Guess.likely("STRING", counted(all, "text"));
  }

  private static Guess<String> time(TextForm form, int all) {
    return switch (form) {
      case INSTANT -> Guess.likely("TIMESTAMP", counted(all, "ISO-8601 time") + " with a zone");
      case LOCAL_TIME -> Guess.likely("TIMESTAMP_NTZ", counted(all, "ISO-8601 time") + " without a zone");
      default -> Guess.likely("DATE", counted(all, "ISO-8601 date"));
    };
  }

  private static Guess<String> array(String name, Observed seen, int depth) {
    if (depth >= Ddl.DEEPEST) {
      return Guess.unsure("VARIANT", "nested too deeply for a type of its own");
    }
    if (!seen.hasItems()) {
      return Guess.unsure("ARRAY<STRING>", "only empty arrays were seen");
    }
    Guess<String> item = of(name, seen.element(), depth + 1);
    return new Guess<>("ARRAY<" + item.value() + ">", counted(seen.arrays(), "array") + ", items: " + item.evidence(),
        item.confidence());
  }

  private static Guess<String> object(Observed seen, int depth) {
    if (depth >= Ddl.DEEPEST || seen.fields().isEmpty()) {
      return Guess.unsure("VARIANT", seen.fields().isEmpty() ? "only empty objects were seen" : "nested too deeply for a type of its own");
    }
    Map<String, String> types = new LinkedHashMap<>();
    Confidence confidence = Confidence.LIKELY;
    for (Map.Entry<String, Observed> field : seen.fields().entrySet()) {
      Guess<String> type = of(field.getKey(), field.getValue(), depth + 1);
      types.put(field.getKey(), type.value());
      confidence = confidence.weaker(type.confidence());
    }
    Set<String> kinds = Set.copyOf(types.values());
    boolean numbers = List.of("BIGINT", "DOUBLE").containsAll(kinds);
    if ((kinds.size() == 1 || numbers) && isMap(seen, types.keySet())) {
      return Guess.unsure("MAP<STRING, " + (kinds.size() == 1 ? kinds.iterator().next() : "DOUBLE") + ">", "its keys look like data");
    }
    Optional<String> struct = Ddl.struct(types);
    return struct.isPresent() ? new Guess<>(struct.get(), counted(types.size(), "field"), confidence)
        : Guess.unsure("VARIANT", "names that fields of Spark cannot have, or too many of them");
  }

  /** Whether the keys are no names: they look like numbers, dates or ids, or each object has others. */
  private static boolean isMap(Observed seen, Set<String> keys) {
    boolean data = keys.stream().allMatch(key -> DATA_KEY.matcher(key).matches());
    boolean changing = seen.objects() >= FEW && keys.size() > FEW
        && seen.fields().values().stream().allMatch(field -> field.count() + field.nulls() <= seen.objects() / 2);
    return data || changing;
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}

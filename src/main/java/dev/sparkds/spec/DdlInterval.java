package dev.sparkds.spec;

import dev.sparkds.spec.DdlType.NotOne;
import java.util.List;
import java.util.Locale;

/** The interval types: of years and months, or of days and smaller. */
final class DdlInterval {
  private static final List<String> MONTHS = List.of("YEAR", "MONTH");
  private static final List<String> SECONDS = List.of("DAY", "HOUR", "MINUTE", "SECOND");
  private static final String HINT = "such as INTERVAL YEAR TO MONTH or INTERVAL DAY TO SECOND";

  private DdlInterval() {}

  static String parse(DdlTokens tokens) {
    String from = tokens.word("a unit of the INTERVAL").toUpperCase(Locale.ROOT);
    List<String> units = MONTHS.contains(from) ? MONTHS : SECONDS;
    if (!units.contains(from)) {
      throw new NotOne("an INTERVAL cannot be of " + Quote.of(from), HINT);
    }
    return tokens.skip("TO") ? "INTERVAL " + from + " TO " + smaller(tokens, units, from) : "INTERVAL " + from;
  }

  private static String smaller(DdlTokens tokens, List<String> units, String from) {
    String to = tokens.word("a unit of the INTERVAL").toUpperCase(Locale.ROOT);
    if (units.indexOf(to) <= units.indexOf(from)) {
      throw new NotOne("an INTERVAL cannot be of " + from + " TO " + Quote.plain(to), HINT);
    }
    return to;
  }
}

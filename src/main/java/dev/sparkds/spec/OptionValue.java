package dev.sparkds.spec;

import dev.sparkds.model.OptionType;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of options: the generated connector takes the same. */
final class OptionValue {
  private static final Pattern SIZE = Pattern.compile("(?i)([0-9]{1,18})([kmgt]?)b?");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*+(?<![._-]))?|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final int LONGEST_NUMBER = 40;

  private OptionValue() {}

  /** Something to compare the value by, empty when the text is not of the type. */
  static Optional<? extends Comparable<?>> parse(OptionType type, String text) {
    return switch (type) {
      case INT -> whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case PORT -> whole(text, 1, 65_535);
      case LONG -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
      case DOUBLE -> number(text);
      case DURATION -> Durations.parse(text);
      case SIZE -> size(text);
      case BOOLEAN -> when(text.matches("(?i)true|false"), text);
      case URL -> when(isUrl(text), text);
      case HOST -> when(HOST.matcher(text).matches(), text);
      case IDENTIFIER -> when(IDENTIFIER.matcher(text).matches(), text);
      case PATH -> when(!text.isEmpty() && text.equals(text.strip()), text);
      case TIMESTAMP -> when(OffsetCheck.instant(text), text);
      case STRING, ENUM -> Optional.of(text);
    };
  }

  static boolean hasOrder(OptionType type) {
    return switch (type) {
      case INT, PORT, LONG, DOUBLE, DURATION, SIZE -> true;
      default -> false;
    };
  }

  static boolean isText(OptionType type) {
    return switch (type) {
      case STRING, URL, HOST, PATH, IDENTIFIER -> true;
      default -> false;
    };
  }

  static String wanted(OptionType type) {
    return switch (type) {
      case DURATION -> "a duration such as PT30S";
      case SIZE -> "a size such as 512k, 64m or 1g";
      case TIMESTAMP -> "a time such as 2026-01-31T12:00:00Z";
      case URL -> "a URL such as https://example.com/";
      case HOST -> "a host name or address";
      case PORT -> "a port from 1 to 65535";
      case BOOLEAN -> "true or false";
      case IDENTIFIER -> "a name of letters, digits and _";
      case INT, LONG -> "a whole number that fits " + type.label();
      case DOUBLE -> "a number";
      case PATH -> "a path";
      case STRING, ENUM -> "a text";
    };
  }

  private static Optional<String> when(boolean valid, String text) {
    return valid ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Long> whole(String text, long min, long max) {
    return Optional.of(text).filter(each -> each.matches("[+-]?[0-9]{1,20}")).map(Integers::parseLong)
        .filter(value -> value >= min && value <= max);
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(text).filter(each -> each.length() <= LONGEST_NUMBER).map(BigDecimal::new)
          .filter(value -> Double.isFinite(value.doubleValue()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> size(String text) {
    Matcher size = SIZE.matcher(text);
    return size.matches() ? Optional.ofNullable(bytes(size.group(1), size.group(2))) : Optional.empty();
  }

  private static Long bytes(String digits, String unit) {
    int shift = 10 * ("kmgt".indexOf(unit.toLowerCase(Locale.ROOT)) + (unit.isEmpty() ? 0 : 1));
    long number = Long.parseLong(digits);
    return number > Long.MAX_VALUE >> shift ? null : (Long) (number << shift);
  }

  private static boolean isUrl(String text) {
    try {
      return URI.create(text).isAbsolute() && URI.create(text).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

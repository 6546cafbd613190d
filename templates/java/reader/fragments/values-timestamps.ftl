  /** Reads ISO 8601 timestamps: those that are written as most are digit by digit, as the JDK takes many times as long. */
  static final class Timestamps {
    private static final String USUAL = "0000-00-00T00:00:00.000000000";
    private static final int SECONDS = 19;

    private Timestamps() {}

    /** The instant of a text with an offset or a zone. */
    static Instant instant(String text) {
      int zone = text.length() - (text.endsWith("Z") ? 1 : 6);
      return isUsual(text, zone) && isOffset(text, zone)
          ? usual(text, zone).toInstant(ZoneOffset.of(text.substring(zone)))
          : Instant.from(DateTimeFormatter.ISO_DATE_TIME.parse(text));
    }

    /** The time of a text with neither. */
    static LocalDateTime local(String text) {
      return isUsual(text, text.length()) ? usual(text, text.length()) : LocalDateTime.parse(text);
    }

    private static boolean isUsual(String text, int end) {
      return (end == SECONDS || end > SECONDS + 1 && end <= USUAL.length()) && has(USUAL, text, 0, end);
    }

    private static boolean isOffset(String text, int start) {
      return text.endsWith("Z") || "+-".indexOf(text.charAt(start)) >= 0 && has("00:00", text, start + 1, text.length());
    }

    /** Whether a part of the text has a digit wherever the form has one, and all else as it is there. */
    private static boolean has(String form, String text, int start, int end) {
      for (int i = start; i < end; i++) {
        char wanted = form.charAt(i - start);
        char found = text.charAt(i);
        if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
          return false;
        }
      }
      return true;
    }

    private static LocalDateTime usual(String text, int end) {
      int nanos = end == SECONDS ? 0 : number(text, SECONDS + 1, end);
      for (int digits = end; digits < USUAL.length() && nanos > 0; digits++) {
        nanos *= 10;
      }
      return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10),
          number(text, 11, 13), number(text, 14, 16), number(text, 17, SECONDS), nanos);
    }

    private static int number(String text, int start, int end) {
      int number = 0;
      for (int i = start; i < end; i++) {
        number = 10 * number + text.charAt(i) - '0';
      }
      return number;
    }
  }

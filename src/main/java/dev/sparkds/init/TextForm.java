package dev.sparkds.init;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** What a text is, by its look. */
enum TextForm {
  EMPTY,
  INSTANT,
  LOCAL_TIME,
  DATE,
  URL,
  OTHER;

  private static final int SHORTEST = "2026-01-31".length();
  private static final int LONGEST = 40;

  static TextForm of(String text) {
    if (text.isEmpty()) {
      return EMPTY;
    }
    if (text.startsWith("http://") || text.startsWith("https://")) {
      return URL;
    }
    boolean dated = text.length() >= SHORTEST && text.length() <= LONGEST
        && Character.isDigit(text.charAt(0)) && text.charAt(4) == '-';
    return dated ? time(text) : OTHER;
  }

  private static TextForm time(String text) {
    return isInstant(text) ? INSTANT : isLocal(text) ? LOCAL_TIME : isDate(text) ? DATE : OTHER;
  }

  /** To the microsecond, as Spark's TIMESTAMP is. */
  private static boolean isInstant(String text) {
    try {
      return Instant.from(DateTimeFormatter.ISO_DATE_TIME.parse(text)).getNano() % 1000 == 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isLocal(String text) {
    try {
      return LocalDateTime.parse(text).getNano() % 1000 == 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}

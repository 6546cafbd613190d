package dev.sparkds.spec;

import dev.sparkds.model.Column;
import dev.sparkds.model.Mode;
import dev.sparkds.model.Offset;
import dev.sparkds.model.OffsetStyle;
import dev.sparkds.model.Word;
import dev.sparkds.spec.ConnectorSpec.OffsetSpec;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Checks the offset block. */
final class OffsetCheck {
  private static final String PATH = "offset";

  private OffsetCheck() {}

  static Optional<Offset> offset(Draft draft, List<Column> columns) {
    OffsetSpec written = draft.spec().offset();
    boolean streams = draft.has(Mode.STREAM_READ);
    draft.requireMode(streams || written == null, PATH, "mode stream-read");
    return streams ? Optional.of(check(draft, columns, written == null ? OffsetSpec.NONE : written))
        : Optional.empty();
  }

  private static Offset check(Draft draft, List<Column> columns, OffsetSpec spec) {
    OffsetStyle style = draft.pick(PATH, spec.style(), OffsetStyle.class, draft.pack().offset());
    boolean byTime = style == OffsetStyle.TIMESTAMP;
    draft.refuseUnless(byTime, "offset.precision", spec.precision(), "style: timestamp");
    draft.refuseUnless(byTime, "offset.lag", spec.lag(), "style: timestamp");
    Offset.Precision precision = spec.precision() == null ? Offset.Precision.MILLIS
        : Word.find(Offset.Precision.class, spec.precision()).orElse(Offset.Precision.MILLIS);
    Duration lag = new Times(draft.findings()).any("offset.lag", spec.lag(), Duration.ZERO);
    return new Offset(style, column(draft, columns, spec, style), start(draft, spec, style), precision, lag);
  }

  private static Optional<String> column(Draft draft, List<Column> columns, OffsetSpec spec, OffsetStyle style) {
    String path = "offset.column";
    if (!draft.pack().offset().styles().contains(style)) {
      return Optional.empty();
    }
    return switch (style) {
      case SEQUENCE -> Optional.ofNullable(spec.column()).flatMap(
          new ColumnPick(draft, columns, path, Types.WHOLE, Types::whole)::named);
      case TIMESTAMP -> new ColumnPick(draft, columns, path, Types.INSTANT, Types::instant)
          .needed(spec.column(), style.label());
      case SHARD_SEQUENCE, TOKEN, ACK -> {
        draft.refuseUnless(false, path, spec.column(), "style: sequence or timestamp");
        yield Optional.empty();
      }
    };
  }

  private static String start(Draft draft, OffsetSpec spec, OffsetStyle style) {
    String start = spec.start() == null ? "earliest" : spec.start();
    if (!valid(start, style)) {
      draft.findings().add("offset.start", Quote.of(start) + " is no place to start with style: " + style.label(),
          "one of " + starts(style));
    }
    return start;
  }

  private static boolean valid(String start, OffsetStyle style) {
    return switch (style) {
      case SEQUENCE -> named(start) || Optional.ofNullable(Integers.parseLong(start)).filter(n -> n >= 0).isPresent();
      case TIMESTAMP -> named(start) || instant(start);
      case SHARD_SEQUENCE -> named(start);
      case TOKEN -> !start.isBlank();
      case ACK -> start.equals("earliest");
    };
  }

  private static String starts(OffsetStyle style) {
    return switch (style) {
      case SEQUENCE -> "earliest, latest, a number such as 1200";
      case TIMESTAMP -> "earliest, latest, a time such as 2026-01-31T00:00:00Z";
      case SHARD_SEQUENCE -> "earliest, latest";
      case TOKEN -> "earliest, latest, a token";
      case ACK -> "earliest, since a queue hands out what it has";
    };
  }

  private static boolean named(String start) {
    return start.equals("earliest") || start.equals("latest");
  }

  static boolean instant(String text) {
    try {
      return OffsetDateTime.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}

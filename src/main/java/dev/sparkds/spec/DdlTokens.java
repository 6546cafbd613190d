package dev.sparkds.spec;

import dev.sparkds.spec.DdlType.NotOne;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a type. */
final class DdlTokens {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([A-Za-z0-9_]+)|`((?:[^`]|``)*+)`|(\\S))|\\s+$");

  private final Matcher matcher;
  private String token;
  private boolean quoted;

  DdlTokens(String text) {
    this.matcher = TOKEN.matcher(text);
    advance();
  }

  private void advance() {
    boolean more = matcher.find();
    quoted = more && matcher.group(2) != null;
    token = !more ? null : quoted ? matcher.group(2).replace("``", "`")
        : matcher.group(1) != null ? matcher.group(1) : matcher.group(3);
  }

  /** Takes the sign or word if it comes next. */
  boolean skip(String sign) {
    boolean next = token != null && !quoted && token.equalsIgnoreCase(sign);
    if (next) {
      advance();
    }
    return next;
  }

  void expect(String sign) {
    if (!skip(sign)) {
      throw new NotOne("expected '" + sign + "'" + there(), "");
    }
  }

  String word(String what) {
    String word = token;
    if (word == null || word.isEmpty() || !quoted && !word.matches("\\w+")) {
      throw new NotOne("expected " + what + there(), "");
    }
    advance();
    return word;
  }

  String between(String open, Supplier<String> inside, String close) {
    expect(open);
    String text = inside.get();
    expect(close);
    return open + text + close;
  }

  void end() {
    if (token != null) {
      throw new NotOne("did not expect " + Quote.of(token) + " after the type",
          token.equalsIgnoreCase("NOT") ? "write nullable: false" : "");
    }
  }

  private String there() {
    return token == null ? " at the end of the type" : ", not " + Quote.of(token);
  }
}

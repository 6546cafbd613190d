package dev.sparkds.spec;

import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.Setting;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A key of a way to authenticate.
 *
 * @param fallbacks by style that has the key, what it is unless said
 */
record AuthKey(Key key, Map<AuthStyle, List<String>> fallbacks) {

  static AuthKey of(Key key, AuthStyle style, String... fallback) {
    return new AuthKey(key, Map.of(style, List.of(fallback)));
  }

  boolean isOf(AuthStyle style) {
    return fallbacks.containsKey(style);
  }

  /** The styles that have it, in words. */
  String styles() {
    return fallbacks.keySet().stream().sorted().map(AuthStyle::label).collect(Collectors.joining(" or ", "style: ", ""));
  }

  Setting value(Fields written, AuthStyle style) {
    List<String> fallback = fallbacks.get(style);
    if (key.shape() instanceof ListShape) {
      List<String> items = written.texts(key.name());
      return new Setting.Listing((items == null ? fallback : items).stream().<Setting>map(Setting.Token::new).toList());
    }
    String text = written.text(key.name());
    return value(text == null ? fallback.get(0) : text);
  }

  private Setting value(String text) {
    return key.shape() instanceof ChoiceShape ? new Setting.Token(text) : new Setting.Free(text);
  }
}

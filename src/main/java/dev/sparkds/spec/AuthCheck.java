package dev.sparkds.spec;

import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the ways to authenticate. */
final class AuthCheck {
  private AuthCheck() {}

  static List<AuthStyle> auth(Draft draft) {
    List<String> written = draft.spec().auth() == null ? List.of() : draft.spec().auth();
    List<AuthStyle> styles = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      style(written.get(i), "auth[" + i + "].style", styles, draft).ifPresent(styles::add);
    }
    return styles.isEmpty() ? draft.pack().auth().defaults() : List.copyOf(styles);
  }

  private static Optional<AuthStyle> style(String written, String path, List<AuthStyle> before, Draft draft) {
    Optional<AuthStyle> style = Optional.ofNullable(written).flatMap(label -> Word.find(AuthStyle.class, label));
    style.ifPresent(each -> draft.requireOffered("auth", path, each, draft.pack().auth()));
    if (style.isPresent() && before.contains(style.get())) {
      draft.findings().add(path, Quote.of(written) + " is in the list twice", "");
    }
    return style;
  }
}

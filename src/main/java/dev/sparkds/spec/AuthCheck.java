package dev.sparkds.spec;

import dev.sparkds.model.Auth;
import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.Setting;
import dev.sparkds.model.Word;
import dev.sparkds.spec.ConnectorSpec.AuthSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks the ways to authenticate. */
record AuthCheck(Draft draft) {

  List<Auth> auth() {
    List<AuthSpec> written = draft.spec().auth() == null ? List.of() : draft.spec().auth();
    List<Auth> auth = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      AuthSpec spec = written.get(i);
      String path = "auth[" + i + "]";
      style(spec.style(), path + ".style", auth).ifPresent(style -> {
        check(spec, style, path);
        Auth way = auth(spec.keys(), style);
        refuseUnreachable(way, auth, path + ".style");
        auth.add(way);
      });
    }
    return auth.isEmpty()
        ? draft.pack().auth().defaults().stream().map(style -> auth(Fields.NONE, style)).toList() : List.copyOf(auth);
  }

  private Optional<AuthStyle> style(String written, String path, List<Auth> before) {
    Optional<AuthStyle> style = Optional.ofNullable(written).flatMap(label -> Word.find(AuthStyle.class, label));
    style.ifPresent(each -> draft.requireOffered("auth", path, each, draft.pack().auth()));
    if (style.isPresent() && before.stream().anyMatch(each -> each.style() == style.get())) {
      draft.findings().add(path, Quote.of(written) + " is in the list twice", "");
    }
    if (before.stream().anyMatch(each -> each.style() == AuthStyle.NONE)) {
      draft.findings().add(path, "has no meaning after 'none'", "put 'none' last");
    }
    return style;
  }

  private Auth auth(Fields written, AuthStyle style) {
    SortedMap<String, Setting> keys = new TreeMap<>();
    AuthWords.KEYS.stream().filter(key -> key.isOf(style))
        .forEach(key -> keys.put(key.key().name(), key.value(written, style)));
    return new Auth(style, draft.pack().authNeeds().getOrDefault(style.label(), List.of()), keys);
  }

  /** A way whose options include all of an earlier one is never taken. */
  private void refuseUnreachable(Auth way, List<Auth> before, String path) {
    before.stream()
        .filter(earlier -> !earlier.style().isTransport() && !earlier.needs().isEmpty() && way.needs().containsAll(earlier.needs()))
        .forEach(earlier -> draft.findings().add(path, "is never reached, since '" + earlier.style().label()
            + "' needs no other options than these", "put it first"));
  }

  private void check(AuthSpec spec, AuthStyle style, String path) {
    AuthWords.KEYS.forEach(key -> draft.refuseUnless(key.isOf(style), path + "." + key.key().name(),
        spec.keys().has(key.key().name()) ? key : null, key.styles()));
    String algorithm = spec.keys().text("algorithm");
    List<String> fitting = AuthWords.ALGORITHMS.getOrDefault(style, List.of(String.valueOf(algorithm)));
    if (algorithm != null && !fitting.contains(algorithm)) {
      draft.findings().add(path + ".algorithm", style.label() + " cannot sign with " + Quote.of(algorithm),
          "one of " + String.join(", ", fitting));
    }
  }
}

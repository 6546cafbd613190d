package dev.sparkds.spec;

import dev.sparkds.model.Auth;
import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.Word;
import dev.sparkds.spec.ConnectorSpec.AuthSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the ways to authenticate. */
record AuthCheck(Draft draft) {

  List<Auth> auth() {
    List<AuthSpec> written = draft.spec().auth() == null ? List.of() : draft.spec().auth();
    List<Auth> auth = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      AuthSpec spec = written.get(i);
      style(spec.style(), "auth[" + i + "].style", auth).map(style -> new Auth(style, key(spec, style))).ifPresent(auth::add);
      refuseKey(spec, "auth[" + i + "]");
    }
    return auth.isEmpty() ? unlessSaid() : List.copyOf(auth);
  }

  private List<Auth> unlessSaid() {
    return draft.pack().auth().defaults().stream().map(style -> new Auth(style, key(AuthSpec.NONE, style))).toList();
  }

  private Optional<AuthStyle> style(String written, String path, List<Auth> before) {
    Optional<AuthStyle> style = Optional.ofNullable(written).flatMap(label -> Word.find(AuthStyle.class, label));
    style.ifPresent(each -> draft.requireOffered("auth", path, each, draft.pack().auth()));
    if (style.isPresent() && before.stream().anyMatch(each -> each.style() == style.get())) {
      draft.findings().add(path, Quote.of(written) + " is in the list twice", "");
    }
    return style;
  }

  private static Optional<Auth.Key> key(AuthSpec spec, AuthStyle style) {
    Auth.Place in = Optional.ofNullable(spec.in()).flatMap(label -> Word.find(Auth.Place.class, label))
        .orElse(Auth.Place.HEADER);
    String name = spec.name() == null ? "X-Api-Key" : spec.name();
    return Optional.of(new Auth.Key(in, name, spec.prefix() == null ? "" : spec.prefix()))
        .filter(key -> style == AuthStyle.API_KEY);
  }

  private void refuseKey(AuthSpec spec, String path) {
    boolean keyed = AuthStyle.API_KEY.label().equals(spec.style());
    draft.refuseUnless(keyed, path + ".in", spec.in(), "style: api-key");
    draft.refuseUnless(keyed, path + ".name", spec.name(), "style: api-key");
    draft.refuseUnless(keyed, path + ".prefix", spec.prefix(), "style: api-key");
  }
}

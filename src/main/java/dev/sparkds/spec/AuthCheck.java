package dev.sparkds.spec;

import dev.sparkds.model.Auth;
import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.Word;
import dev.sparkds.spec.ConnectorSpec.AuthSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Checks the ways to authenticate. */
record AuthCheck(Draft draft) {

  List<Auth> auth() {
    List<AuthSpec> written = draft.spec().auth() == null ? List.of() : draft.spec().auth();
    List<Auth> auth = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      AuthSpec spec = written.get(i);
      style(spec.style(), "auth[" + i + "].style", auth).map(style -> auth(spec, style)).ifPresent(auth::add);
      refuseForeign(spec, "auth[" + i + "]");
    }
    return auth.isEmpty()
        ? draft.pack().auth().defaults().stream().map(style -> auth(AuthSpec.NONE, style)).toList() : List.copyOf(auth);
  }

  private Optional<AuthStyle> style(String written, String path, List<Auth> before) {
    Optional<AuthStyle> style = Optional.ofNullable(written).flatMap(label -> Word.find(AuthStyle.class, label));
    style.ifPresent(each -> draft.requireOffered("auth", path, each, draft.pack().auth()));
    if (style.isPresent() && before.stream().anyMatch(each -> each.style() == style.get())) {
      draft.findings().add(path, Quote.of(written) + " is in the list twice", "");
    }
    return style;
  }

  private static Auth auth(AuthSpec spec, AuthStyle style) {
    return switch (style) {
      case API_KEY -> new Auth(style, Optional.of(key(spec, "X-Api-Key", "")), Optional.empty());
      case SESSION_LOGIN -> new Auth(style, Optional.of(key(spec, "Authorization", "Bearer ")), Optional.of(session(spec)));
      default -> new Auth(style, Optional.empty(), Optional.empty());
    };
  }

  private static Auth.Key key(AuthSpec spec, String name, String prefix) {
    Auth.Place in = Optional.ofNullable(spec.in()).flatMap(label -> Word.find(Auth.Place.class, label))
        .orElse(Auth.Place.HEADER);
    return new Auth.Key(in, or(spec.name(), name), or(spec.prefix(), prefix));
  }

  private static Auth.Session session(AuthSpec spec) {
    return new Auth.Session(or(spec.path(), "/login"), or(spec.user(), "/username"), or(spec.password(), "/password"),
        or(spec.token(), "/token"));
  }

  private static String or(String written, String fallback) {
    return Objects.requireNonNullElse(written, fallback);
  }

  private void refuseForeign(AuthSpec spec, String path) {
    boolean session = AuthStyle.SESSION_LOGIN.label().equals(spec.style());
    boolean key = AuthStyle.API_KEY.label().equals(spec.style());
    draft.refuseUnless(key, path + ".in", spec.in(), "style: api-key");
    draft.refuseUnless(key || session, path + ".name", spec.name(), "style: api-key or session-login");
    draft.refuseUnless(key || session, path + ".prefix", spec.prefix(), "style: api-key or session-login");
    draft.refuseUnless(session, path + ".path", spec.path(), "style: session-login");
    draft.refuseUnless(session, path + ".user", spec.user(), "style: session-login");
    draft.refuseUnless(session, path + ".password", spec.password(), "style: session-login");
    draft.refuseUnless(session, path + ".token", spec.token(), "style: session-login");
  }
}

package dev.sparkds.spec;

import static dev.sparkds.model.AuthStyle.API_KEY;
import static dev.sparkds.model.AuthStyle.HMAC_SIGNATURE;
import static dev.sparkds.model.AuthStyle.JWT_ASSERTION;
import static dev.sparkds.model.AuthStyle.SESSION_LOGIN;

import dev.sparkds.model.AuthStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words of a way to authenticate. */
final class AuthWords {
  /** Every key beside the style, with the styles that have it. */
  static final List<AuthKey> KEYS = Stream.of(place(), session(), List.of(algorithm()), signature())
      .flatMap(List::stream).toList();

  /** The algorithms that a style can sign with. */
  static final Map<AuthStyle, List<String>> ALGORITHMS =
      Map.of(JWT_ASSERTION, List.of("rs256", "es256"), HMAC_SIGNATURE, List.of("sha256", "sha512"));

  private AuthWords() {}

  static BlockShape auth() {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.needed("style", Vocabulary.word("auth style", AuthStyle.class), "How the connector proves who it is.", "basic"));
    KEYS.forEach(each -> keys.add(each.key()));
    return new BlockShape(List.copyOf(keys), Map.of());
  }

  private static List<AuthKey> place() {
    return List.of(
        AuthKey.of(choice("in", "Where an API key goes; header unless said.", "header", "query", "cookie"), API_KEY, "header"),
        new AuthKey(Key.of("name", name(), "What the header, parameter or cookie with a key, token or signature is called; "
            + "unless said, X-Api-Key with api-key, Authorization with session-login and X-Signature with hmac-signature.",
            "X-Api-Key"), Map.of(API_KEY, List.of("X-Api-Key"), SESSION_LOGIN, List.of("Authorization"),
                HMAC_SIGNATURE, List.of("X-Signature"))),
        new AuthKey(Key.of("prefix", TextShape.line("text", 40), "What stands before the key, token or signature; "
            + "unless said, Bearer with session-login and else nothing.", "Token "),
            Map.of(API_KEY, List.of(""), SESSION_LOGIN, List.of("Bearer "), HMAC_SIGNATURE, List.of(""))));
  }

  private static List<AuthKey> session() {
    return List.of(
        AuthKey.of(Key.of("path", TextShape.of("a path", "^/[!-~]*$", 256),
            "Where a session is begun; /login unless said.", "/login"), SESSION_LOGIN, "/login"),
        pointer("user", "the user name in what begins a session", "/username"),
        pointer("password", "the password in what begins a session", "/password"),
        pointer("token", "the token in the answer to it", "/token"));
  }

  private static AuthKey algorithm() {
    return new AuthKey(choice("algorithm", "What is signed with: rs256 or es256 with jwt-assertion, sha256 or sha512 with "
        + "hmac-signature; the first of them unless said.", "rs256", "es256", "sha256", "sha512"),
        Map.of(JWT_ASSERTION, List.of("rs256"), HMAC_SIGNATURE, List.of("sha256")));
  }

  private static List<AuthKey> signature() {
    return List.of(
        AuthKey.of(Key.of("signs", new ListShape(new ChoiceShape("part of a request", List.of("id", "timestamp", "method",
            "host", "path", "query", "content-type", "content-length", "body", "body-hash")), 20),
            "What a signature is made of, in this order; timestamp, method, path, query and body unless said.",
            List.of("method", "path", "timestamp", "body-hash")), HMAC_SIGNATURE, "timestamp", "method", "path", "query", "body"),
        signed(choice("separator", "What stands between the signed parts; newline unless said.",
            "newline", "none", "colon", "comma", "semicolon"), "newline"),
        signed(choice("encoding", "How a signature or hash is written; hex unless said.", "hex", "base64"), "hex"),
        signed(choice("key-encoding", "How the option signingKey is written; text unless said.", "text", "hex", "base64"), "text"),
        signed(choice("time", "How the timestamp is written; epoch-seconds unless said.",
            "epoch-seconds", "epoch-millis", "iso-8601", "http-date"), "epoch-seconds"),
        signed(Key.of("time-name", name(), "The header with the timestamp; X-Timestamp unless said.", "X-Date"), "X-Timestamp"),
        signed(choice("id-in", "Where the id of the key goes: a header of its own, or before the signature with a colon; "
            + "header unless said.", "header", "signature"), "header"),
        signed(Key.of("id-name", name(), "The header with the id of the key; X-Key-Id unless said.", "X-Access-Key"), "X-Key-Id"),
        signed(Key.of("hash-name", name(), "The header with the SHA-256 of the body; none unless said.", "X-Content-Sha256"), ""));
  }

  private static AuthKey signed(Key key, String fallback) {
    return AuthKey.of(key, HMAC_SIGNATURE, fallback);
  }

  private static TextShape name() {
    return TextShape.of("a name of letters, digits and dashes", "^[A-Za-z0-9_.-]+$", 100);
  }

  private static Key choice(String name, String description, String... words) {
    return Key.of(name, new ChoiceShape(name, List.of(words)), description, words[0]);
  }

  private static AuthKey pointer(String name, String what, String fallback) {
    return AuthKey.of(Key.of(name, TextShape.of("a JSON pointer", "^/[ -~]*$", 256),
        "The JSON pointer to " + what + "; " + fallback + " unless said.", fallback), SESSION_LOGIN, fallback);
  }
}

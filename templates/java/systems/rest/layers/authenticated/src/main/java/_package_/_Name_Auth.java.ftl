package [=package];

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves who is asking, by the first way whose options are all set. */
final class [=Name]Auth {
  /** The headers that are of no proof. */
  private static final Set<String> OPEN = Set.of("accept-encoding", "content-type", "user-agent");

  private final [=Name]Options options;

  [=Name]Auth([=Name]Options options) {
    this.options = options;
  }

  /** Puts the proof into a request that is otherwise complete. */
  void sign([=Name]Request request) throws IOException {
<@lines of="sign"/>
  }

  /** What was answered, without the proof that it may repeat. */
  String hide(String answer, HttpRequest sent) {
    String hidden = answer;
    for (Map.Entry<String, List<String>> header : sent.headers().map().entrySet()) {
      if (!OPEN.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        String proof = header.getValue().get(0);
        hidden = without(without(hidden, proof), proof.replaceFirst("^\\w+[ =]", ""));
      }
    }
    return hidden;
  }

  /** A number of a page is in a header too, and is no secret. */
  private static String without(String text, String proof) {
    return proof.length() < 4 ? text : text.replace(proof, "***");
  }
<@fragments of="auth"/>
<@fragments of="auth-tokens"/>
}

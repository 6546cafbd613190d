package com.acme.spark.sentinel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Proves who is asking, by the first way whose options are all set. */
final class SentinelSigninsAuth {
  /** The headers that are of no proof. */
  private static final Set<String> OPEN = Set.of("accept-encoding", "content-type", "user-agent");

  private final SentinelSigninsOptions options;

  SentinelSigninsAuth(SentinelSigninsOptions options) {
    this.options = options;
  }

  /** Puts the proof into a request that is otherwise complete. */
  void sign(SentinelSigninsRequest request) throws IOException {
    if (isSigned(request, "Authorization", "Bearer ", azureServicePrincipal())) {
      return;
    }
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

  /** For what an access token is given out, null when the options do not say it. */
  private Login azureServicePrincipal() {
    if (options.tenantId() == null || options.clientId() == null || options.clientSecret() == null) {
      return null;
    }
    Map<String, String> form = Map.of("grant_type", "client_credentials",
        "client_id", options.clientId(), "client_secret", options.clientSecret(),
        "scope", options.scope() == null ? options.url().resolve("/.default").toString() : options.scope());
    return Login.ofForm(tenantUrl(), form);
  }

  private URI tenantUrl() {
    String authority = options.authorityUrl() != null ? options.authorityUrl().toString() : switch (options.azureCloud()) {
      case "government" -> "https://login.microsoftonline.us";
      case "china" -> "https://login.partner.microsoftonline.cn";
      default -> "https://login.microsoftonline.com";
    };
    return URI.create(authority + "/" + options.tenantId() + "/oauth2/v2.0/token");
  }

  /** Puts in the token of a login, if there is a login. */
  private boolean isSigned(SentinelSigninsRequest request, String header, String prefix, Login login) throws IOException {
    if (login != null) {
      request.header(header, prefix + Token.of(login).get(options, login));
    }
    return login != null;
  }

  /** Whether the next proof will be another one than that which was refused. */
  boolean renew(HttpRequest refused) {
    return Stream.of(azureServicePrincipal())
        .filter(Objects::nonNull).anyMatch(login -> Token.of(login).isRenewed(refused));
  }

  /** What a token is given out for, the request that asks for it, and the JSON pointer to it in the answer. */
  private record Login(List<?> grounds, Supplier<HttpRequest.Builder> request, String token) {
    private static Login ofForm(URI url, Map<String, String> form) {
      return new Login(List.of(url, form), () -> post(url, form), "/access_token");
    }

    private static HttpRequest.Builder post(URI url, Map<String, String> form) {
      return HttpRequest.newBuilder(url).header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(pairs(form)));
    }

    private static String pairs(Map<String, String> form) {
      return form.entrySet().stream()
          .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
    }
  }

  /** An access token, one of a login for all tasks of an executor. */
  private static final class Token {
    private static final Map<List<?>, Token> ALL = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    private String text;
    private Instant end = Instant.EPOCH;

    private static Token of(Login login) {
      return ALL.computeIfAbsent(login.grounds, grounds -> new Token());
    }

    /** One that will be good for a while; whoever comes while it is asked for waits for it. */
    private synchronized String get(SentinelSigninsOptions options, Login login) throws IOException {
      if (end.isBefore(Instant.now())) {
        JsonNode answer = ask(options, login);
        text = required(answer.at(login.token));
        end = Instant.now().plusSeconds(life(answer) - Math.min(60, life(answer) / 10));
      }
      return text;
    }

    /** Whether it was given out before; one that was refused is not used again. */
    private synchronized boolean isRenewed(HttpRequest refused) {
      boolean was = text != null;
      if (was && refused.headers().map().values().toString().contains(text)) {
        end = Instant.EPOCH;
      }
      return was;
    }

    private static long life(JsonNode answer) {
      long end = answer.path("expires_on").asLong(Instant.now().getEpochSecond() + 3600);
      return answer.path("expires_in").asLong(end - Instant.now().getEpochSecond());
    }

    private static JsonNode ask(SentinelSigninsOptions options, Login login) throws IOException {
      HttpRequest request = login.request.get().timeout(options.timeout()).build();
      String server = request.uri().getHost();
      try {
        HttpResponse<InputStream> response =
            SentinelSigninsHttp.client(options).send(request, info -> new SentinelSigninsBody(options.timeout()));
        try (InputStream answer = response.body()) {
          int status = response.statusCode();
          if (status / 100 != 2) {
            throw new SentinelSigninsHttp.Refused("no access token: " + status + " from " + server, status, status == 429 || status >= 500);
          }
          return JSON.readTree(answer);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for an access token");
      } catch (SentinelSigninsHttp.Refused e) {
        throw e;
      } catch (JsonProcessingException e) {
        throw new IOException("the answer to the login is no JSON"); // which may hold a token
      } catch (IOException e) {
        throw new SentinelSigninsHttp.Lost("no access token: no answer from " + server + ": " + e, e);
      }
    }

    private static String required(JsonNode token) throws IOException {
      if (token.isMissingNode() || token.asText().isEmpty()) {
        throw new IOException("the answer to the login has no token");
      }
      return token.asText();
    }
  }
}

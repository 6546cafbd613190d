package com.acme.spark.graphql;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Proves who is asking, by the first way whose options are all set. */
final class GithubGraphqlAuth {
  /** The headers that are of no proof. */
  private static final Set<String> OPEN = Set.of("accept-encoding", "content-type", "user-agent");

  private final GithubGraphqlOptions options;

  GithubGraphqlAuth(GithubGraphqlOptions options) {
    this.options = options;
  }

  /** Puts the proof into a request that is otherwise complete. */
  void sign(GithubGraphqlRequest request) throws IOException {
    if (options.token() != null) {
      request.header("Authorization", "Bearer " + options.token());
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
}

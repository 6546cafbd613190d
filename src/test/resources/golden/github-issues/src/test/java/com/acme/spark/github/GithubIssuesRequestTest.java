package com.acme.spark.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs to a request that reads is where the API looks for it. */
class GithubIssuesRequestTest {
  private static final String PATH = "/repos/{owner}/{repository}/issues".replaceAll("[{}]", "");

  private final GithubIssuesSystem system = GithubIssuesSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void holdsWhatIsTheSameInAll() throws IOException {
    GithubIssuesCall call = asked();
    assertPart(call, "query", "state", "all");
    assertPart(call, "query", "sort", "updated");
    assertPart(call, "query", "direction", "asc");
    assertPart(call, "header", "Accept", "application/vnd.github+json");
    assertPart(call, "header", "X-GitHub-Api-Version", "2022-11-28");
    assertPart(call, "path", "owner", options().account());
    assertPart(call, "path", "repository", options().repository());
    assertEquals("GET", call.method());
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> GithubIssuesOptions.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

  @Test
  void noMoreRecordsAreAskedForThanAreWanted() throws IOException {
    system.append(0, 9);
    GithubIssuesRequest plain = new GithubIssuesRequest("GET", URI.create(system.server().url()), PATH);
    try (GithubIssuesPages pages = new GithubIssuesPages(new GithubIssuesHttp(options()), plain, record -> true, 3)) {
      for (int i = 0; i < 3; i++) {
        assertTrue(pages.next());
      }
      assertFalse(pages.next());
    }
    assertEquals(3, system.server().size(system.server().asked()));
  }

  private GithubIssuesOptions options() {
    return GithubIssuesOptions.of(system.options());
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(option, value);
    return options;
  }

  /** The last request for records. */
  private GithubIssuesCall asked() throws IOException {
    system.append(0, 1);
    GithubIssuesDataSource.check(system.options());
    return system.server().asked();
  }

  private static void assertPart(GithubIssuesCall call, String in, String name, Object value) {
    String there = call.value(in, name, "/repos/{owner}/{repository}/issues");
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }

  private GithubIssuesRequest request() {
    return new GithubIssuesRequest("POST", URI.create(system.server().url()), "/");
  }
}

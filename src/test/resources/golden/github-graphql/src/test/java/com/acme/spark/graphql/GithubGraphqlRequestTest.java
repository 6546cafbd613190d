package com.acme.spark.graphql;

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
class GithubGraphqlRequestTest {
  private static final String PATH = "/graphql".replaceAll("[{}]", "");

  private final GithubGraphqlSystem system = GithubGraphqlSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void holdsWhatIsTheSameInAll() throws IOException {
    GithubGraphqlCall call = asked();
    assertPart(call, "body", "/query", "query($owner: String!, $repository: String!, $size: Int!, $after: String) { repository(owner: $owner, name: $repository) { issues(first: $size, after: $after, orderBy: {field: CREATED_AT, direction: ASC}) { nodes { id number state title author { login } reactions { totalCount } labels(first: 100) { nodes { name color } } createdAt updatedAt } pageInfo { endCursor hasNextPage } } } }");
    assertPart(call, "body", "/variables/owner", options().account());
    assertPart(call, "body", "/variables/repository", options().repository());
    assertEquals("POST", call.method());
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> GithubGraphqlOptions.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

  @Test
  void noMoreRecordsAreAskedForThanAreWanted() throws IOException {
    system.append(0, 9);
    GithubGraphqlRequest plain = new GithubGraphqlRequest("POST", URI.create(system.server().url()), PATH);
    try (GithubGraphqlPages pages = new GithubGraphqlPages(new GithubGraphqlHttp(options()), plain, record -> true, 3)) {
      for (int i = 0; i < 3; i++) {
        assertTrue(pages.next());
      }
      assertFalse(pages.next());
    }
    assertEquals(3, system.server().size(system.server().asked()));
  }

  private GithubGraphqlOptions options() {
    return GithubGraphqlOptions.of(system.options());
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(option, value);
    return options;
  }

  /** The last request for records. */
  private GithubGraphqlCall asked() throws IOException {
    system.append(0, 1);
    GithubGraphqlDataSource.check(system.options());
    return system.server().asked();
  }

  private static void assertPart(GithubGraphqlCall call, String in, String name, Object value) {
    String there = call.value(in, name, "/graphql");
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }

  private GithubGraphqlRequest request() {
    return new GithubGraphqlRequest("POST", URI.create(system.server().url()), "/");
  }
}

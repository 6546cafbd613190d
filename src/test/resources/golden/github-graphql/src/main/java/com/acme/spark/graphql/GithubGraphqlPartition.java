package com.acme.spark.graphql;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The whole table, up to the end that it had when the query was planned where the system tells one. */
record GithubGraphqlPartition(long end) implements InputPartition {
  static List<GithubGraphqlPartition> plan(GithubGraphqlClient client, GithubGraphqlOptions options) throws IOException {
    return List.of(new GithubGraphqlPartition(client.end()));
  }

  GithubGraphqlClient.Cursor open(GithubGraphqlClient client, GithubGraphqlOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}

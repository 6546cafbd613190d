package com.acme.spark.github;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The whole table, up to the end that it had when the query was planned where the system tells one. */
record GithubIssuesPartition(long end) implements InputPartition {
  static List<GithubIssuesPartition> plan(GithubIssuesClient client, GithubIssuesOptions options) throws IOException {
    return List.of(new GithubIssuesPartition(client.end()));
  }

  GithubIssuesClient.Cursor open(GithubIssuesClient client, GithubIssuesOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}

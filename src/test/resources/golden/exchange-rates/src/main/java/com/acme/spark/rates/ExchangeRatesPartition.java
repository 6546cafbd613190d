package com.acme.spark.rates;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The whole table, up to the end that it had when the query was planned where the system tells one. */
record ExchangeRatesPartition(long end) implements InputPartition {
  static List<ExchangeRatesPartition> plan(ExchangeRatesClient client, ExchangeRatesOptions options) throws IOException {
    return List.of(new ExchangeRatesPartition(client.end()));
  }

  ExchangeRatesClient.Cursor open(ExchangeRatesClient client, ExchangeRatesOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}

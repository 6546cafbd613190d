package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the document with the key of a row, and of a row whose key no document has. */
class CustomersUpsertTest {
  private final CustomersSystem system = CustomersSystem.fresh();
  private final List<Row> rows = CustomersPromise.rows(system, 0, 12);
  private final List<Row> some = rows.subList(0, rows.size() / 3);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aDocumentIsReplacedOrUpdated() throws IOException {
    write(Map.of(), rows);
    system.collection().updateMany(new BsonDocument(), Updates.set("of others", true));
    write(Map.of("upsertBy", "update"), rows);
    assertEquals(rows.size(), others());
    write(Map.of(), some);
    assertEquals(rows.size() - some.size(), others());
    CustomersText.assertSame(rows, system.contents());
  }

  private long others() {
    return system.collection().countDocuments(new BsonDocument("of others", new BsonBoolean(true)));
  }

  @Test
  void aRowWithoutADocumentMayBeLeftOut() throws IOException {
    write(Map.of(), some);
    for (String upsertBy : List.of("replace", "update")) {
      Map<String, String> options = Map.of("upsertBy", upsertBy, "unmatched", "skip", "batchSize", "5");
      assertEquals(rows.size() - some.size(), write(options, rows));
      assertEquals(0, write(options, some));
      CustomersText.assertSame(some, system.contents());
    }
  }

  @Test
  void aRowWithoutADocumentMayBeAnError() throws IOException {
    write(Map.of(), some);
    write(Map.of("unmatched", "fail"), some);
    String message = assertThrows(IllegalStateException.class, () -> write(Map.of("unmatched", "fail"), rows)).getMessage();
    assertTrue(message.startsWith("no document meets") && message.contains("nor do " + (rows.size() - some.size() - 1) + " others"), message);
    CustomersText.assertSame(some, system.contents());
  }

  /** Writes as one task, and says how many rows it left out. */
  private long write(Map<String, String> more, List<Row> written) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(more);
    try (CustomersDataWriter writer = new CustomersDataWriter(CustomersOptions.of(options), CustomersRows.TABLE, "query-0-0")) {
      for (InternalRow row : CustomersFrames.internal(written)) {
        writer.write(row);
      }
      writer.commit();
      return Stream.of(writer.currentMetricsValues()).filter(metric -> metric.name().equals("unmatchedRows")).findFirst().orElseThrow().value();
    }
  }
}

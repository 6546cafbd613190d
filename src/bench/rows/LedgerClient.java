package com.acme.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the place of the generated client: its records are natural Java values that are in memory already. */
final class LedgerClient implements AutoCloseable {
  private static final Message[] RECORDS = records();

  private final long rows;

  LedgerClient(LedgerOptions options) {
    rows = options.rows();
  }

  @Override
  public void close() {
    // memory needs no connection
  }

  static boolean isTransient(Exception e) {
    return false;
  }

  record Message(Map<String, Object> fields) {
    Object value(String source) {
      return fields.get(source);
    }

    long size() {
      return fields.size();
    }
  }

  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

  long[] ids() {
    return new long[] {0, rows};
  }

  Cursor read(LedgerPartition range, List<String> sources, int limit) {
    return new Cursor() {
      private long next = range.start();

      @Override
      public boolean next() {
        return next++ < range.end();
      }

      @Override
      public Message message() {
        return RECORDS[(int) next & RECORDS.length - 1];
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }

  private static Message[] records() {
    Message[] records = new Message[1024];
    for (int i = 0; i < records.length; i++) {
      Map<String, Object> fields = new HashMap<>();
      fields.put("id", (long) i);
      fields.put("customer", "customer " + i);
      fields.put("total", i / 4.0);
      fields.put("items", i % 10);
      fields.put("placed", Instant.ofEpochSecond(1_700_000_000L + i, 250_000_000));
      records[i] = new Message(fields);
    }
    return records;
  }
}

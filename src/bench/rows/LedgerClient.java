package com.acme.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

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

  record Message(Long id, String customer, Double total, Integer items, Instant placed) {
    Object value(String source) {
      return switch (source) {
        case "id" -> id;
        case "customer" -> customer;
        case "total" -> total;
        case "items" -> items;
        case "placed" -> placed;
        default -> throw new IllegalArgumentException(source);
      };
    }

    long size() {
      return Long.BYTES;
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
      Instant placed = Instant.ofEpochSecond(1_700_000_000L + i, 250_000_000);
      records[i] = new Message((long) i, "customer " + i, i / 4.0, i % 10, placed);
    }
    return records;
  }
}

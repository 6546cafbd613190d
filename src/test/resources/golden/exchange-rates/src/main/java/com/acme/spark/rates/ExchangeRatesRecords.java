package com.acme.spark.rates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;

/** The records of an answer in CSV (RFC 4180), as they come; a cell is read for the type of its column. */
final class ExchangeRatesRecords implements Closeable {
  private static final char DELIMITER = ',';
  private static final String NULL = "";

  /** The types of the cells that are columns. */
  private static final Map<String, DataType> TYPES = Arrays.stream(ExchangeRatesRows.SCHEMA.fields())
      .collect(Collectors.toMap(field -> ExchangeRatesRows.source(field.name()).replaceFirst("^/", ""), field -> field.dataType(), (a, b) -> a));

  private static final ObjectReader NESTED = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build()
      .readerFor(Object.class);

  private final Reader reader;
  private final char[] buffer = new char[1 << 13];
  private final StringBuilder text = new StringBuilder();
  private int at;
  private int end;
  private int line = 1;
  private long bytes;
  private List<String> names;

  ExchangeRatesRecords(InputStream answer) {
    this.reader = new InputStreamReader(answer, StandardCharsets.UTF_8.newDecoder()); // which refuses what is not UTF-8
  }

  /** The next record, or null after the last. */
  ExchangeRatesClient.Message next() throws IOException {
    if (names == null) {
      skipMark();
      names = cells();
    }
    long start = bytes;
    List<String> cells = cells();
    while (cells != null && isEmpty(cells)) {
      start = bytes;
      cells = cells();
    }
    return cells == null ? null : new ExchangeRatesClient.Message(record(cells), bytes - start);
  }

  /** Whether it is of a line without anything in it, which is no record unless there is only one column. */
  private boolean isEmpty(List<String> cells) {
    boolean nothing = cells.size() == 1 && (cells.get(0) == null || cells.get(0).isEmpty());
    return nothing && Math.max(names.size(), TYPES.size()) > 1;
  }

  /** Some programs begin a text with a mark of its encoding. */
  private void skipMark() throws IOException {
    if (peek() == '\ufeff') {
      read();
    }
  }

  private Map<String, Object> record(List<String> cells) throws IOException {
    if (!names.isEmpty() && cells.size() != names.size()) {
      throw new IOException("there are " + cells.size() + " cells for " + names.size() + " columns before line " + line);
    }
    Map<String, Object> record = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = names.isEmpty() ? Integer.toString(i) : names.get(i);
      record.put(name, valueOf(TYPES.get(name), cells.get(i)));
    }
    return record;
  }

  /** What a cell says; where it does not say what its column is to have, it stays a text, which will not fit. */
  private static Object valueOf(DataType type, String cell) throws IOException {
    boolean nested = type instanceof StructType || type instanceof ArrayType || type instanceof MapType || type instanceof VariantType;
    return cell == null ? null : nested ? json(cell) : ExchangeRatesValues.spelled(type, cell);
  }

  private static Object json(String cell) throws IOException {
    try {
      return NESTED.readValue(cell);
    } catch (JsonProcessingException e) {
      return cell;
    }
  }

  /** The cells of a line, which goes over several when they are quoted; null after the last. */
  private List<String> cells() throws IOException {
    if (peek() < 0) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    do {
      cells.add(peek() == '"' ? quoted() : plain());
    } while (hasMore());
    return cells;
  }

  private String plain() throws IOException {
    text.setLength(0);
    while (peek() >= 0 && peek() != DELIMITER && peek() != '\n' && peek() != '\r') {
      text.append((char) read());
    }
    return NULL.contentEquals(text) ? null : text.toString();
  }

  private String quoted() throws IOException {
    text.setLength(0);
    read();
    for (int c = read(); c != '"' || peek() == '"'; c = read()) {
      if (c < 0) {
        throw new IOException("the answer ends within quotes, in line " + line);
      }
      text.append((char) (c == '"' ? read() : c)); // two quotes are one
    }
    return text.toString();
  }

  /** Whether another cell follows in the line. */
  private boolean hasMore() throws IOException {
    int c = read();
    if (c == '\r' && peek() == '\n') {
      c = read();
    }
    if (c >= 0 && c != DELIMITER && c != '\n' && c != '\r') {
      throw new IOException("a cell goes on after its quotes, in line " + line);
    }
    return c == DELIMITER;
  }

  private int read() throws IOException {
    int c = peek();
    at++;
    line += c == '\n' ? 1 : 0;
    bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate((char) c) ? 2 : 3;
    return c;
  }

  private int peek() throws IOException {
    if (at >= end && end >= 0) {
      end = reader.read(buffer);
      at = 0;
    }
    return end < 0 ? -1 : buffer[at];
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

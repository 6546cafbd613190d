package com.acme.spark.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.junit.jupiter.api.Test;

/** CSV as RFC 4180 has it, and as programs write it. */
class ExchangeRatesRecordsTest {
  private static final String D = ",";
  private static final String HEADER = "0" + D + "1\n";

  @Test
  void quotesHoldWhateverThereIs() throws IOException {
    assertEquals(cells("a\"b", "c\r\n" + D), read("\"a\"\"b\"" + D + "\"c\r\n" + D + "\"\r\n"));
    assertEquals(cells("naïve 🎈", ""), read("naïve 🎈" + D + "\"\""));
  }

  @Test
  void linesEndInEachWayAndEmptyOnesAreNone() throws IOException {
    assertEquals(cells("a", "b", "c", "d", "e", "f"), read("a" + D + "b\r\n\r\nc" + D + "d\n\ne" + D + "f\r"));
    assertEquals(cells(), read(""));
  }

  @Test
  void aMarkOfTheEncodingIsNoText() throws IOException {
    ExchangeRatesClient.Message first = new ExchangeRatesRecords(bytes("\ufeff" + HEADER + "a" + D + "b")).next();
    assertEquals("a", first.value("/0"));
  }

  @Test
  void nullIsWrittenWithoutQuotes() throws IOException {
    String nothing = "";
    assertEquals(cells(null, nothing), read(nothing + D + "\"" + nothing + "\""));
  }

  @Test
  void whatIsNotWellFormedIsAnError() {
    assertThrows(IOException.class, () -> read("a" + D + "\"b"));
    assertThrows(IOException.class, () -> read("a" + D + "\"b\"c"));
    byte[] latin = ("a" + D + "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(IOException.class, () -> new ExchangeRatesRecords(new ByteArrayInputStream(latin)).next());
  }

  @Test
  void aCellIsReadForTheTypeOfItsColumn() {
    assertEquals(true, ExchangeRatesValues.spelled(DataType.fromDDL("BOOLEAN"), "true"));
    assertEquals("yes", ExchangeRatesValues.spelled(DataType.fromDDL("BOOLEAN"), "yes"));
    assertEquals("5", ExchangeRatesValues.spelled(DataType.fromDDL("INT"), "5").toString());
    assertEquals("five", ExchangeRatesValues.spelled(DataType.fromDDL("INT"), "five"));
    assertEquals("5", ExchangeRatesValues.spelled(DataType.fromDDL("STRING"), "5"));
    assertNull(ExchangeRatesValues.spelled(DataType.fromDDL("INT"), null));
  }

  /** All cells, of lines of two. */
  private static List<Object> read(String lines) throws IOException {
    List<Object> cells = new ArrayList<>();
    try (ExchangeRatesRecords records = new ExchangeRatesRecords(bytes(HEADER + lines))) {
      for (ExchangeRatesClient.Message record = records.next(); record != null; record = records.next()) {
        cells.add(record.value("/0"));
        cells.add(record.value("/1"));
      }
    }
    return cells;
  }

  private static List<Object> cells(Object... cells) {
    return Arrays.asList(cells);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}

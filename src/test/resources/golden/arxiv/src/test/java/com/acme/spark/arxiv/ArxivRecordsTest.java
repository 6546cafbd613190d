package com.acme.spark.arxiv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML with attributes, namespaces and nothing in it; what reaches outside of the answer is refused. */
class ArxivRecordsTest {
  private static final String[] STEPS = "/entry".substring(1).split("/");

  @TempDir
  Path folder;

  @Test
  void attributesTextsAndElementsAreFields() throws IOException {
    ArxivClient.Message record = read("", "<p:sumOfAll p:currency=\"EUR\"> 5 <![CDATA[<6>]]></p:sumOfAll><who><name>Bo &amp; Co</name></who><none/>");
    assertEquals("EUR", record.value("/sumOfAll/_currency"));
    assertEquals(" 5 <6>", record.value("/sumOfAll/_VALUE"));
    assertEquals(" 5 <6>", record.value("sumOfAll"));
    assertEquals("Bo & Co", record.value("/who/name"));
    assertEquals("", record.value("/none"));
    assertNull(record.value("/who/age"));
  }

  @Test
  void whatIsNilIsNull() throws IOException {
    assertNull(read("", "<a xsi:nil=\"true\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"/>").value("/a"));
  }

  @Test
  void moreThanOneIsNotOne() throws IOException {
    assertFalse(read("", "<a>1</a><a>2</a>").value("/a") instanceof String);
    assertFalse(read("", "<a><b>1</b></a>").value("/a") instanceof String);
  }

  @Test
  void noFileIsFetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
    String type = "<!DOCTYPE answer [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    String message = String.valueOf(assertThrows(IOException.class, () -> read(type, "<a>&x;</a>")).getMessage());
    assertFalse(message.contains("s3cret"), message);
  }

  @Test
  void noEntityGrows() {
    String type = "<!DOCTYPE answer [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    assertThrows(IOException.class, () -> read(type, "<a>&b;</a>"));
    assertThrows(IOException.class, () -> read("", "<a>&b;</a>"));
  }

  @Test
  void elementsAreNotNestedWithoutEnd() {
    assertThrows(IOException.class, () -> read("", "<a>".repeat(100_000)));
    assertThrows(IOException.class, () -> read("", "<a></b>"));
  }

  /** The one record of an answer. */
  private static ArxivClient.Message read(String type, String parts) throws IOException {
    StringBuilder text = new StringBuilder(type + "<answer xmlns:p=\"urn:p\">");
    for (String step : STEPS) {
      text.append('<').append(step).append('>');
    }
    text.append(parts);
    for (int i = STEPS.length - 1; i >= 0; i--) {
      text.append("</").append(STEPS[i]).append('>');
    }
    text.append("</answer>");
    try (ArxivRecords records = new ArxivRecords(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)))) {
      ArxivClient.Message record = records.next();
      assertNull(records.next());
      return record;
    }
  }
}

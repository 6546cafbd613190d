package com.acme.spark.arxiv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The records of an answer in XML, as they come, and what is asked for of the rest of it; places begin below the root. */
final class ArxivRecords implements Closeable {
  private static final String RECORDS = "/entry";

  /** What else is taken out of an answer. */
  private static final Set<String> VALUES = Set.of("/totalResults");

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private final Map<String, String> values = new HashMap<>();
  private String place;

  ArxivRecords(InputStream answer) throws IOException {
    try {
      this.reader = FACTORY.createXMLStreamReader(answer);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Java's own, which fetches nothing and knows no entities but those of every XML. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** The next record, or null after the last. */
  ArxivClient.Message next() throws IOException {
    try {
      return advance();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** What stands at a place beside the records, as far as the answer was read; null when it is absent. */
  String value(String at) {
    return values.get(at);
  }

  private ArxivClient.Message advance() throws IOException, XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new IOException("the answer has a document type, which is not read");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
      } else if (event == XMLStreamConstants.START_ELEMENT && enter()) {
        long start = reader.getLocation().getCharacterOffset();
        ArxivElement record = leave();
        return new ArxivClient.Message(record, reader.getLocation().getCharacterOffset() - start);
      }
    }
    return null;
  }

  /** Whether the element that begins is a record. */
  private boolean enter() throws IOException, XMLStreamException {
    String parent = place;
    place = parent == null ? "" : parent + "/" + reader.getLocalName();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      note(place + "/_" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    boolean record = place.equals(RECORDS);
    if (!record && VALUES.contains(place)) {
      String at = place;
      note(at, leave().toString());
    }
    return record;
  }

  private void note(String at, String value) {
    if (VALUES.contains(at)) {
      values.put(at, value);
    }
  }

  /** The element, to whose end it goes. */
  private ArxivElement leave() throws IOException, XMLStreamException {
    ArxivElement element = ArxivElement.read(reader, 0);
    place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
    return element;
  }

  private static IOException broken(XMLStreamException e) {
    return e.getNestedException() instanceof IOException lost ? lost : new IOException("the answer is no XML: " + e.getMessage(), e);
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }
}

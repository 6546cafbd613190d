package [=package];

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;

/**
 * An element of XML, which is read for the type of its column. In a STRUCT an attribute's name begins with an underscore
 * and the text beside attributes is _VALUE, as in Spark's own XML.
 *
 * @param text null when the element says that it is nil
 */
record [=Name]Element(String text, Map<String, List<[=Name]Element>> parts) {
  private static final int DEEPEST = 200;
  private static final String TEXT = "_VALUE";

  private static final Map<String, DataType> TYPES = Arrays.stream([=Name]Rows.SCHEMA.fields())
      .collect(Collectors.toMap(field -> [=Name]Rows.source(field.name()), field -> field.dataType(), (a, b) -> a));

  /** The element that the reader has begun, to its end. */
  static [=Name]Element read(XMLStreamReader reader, int depth) throws IOException, XMLStreamException {
    if (depth > DEEPEST) {
      throw new IOException("the answer has elements in elements, more than " + DEEPEST + " times");
    }
    boolean nil = "true".equals(reader.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil"));
    Map<String, List<[=Name]Element>> parts = attributes(reader);
    StringBuilder text = new StringBuilder();
    for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        parts.computeIfAbsent(reader.getLocalName(), name -> new ArrayList<>()).add(read(reader, depth + 1));
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(reader.getText());
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new IOException("the answer names an entity that is not known, " + reader.getLocalName());
      }
    }
    return new [=Name]Element(nil ? null : text.toString(), parts);
  }

  private static Map<String, List<[=Name]Element>> attributes(XMLStreamReader reader) {
    Map<String, List<[=Name]Element>> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(reader.getAttributeNamespace(i))) {
        attributes.put("_" + reader.getAttributeLocalName(i), List.of(new [=Name]Element(reader.getAttributeValue(i), Map.of())));
      }
    }
    return attributes;
  }

  /** What a column has of it, by the column's source. */
  Object value(String source) {
    List<[=Name]Element> found = List.of(this);
    for (String step : source.replaceFirst("^/", "").split("/")) {
      found = found.stream().flatMap(element -> element.parts(step).stream()).toList();
    }
    return of(TYPES.getOrDefault(source, DataTypes.StringType), found);
  }

  private List<[=Name]Element> parts(String name) {
    return name.equals(TEXT) ? List.of(this) : parts.getOrDefault(name, List.of());
  }

  private static Object of(DataType type, List<[=Name]Element> found) {
    if (found.isEmpty()) {
      return null;
    } else if (type instanceof ArrayType array) {
      return found.stream().map(element -> element.as(array.elementType())).collect(Collectors.toCollection(ArrayList::new));
    }
    return found.size() == 1 ? found.get(0).as(type) : found; // more than fit
  }

  private Object as(DataType type) {
    if (text == null) {
      return null;
    } else if (type instanceof StructType struct) {
      Map<String, Object> fields = new HashMap<>();
      Arrays.stream(struct.fields()).forEach(field -> fields.put(field.name(), of(field.dataType(), parts(field.name()))));
      return fields;
    } else if (type instanceof MapType map) {
      Map<String, Object> entries = new LinkedHashMap<>();
      parts.forEach((name, found) -> entries.put(name, of(map.valueType(), found)));
      return entries;
    } else if (type instanceof VariantType) {
      return tree();
    }
    return simple(type);
  }

  private Object simple(DataType type) {
    if (!parts.keySet().stream().allMatch(name -> name.startsWith("_"))) {
      return this; // elements, where a text is wanted
    } else if (type instanceof StringType || type instanceof BinaryType) {
      return text;
    }
    return text.isBlank() ? null : [=Name]Values.spelled(type, text.strip());
  }

  /** Its text, or a map when it has more. */
  [=rescues?then("", "private ")]Object tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    parts.forEach((name, found) -> tree.put(name, found.size() == 1 ? found.get(0).tree() : found.stream().map([=Name]Element::tree).toList()));
    if (!tree.isEmpty() && text != null && !text.isBlank()) {
      tree.put(TEXT, text);
    }
    return tree.isEmpty() ? text : tree;
  }

  /** Empty for nothing. */
  @Override
  public String toString() {
    return text == null ? "" : String.valueOf(tree()).strip();
  }
}

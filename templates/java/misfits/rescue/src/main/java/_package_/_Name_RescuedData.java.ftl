package [=package];

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a row that did not fit their columns, as JSON. */
final class [=Name]RescuedData {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private [=Name]RescuedData() {}

  /** An object of the values as they came, each by the name of its column. */
  static String json(Map<String, Object> values) {
    try {
      return JSON.writeValueAsString(plain(values));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("values of " + values.keySet() + " neither fit nor make JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** What JSON has no form of its own for is a text, and bytes are one in Base64. */
  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> object = new LinkedHashMap<>();
      map.forEach((key, each) -> object.put(String.valueOf(key), plain(each)));
      return object;
    } else if (value instanceof List<?> list) {
      return list.stream().map([=Name]RescuedData::plain).toList();
    }
<@fragments of="rescued-plain"/>
    return value == null || value instanceof Number || value instanceof Boolean || value instanceof byte[] ? value : value.toString();
  }
}

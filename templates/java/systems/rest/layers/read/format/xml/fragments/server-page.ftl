  private static final String PLACE = [=(settings.read.records.literal == "\"\"")?then("\"/record\"", settings.read.records.literal)];

  /** The records around which the page is, and what else is in it. */
  private static String body(List<ObjectNode> page, Map<String, JsonNode> others) {
    ObjectNode body = NODES.objectNode();
    others.forEach((place, value) -> put(body, place, value));
    put(body, [=settings.read.success.literal], NODES.booleanNode(true));
    put(body, PLACE, NODES.arrayNode().addAll(page));
    return document(body);
  }

  private static String document(ObjectNode body) {
    return "<?xml version=\"1.0\"?>\n<answer xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"" + content(body) + "</answer>";
  }

  /** A success that is none after all. */
  private static String failure() {
    ObjectNode body = NODES.objectNode();
    put(body, [=settings.read.failed.literal], NODES.textNode("no such field"));
    put(body, [=settings.read.success.literal], NODES.booleanNode(false));
    return document(body);
  }

  private static void put(ObjectNode body, String place, JsonNode value) {
    if (place.isEmpty()) {
      return;
    }
    int end = place.lastIndexOf('/');
    ObjectNode parent = end == 0 ? body : body.withObject(place.substring(0, end));
    parent.set(place.substring(end + 1), value);
  }

  private static String element(String name, JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(each -> each.isNull() ? "<" + name + " xsi:nil=\"true\"/>" : element(name, each)).collect(Collectors.joining());
    }
    return value.isNull() ? "" : "<" + name + (value.isObject() ? content((ObjectNode) value) : ">" + escaped(value)) + "</" + name + ">";
  }

  /** Attributes, and what is in the element. */
  private static String content(ObjectNode object) {
    StringBuilder attributes = new StringBuilder();
    StringBuilder parts = new StringBuilder();
    object.properties().forEach(field -> {
      if (field.getKey().equals("_VALUE")) {
        parts.append(escaped(field.getValue()));
      } else if (field.getKey().startsWith("_")) {
        attributes.append(field.getValue().isNull() ? "" : " " + field.getKey().substring(1) + "=\"" + escaped(field.getValue()) + "\"");
      } else {
        parts.append(element(field.getKey(), field.getValue()));
      }
    });
    return attributes + ">" + parts;
  }

  private static String escaped(JsonNode value) {
    return (value.isNull() ? "" : value.asText()).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
        .replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;");
  }

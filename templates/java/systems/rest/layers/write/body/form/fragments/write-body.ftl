  /** Sends a row, and gives it back when the API does not take it. */
  List<Refusal> write(Supplier<String> id, List<Encoded> rows) throws IOException {
    Encoded row = rows.get(0);
    [=Name]Request request = writing(id, row.row());
    return alone([=(settings.write.operation.style == "column")?then("isDeletion(row.row()) ? request : ", "")]request
        .header("Content-Type", "application/x-www-form-urlencoded").text(row.text()), row);
  }

  /** The values as fields of a form, without those that are null; what is not a single value is written as JSON. */
  private String text(Map<String, Object> values) throws IOException {
    StringJoiner form = new StringJoiner("&");
    for (Map.Entry<String, Object> field : [=nests?then("nested(values)", "values")].entrySet()) {
      if (field.getValue() != null) {
        String json = json(field.getValue());
        String value = json.startsWith("\"") ? RECORDS.readValue(json, String.class) : json;
        form.add(encoded(field.getKey()) + "=" + encoded(value));
      }
    }
    return form.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
<@fragments of="write-alone"/>

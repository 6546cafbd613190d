  /** A parameter goes on, behind what joins it to what there is of it. */
  [=Name]Request query(String name, Object value, String join) {
    return query(name, joined(query.get(name), join, value));
  }

  /** A field of a form goes on. */
  [=Name]Request form(String name, Object value, String join) {
    return form(name, joined(form.get(name), join, value));
  }

  /** A text in a body goes on. */
  [=Name]Request body(String pointer, Object value, String join) {
    return body(pointer, joined(fields.at(pointer).textValue(), join, value));
  }

  private static Object joined(String before, String join, Object value) {
    return before == null || value == null ? value : before + join + value;
  }

  private final Map<String, String> form = new LinkedHashMap<>();

  /** A field of a form, which is a body too. */
  [=Name]Request form(String name, Object value) {
    if (value != null) {
      headers.put("Content-Type", "application/x-www-form-urlencoded");
      form.put(name, value.toString());
      text = pairs(form);
    }
    return this;
  }

  /** JSON as it is written, to be a part of a body. */
  static JsonNode json(String text) {
    try {
      return text == null ? null : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("this is no JSON: " + text, e);
    }
  }

  /** The same for another URL of the same server, which an answer gave. */
  [=Name]Request at(String link) throws IOException {
    URI here = uri();
    URI there = here.resolve(link);
    if (!Objects.equals(here.getScheme(), there.getScheme()) || !Objects.equals(here.getAuthority(), there.getAuthority())) {
      throw new IOException("the next page is said to be on another server, " + there.getHost());
    }
    [=Name]Request next = copy();
    next.place = there.toString();
    next.query.clear();
    return next;
  }

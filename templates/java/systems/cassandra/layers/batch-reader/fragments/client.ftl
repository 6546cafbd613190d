  /** The rows of all arcs of a part, one after the other. */
  Cursor read([=Name]Partition part, List<String> sources, int limit) throws IOException {
    return ask(session -> {
      List<String> terms = new ArrayList<>();
      List<Object> values = new ArrayList<>();
<@lines of="client-conditions"/>
      return rows(session, part.arcs(), sources, new Conditions(terms, values, limit));
    });
  }

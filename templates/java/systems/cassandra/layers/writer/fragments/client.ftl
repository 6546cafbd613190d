  /**
   * A row on its way out.
   *
   * @param values a plain Java value for each column of the table
   */
  record Outgoing(String id, Map<String, Object> values) {
    Outgoing {
      values.forEach([=Name]Fields::refuseLosses);
    }
  }

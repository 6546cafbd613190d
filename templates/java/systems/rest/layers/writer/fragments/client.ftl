  /**
   * A row on its way out.
   *
   * @param values a plain Java value for each source: Boolean, Number, String, byte[], a java.time type, List, Map or null
   */
  record Outgoing(String id, Map<String, Object> values) {}

  /** The request that takes rows, of which this is the first. */
  private [=Name]Request writing(Outgoing row) {
    return new [=Name]Request("[=settings.write.method?upper_case]", options.url(), [=settings.write.path.literal])
        [=settings.write.parameters?map(p -> "." + p.in + "(" + p.name.literal + ", " + {
            "constant": p.value.literal,
            "option": "options." + p.option + "()",
            "column": "row.values().get(" + Name + "Rows.source(" + p.column.literal + "))",
            "row-id": "row.id()"
            }[p.from] + ")")?join("\n        ")];
  }
<@fragments of="json-put"/>

  private static final String WITHIN = [=settings.read.fields.within.literal];
  private volatile String fields;

  /** The fields that were asked for last, null for all. */
  String fields() {
    return fields;
  }

  /** The records with no more of their fields than are asked for. */
  private List<ObjectNode> selected([=Name]Call call, List<ObjectNode> all) {
    fields = call.value("[=settings.read.fields.in]", [=settings.read.fields.name.literal], "");
    if (fields == null) {
      return all;
    }
    Set<String> names = Set.of(fields.split(Pattern.quote([=settings.read.fields.separator.literal])));
    return all.stream().map(record -> {
      ObjectNode some = record.deepCopy();
      if (some.at(WITHIN) instanceof ObjectNode fieldsOf) {
        fieldsOf.retain(names);
      }
      return some;
    }).toList();
  }

  private static final String WITHIN = [=settings.read.fields.within.literal];
  private final Set<String> fields = Collections.synchronizedSet(new TreeSet<>());

  /** The fields that were asked for since this was last called, null for all. */
  String fields() {
    String some = fields.isEmpty() ? null : String.join(",", fields);
    fields.clear();
    return some;
  }

  /** The records with no more of their fields than are asked for. */
  private List<ObjectNode> selected([=Name]Call call, List<ObjectNode> all) {
    String asked = call.value("[=settings.read.fields.in]", [=settings.read.fields.name.literal], "");
    if (asked == null) {
      return all;
    }
    Set<String> names = Set.of(asked.split(Pattern.quote([=settings.read.fields.separator.literal])));
    fields.addAll(names);
    return all.stream().map(record -> {
      ObjectNode some = record.deepCopy();
      if (some.at(WITHIN) instanceof ObjectNode fieldsOf) {
        fieldsOf.retain(names);
      }
      return some;
    }).toList();
  }

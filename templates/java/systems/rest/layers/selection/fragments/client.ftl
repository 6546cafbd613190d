  /** Where in a record the fields are that have to be named. */
  private static final String WITHIN = [=settings.read.fields.within.literal];

  /** What the connector itself looks at. */
  private static final List<String> NEEDED = List.of([=
      [narrowed?then(partitioning.literalSource, ""), (settings.pagination.style == "keyset")?then(settings.pagination.next.literal, ""),
        (settings.read.fields.more == "join" && modes?join(" ")?contains("stream-read"))?then(offset.literalSource, ""),
        (settings.read.fields.more == "join")?then(Name + "Rows.source(" + settings.read.fields.key.literal + ")", "")]
          ?filter(source -> source?has_content)?join(", ")]);

  private List<String> selected = new [=Name]Rows([=Name]Rows.SCHEMA).sources();

  /** From now on asks for no more fields than these and what the connector itself needs. */
  [=Name]Client select(List<String> sources) {
    selected = sources;
    return this;
  }

  /** What the fields with these sources are called, without those that always come. */
  private static List<String> names(List<String> sources) {
    return sources.stream()
        .map(source -> source.startsWith("/") ? source : "/" + source)
        .filter(source -> source.startsWith(WITHIN + "/"))
        .map(source -> source.substring(WITHIN.length() + 1).split("/")[0])
        .distinct()
        .toList();
  }

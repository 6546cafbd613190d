  private [=Name]Filters filters = [=Name]Filters.NONE;

  /** From now on asks for no documents that do not meet the conditions. */
  [=Name]Client where([=Name]Filters conditions) {
    filters = conditions;
    return this;
  }

  /** MongoDB compares only values of one kind: those of others that Spark may find equal after all are let through to it. */
  private static Bson compared([=Name]Filters.Condition condition) {
    String field = [=Name]Rows.source(condition.column());
    DataType type = [=Name]Rows.SCHEMA.apply(condition.column()).dataType();
    Bson alike = alike(field, type, condition);
    List<String> others = type instanceof DecimalType ? List.of("double", "string")
        : type instanceof StringType ? List.of("binData")
        : type instanceof DateType || type instanceof TimestampType ? List.of("string") : List.of();
    return others.isEmpty() ? alike : Filters.or(alike, new Document(field, new Document("$type", others)));
  }

  private static Bson alike(String field, DataType type, [=Name]Filters.Condition condition) {
    Object value = condition.values().get(0);
    if (condition.operator().equals("=")) {
      return type instanceof DateType
          ? Filters.or(condition.values().stream().map(day -> Filters.and(Filters.gte(field, date(day)), Filters.lt(field, nextDay(day)))).toList())
          : Filters.in(field, condition.values().stream().flatMap([=Name]Client::spellings).toList());
    } else if (condition.operator().equals(">=")) {
      return Filters.gte(field, date(value));
    }
    return type instanceof DateType ? Filters.lt(field, nextDay(value)) : Filters.lte(field, date(value));
  }

  /** A text may be that of an ObjectId. */
  private static Stream<Object> spellings(Object value) {
    return value instanceof String text && ObjectId.isValid(text) ? Stream.of(text, new ObjectId(text)) : Stream.of(date(value));
  }

  /** A time as a Date, to the millisecond before it. */
  private static Object date(Object value) {
    if (value instanceof LocalDate day) {
      return Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
    return value instanceof Instant time ? Date.from(time) : value;
  }

  private static Object nextDay(Object day) {
    return date(((LocalDate) day).plusDays(1));
  }

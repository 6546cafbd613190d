
  /** A document of values, of which those with a path for a name come to lie in documents of their own. */
  static BsonDocument document(Map<String, Object> values) {
    BsonDocument document = new BsonDocument();
    values.forEach((source, value) -> {
<@lines of="bson-document"/>
      BsonDocument inner = document;
      String[] path = source.indexOf('.') < 0 ? new String[] {source} : source.split("\\.");
      for (int i = 0; i < path.length - 1; i++) {
        inner = (BsonDocument) inner.computeIfAbsent(path[i], name -> new BsonDocument());
      }
      try {
        inner.put(path[path.length - 1], of(value));
      } catch ([=Name]Rows.Mismatch e) {
        throw e.in(source);
      }
    });
    return document;
  }

  /** The value that a document has for a plain Java value. */
  static BsonValue of(Object value) {
    if (value == null) {
      return BsonNull.VALUE;
    } else if (value instanceof Boolean truth) {
      return BsonBoolean.valueOf(truth);
    } else if (value instanceof Number number) {
      return number(number);
    } else if (value instanceof byte[] bytes) {
      return new BsonBinary(bytes);
    } else if (value instanceof List<?> list) {
      return new BsonArray(list.stream().map([=Name]Bson::of).toList());
    } else if (value instanceof Map<?, ?> map) {
      BsonDocument document = new BsonDocument();
      map.forEach((key, each) -> document.put(key.toString(), of(each)));
      return document;
    } else if (value instanceof Instant time) {
      return date(time);
    } else if (value instanceof LocalDateTime time) {
      return date(time.toInstant(ZoneOffset.UTC));
    }
    return value instanceof LocalDate day ? date(day.atStartOfDay().toInstant(ZoneOffset.UTC)) : new BsonString(value.toString());
  }

  private static BsonValue number(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal(decimal);
    } else if (number instanceof Long) {
      return new BsonInt64(number.longValue());
    }
    return number instanceof Float || number instanceof Double ? new BsonDouble(number.doubleValue()) : new BsonInt32(number.intValue());
  }

  private static BsonValue decimal(BigDecimal number) {
    try {
      return new BsonDecimal128(new Decimal128(number));
    } catch (NumberFormatException e) {
      throw new [=Name]Rows.Mismatch(number + " has more than the 34 digits that MongoDB keeps");
    }
  }

  private static BsonValue date(Instant time) {
    if (time.getNano() % 1_000_000 != 0) {
      throw new [=Name]Rows.Mismatch(time + " is finer than the milliseconds that MongoDB keeps (date_trunc('MILLISECOND', …) cuts it)");
    }
    return new BsonDateTime(time.toEpochMilli());
  }

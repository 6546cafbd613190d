
  private static final ObjectReader DOCUMENT = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build()
      .readerFor(Object.class);

  /** A value as the driver gives it, as a plain Java value; the type is null where it is not known. */
  static Object plain(Object value, DataType type) {
    if (value instanceof ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
      return bytes;
    } else if (value instanceof UdtValue struct) {
      return struct(struct, type);
    } else if (value instanceof TupleValue tuple) {
      return struct(tuple, type);
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> plain = new LinkedHashMap<>();
      map.forEach((key, each) -> plain.put(plain(key, type instanceof MapType entry ? entry.keyType() : null),
          plain(each, type instanceof MapType entry ? entry.valueType() : null)));
      return plain;
    } else if (value instanceof Iterable<?> several) {
      List<Object> plain = new ArrayList<>();
      several.forEach(each -> plain.add(plain(each, type instanceof ArrayType array ? array.elementType() : null)));
      return plain;
    } else if (value instanceof CqlDuration duration) {
      return interval(duration, type);
    } else if (value instanceof LocalTime) {
      return value.toString();
    }
    return value instanceof String text && isNested(type) ? parsed(text) : value;
  }

  private static Map<String, Object> struct(UdtValue value, DataType type) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (CqlIdentifier field : value.getType().getFieldNames()) {
      String name = field.asInternal();
      boolean known = type instanceof StructType struct && struct.getFieldIndex(name).isDefined();
      fields.put(name, plain(value.isNull(field) ? null : value.getObject(field), known ? ((StructType) type).apply(name).dataType() : null));
    }
    return fields;
  }

  /** The fields of a tuple have no names, so they take those of the struct, in its order; else they are _1, _2 and so on. */
  private static Map<String, Object> struct(TupleValue value, DataType type) {
    StructType named = type instanceof StructType struct && struct.size() == value.size() ? struct : null;
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < value.size(); i++) {
      fields.put(named == null ? "_" + (i + 1) : named.apply(i).name(),
          plain(value.isNull(i) ? null : value.getObject(i), named == null ? null : named.apply(i).dataType()));
    }
    return fields;
  }

  /** A duration has months, days and nanoseconds; what has both months and less is an interval to Spark no more. */
  private static Object interval(CqlDuration duration, DataType type) {
    if (type instanceof YearMonthIntervalType && duration.getDays() == 0 && duration.getNanoseconds() == 0) {
      return Period.ofMonths(duration.getMonths());
    } else if (type instanceof DayTimeIntervalType && duration.getMonths() == 0) {
      return Duration.ofDays(duration.getDays()).plusNanos(duration.getNanoseconds());
    }
    return duration.toString();
  }

  private static boolean isNested(DataType type) {
    return type instanceof ArrayType || type instanceof MapType || type instanceof StructType || type instanceof VariantType;
  }

  private static Object parsed(String json) {
    try {
      return DOCUMENT.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a text has no JSON", e);
    }
  }


  private static final JsonMapper DOCUMENTS = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class)))
      .build();

  private static final Map<com.datastax.oss.driver.api.core.type.DataType, Function<Object, Object>> SIMPLE = Map.ofEntries(
      Map.entry(DataTypes.TEXT, [=Name]Fields::text),
      Map.entry(DataTypes.ASCII, [=Name]Fields::text),
      Map.entry(DataTypes.BOOLEAN, Boolean.class::cast),
      Map.entry(DataTypes.TINYINT, value -> number(value).byteValueExact()),
      Map.entry(DataTypes.SMALLINT, value -> number(value).shortValueExact()),
      Map.entry(DataTypes.INT, value -> value instanceof Integer ? value : (Object) number(value).intValueExact()),
      Map.entry(DataTypes.BIGINT, value -> value instanceof Long ? value : (Object) number(value).longValueExact()),
      Map.entry(DataTypes.VARINT, value -> number(value).toBigIntegerExact()),
      Map.entry(DataTypes.DECIMAL, [=Name]Fields::number),
      Map.entry(DataTypes.FLOAT, Float.class::cast),
      Map.entry(DataTypes.DOUBLE, value -> value instanceof Float single ? (Object) single.doubleValue() : Double.class.cast(value)),
      Map.entry(DataTypes.BLOB, value -> ByteBuffer.wrap((byte[]) value)),
      Map.entry(DataTypes.DATE, LocalDate.class::cast),
      Map.entry(DataTypes.TIME, value -> LocalTime.parse((String) value)),
      Map.entry(DataTypes.TIMESTAMP, [=Name]Fields::instant),
      Map.entry(DataTypes.UUID, value -> UUID.fromString((String) value)),
      Map.entry(DataTypes.TIMEUUID, value -> timeUuid((String) value)),
      Map.entry(DataTypes.INET, value -> address((String) value)),
      Map.entry(DataTypes.DURATION, [=Name]Fields::duration));

  /** A plain Java value as the driver takes it for a column or a part of one, or a mismatch. */
  static Object bound(Object value, com.datastax.oss.driver.api.core.type.DataType type) {
    try {
      return value == null ? null : taken(value, type);
    } catch (ClassCastException | ArithmeticException | IllegalArgumentException | DateTimeException e) {
      throw e instanceof [=Name]Rows.Mismatch named ? named
          : new [=Name]Rows.Mismatch("a " + value.getClass().getSimpleName() + " that is no " + type.asCql(false, true));
    }
  }

  private static Object taken(Object value, com.datastax.oss.driver.api.core.type.DataType type) {
    if (type instanceof ListType list) {
      return all((List<?>) value, list.getElementType(), new ArrayList<>());
    } else if (type instanceof VectorType vector) {
      return CqlVector.newInstance((List<?>) all((List<?>) value, vector.getElementType(), new ArrayList<>()));
    } else if (type instanceof SetType set) {
      return set((List<?>) value, set.getElementType());
    } else if (type instanceof com.datastax.oss.driver.api.core.type.MapType map) {
      Map<Object, Object> bound = new LinkedHashMap<>();
      ((Map<?, ?>) value).forEach((key, each) -> bound.put(bound(key, map.getKeyType()), bound(each, map.getValueType())));
      return bound;
    } else if (type instanceof UserDefinedType struct) {
      return struct((Map<?, ?>) value, struct);
    } else if (type instanceof TupleType tuple) {
      return tuple(new ArrayList<>(((Map<?, ?>) value).values()), tuple);
    }
    return SIMPLE.getOrDefault(type, any -> {
      throw new IllegalArgumentException("nothing is known to become it");
    }).apply(value);
  }

  private static Collection<Object> all(List<?> values, com.datastax.oss.driver.api.core.type.DataType type, Collection<Object> bound) {
    values.forEach(each -> bound.add(bound(each, type)));
    return bound;
  }

  private static Collection<Object> set(List<?> values, com.datastax.oss.driver.api.core.type.DataType type) {
    Collection<Object> bound = all(values, type, new LinkedHashSet<>());
    if (bound.size() < values.size()) {
      throw new [=Name]Rows.Mismatch("a value twice, where a set has it once");
    }
    return bound;
  }

  private static UdtValue struct(Map<?, ?> fields, UserDefinedType type) {
    UdtValue struct = type.newValue();
    fields.forEach((name, value) -> {
      int place = type.firstIndexOf(CqlIdentifier.fromInternal((String) name));
      if (place < 0) {
        throw new [=Name]Rows.Mismatch("a field that " + type.getName().asInternal() + " has not").in((String) name);
      }
      put(struct, place, value, type.getFieldTypes().get(place));
    });
    return struct;
  }

  private static TupleValue tuple(List<?> values, TupleType type) {
    TupleValue tuple = type.newValue();
    for (int i = 0; i < values.size(); i++) {
      put(tuple, i, values.get(i), type.getComponentTypes().get(i));
    }
    return tuple;
  }

  private static void put(SettableByIndex<?> to, int place, Object value, com.datastax.oss.driver.api.core.type.DataType type) {
    if (value != null) {
      to.set(place, bound(value, type), to.codecRegistry().codecFor(type));
    }
  }
<@fragments of="fields-simple"/>

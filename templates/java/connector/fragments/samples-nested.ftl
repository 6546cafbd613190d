  private static Object time(DataType type, int i) {
    Instant instant = one(i, FIRST, LAST).orElse(USUAL.plusMillis(i));
    LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    if (type instanceof TimestampType) {
      return instant;
    } else if (type instanceof TimestampNTZType) {
      return local;
    } else if (type instanceof DateType) {
      return one(i, local.toLocalDate()).orElse(LocalDate.ofEpochDay(i - 2));
    } else if (type instanceof YearMonthIntervalType interval) {
      return Period.ofMonths(interval.endField() == YearMonthIntervalType.YEAR() ? 12 * (i - 2) : i - 2).normalized();
    } else if (type instanceof DayTimeIntervalType interval) {
      return Duration.ofSeconds((i - 2) * List.of(86_400L, 3_600L, 60L, 1L).get(interval.endField()));
    }
    throw new IllegalArgumentException("no sample of " + type.sql());
  }

  private static Object list(ArrayType array, int i) {
    List<Object> list = new ArrayList<>();
    for (int k = 0; k < i % 3; k++) {
      list.add(array.containsNull() && (i + k) % 5 == 4 ? null : value(array.elementType(), i + k));
    }
    return CollectionConverters.asScala(list).toSeq();
  }

  private static Object map(MapType map, int i) {
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (int k = 0; k < i % 3; k++) {
      boolean isNull = map.valueContainsNull() && (i + k) % 5 == 4;
      entries.put(value(map.keyType(), i + k), isNull ? null : value(map.valueType(), i + k));
    }
    return scala.collection.immutable.Map.from(CollectionConverters.asScala(entries));
  }

  private static VariantVal variant(int i) {
    try {
      Variant variant = VariantBuilder.parseJson("{\"i\": " + i + ", \"list\": [true, null, \"é\"]}", false);
      return new VariantVal(variant.getValue(), variant.getMetadata());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The extreme number i, while there are any. */
  @SafeVarargs
  private static <T> Optional<T> one(int i, T... extremes) {
    return i < extremes.length ? Optional.of(extremes[i]) : Optional.empty();
  }

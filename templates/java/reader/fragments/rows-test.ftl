  @Test
  void everyValueComesBack() {
    Random random = new Random(42);
    for (int i = 0; i < 3000; i++) {
      DataType type = DataType.fromDDL(type(random, 3));
      Object value = value(random, type);
      Object cell = [=Name]Values.of(new StructField("_value", type, true, Metadata.empty())).decode(value);
      assertEquals(comparable(value), comparable(value(type.sql(), cell)), type.sql());
    }
  }

  private static String type(Random random, int depth) {
    List<String> types = new ArrayList<>(List.of(
        "BOOLEAN", "TINYINT", "SMALLINT", "INT", "BIGINT", "FLOAT", "DOUBLE", "DECIMAL(20,5)", "STRING", "BINARY", "DATE",
        "TIMESTAMP", "TIMESTAMP_NTZ", "INTERVAL YEAR TO MONTH", "INTERVAL DAY TO SECOND", "VARIANT"));
    if (depth > 0) {
      String inner = type(random, depth - 1);
      types.addAll(List.of("ARRAY<" + inner + ">", "MAP<STRING, " + inner + ">", "MAP<INT, " + inner + ">"));
      types.add("STRUCT<a: " + inner + ", b: " + type(random, depth - 1) + ">");
    }
    return types.get(random.nextInt(types.size()));
  }

  private static Object value(Random random, DataType type) {
    if (random.nextInt(6) == 0) {
      return null;
    } else if (type instanceof ArrayType array) {
      return Stream.generate(() -> value(random, array.elementType())).limit(random.nextInt(4)).toList();
    } else if (type instanceof MapType map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        entries.put(map.keyType() instanceof StringType ? "key " + i : i, value(random, map.valueType()));
      }
      return entries;
    } else if (type instanceof StructType struct) {
      Map<String, Object> fields = new LinkedHashMap<>();
      Stream.of(struct.fields()).forEach(field -> fields.put(field.name(), value(random, field.dataType())));
      return fields;
    }
    return simple(random, type);
  }

  private static Object simple(Random random, DataType type) {
    long number = random.nextLong();
    return switch (type.catalogString()) {
      case "boolean" -> random.nextBoolean();
      case "tinyint" -> (byte) number;
      case "smallint" -> (short) number;
      case "int" -> (int) number;
      case "bigint" -> number;
      case "float" -> Float.intBitsToFloat((int) number);
      case "double" -> Double.longBitsToDouble(number);
      case "decimal(20,5)" -> BigDecimal.valueOf(number, 5);
      case "string" -> Character.toString(1 + random.nextInt(0xd7fe)) + "🎈" + number;
      case "binary" -> String.valueOf(number).getBytes(StandardCharsets.UTF_8);
      case "date" -> LocalDate.ofEpochDay((int) number);
      case "timestamp" -> Instant.EPOCH.plus(number, ChronoUnit.MICROS);
      case "timestamp_ntz" -> LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC).plus(number, ChronoUnit.MICROS);
      case "interval year to month" -> Period.ofMonths((int) number).normalized();
      case "interval day to second" -> Duration.of(number, ChronoUnit.MICROS);
      default -> Map.of("number", number, "list", List.of(0.5, "text", true, LocalDate.ofEpochDay((int) number)));
    };
  }

  /** Byte arrays are only equal to themselves. */
  private static Object comparable(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map([=Name]RowsTest::comparable).toList();
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> entries = new HashMap<>();
      map.forEach((key, element) -> entries.put(key, comparable(element)));
      return entries;
    }
    return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
  }

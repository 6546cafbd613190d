
  /** A plain Java value; what Spark has no type for stays as it is, so that it is refused by name where it is of use. */
  static Object value(BsonValue value, DataType type) {
    if (value == null) {
      return null;
    }
    return switch (value.getBsonType()) {
      case NULL, UNDEFINED -> null;
      case BOOLEAN -> value.asBoolean().getValue();
      case INT32 -> value.asInt32().getValue();
      case INT64 -> value.asInt64().getValue();
      case DOUBLE -> number(value.asDouble().getValue(), type);
      case DECIMAL128 -> number(value.asDecimal128().getValue());
      case STRING -> value.asString().getValue();
      case SYMBOL -> value.asSymbol().getSymbol();
      case OBJECT_ID -> value.asObjectId().getValue().toHexString();
      case DATE_TIME -> time(Instant.ofEpochMilli(value.asDateTime().getValue()), type);
      case BINARY -> type instanceof StringType && BsonBinarySubType.UUID_STANDARD.getValue() == value.asBinary().getType()
          ? value.asBinary().asUuid() : value.asBinary().getData();
      case ARRAY -> list(value.asArray(), type instanceof ArrayType array ? array.elementType() : DataTypes.VariantType);
      case DOCUMENT -> map(value.asDocument(), type);
      default -> value;
    };
  }

  /** Shells write whole numbers as doubles, too. */
  private static Object number(double value, DataType type) {
    boolean exact = type instanceof NumericType && !(type instanceof FloatType || type instanceof DoubleType || type instanceof DecimalType);
    return exact && Math.rint(value) == value && !Double.isInfinite(value) ? (Object) new BigDecimal(value) : (Object) value;
  }

  private static Object number(Decimal128 value) {
    if (value.isNaN() || value.isInfinite()) {
      return value.doubleValue();
    }
    return value.isNegative() ? new BigDecimal(value.toString()) : value.bigDecimalValue(); // which refuses a negative zero
  }

  /** A Date is an instant, which in UTC has a day and a time of day. */
  private static Object time(Instant time, DataType type) {
    if (type instanceof DateType) {
      return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
    return type instanceof TimestampNTZType ? LocalDateTime.ofInstant(time, ZoneOffset.UTC) : time;
  }

  private static List<Object> list(BsonArray array, DataType element) {
    List<Object> list = new ArrayList<>(array.size());
    for (BsonValue each : array) {
      list.add(value(each, element));
    }
    return list;
  }

  private static Map<String, Object> map(BsonDocument document, DataType type) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (type instanceof StructType struct) {
      for (StructField field : struct.fields()) {
        map.put(field.name(), value(document.get(field.name()), field.dataType()));
      }
    } else {
      DataType element = type instanceof MapType entry ? entry.valueType() : DataTypes.VariantType;
      document.forEach((name, each) -> map.put(name, value(each, element)));
    }
    return map;
  }

  /** A value that the driver gives. */
  static Object take(Object value, DataType type) {
    if (value instanceof UdtValue struct) {
      StructField[] fields = ((StructType) type).fields();
      return RowFactory.create(IntStream.range(0, fields.length).mapToObj(i -> take(struct.isNull(i) ? null : struct.getObject(i), fields[i].dataType())).toArray());
    } else if (value instanceof List<?> list) {
      List<Object> taken = new ArrayList<>();
      list.forEach(each -> taken.add(take(each, ((ArrayType) type).elementType())));
      return CollectionConverters.asScala(taken).toSeq();
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> taken = new LinkedHashMap<>();
      map.forEach((key, each) -> taken.put(take(key, ((MapType) type).keyType()), take(each, ((MapType) type).valueType())));
      return scala.collection.immutable.Map.from(CollectionConverters.asScala(taken));
    } else if (value instanceof CqlDuration duration) {
      return type instanceof YearMonthIntervalType ? Period.ofMonths(duration.getMonths()).normalized() : Duration.ofNanos(duration.getNanoseconds());
    } else if (value instanceof ByteBuffer bytes) {
      byte[] taken = new byte[bytes.remaining()];
      bytes.get(taken);
      return taken;
    }
    return value instanceof String text ? spelled(text, type) : value instanceof BigDecimal number ? exact(number, type) : value;
  }

  private static Object spelled(String text, DataType type) {
    boolean variant = type instanceof org.apache.spark.sql.types.VariantType;
    return [=Name]Json.to(type, variant ? [=Name]Json.parse(text) : JsonNodeFactory.instance.textNode(text));
  }

  private static Object exact(BigDecimal number, DataType type) {
    return type instanceof DecimalType decimal ? number.setScale(decimal.scale()) : [=Name]Json.to(type, JsonNodeFactory.instance.numberNode(number));
  }

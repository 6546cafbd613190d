  private static Object key(DataType type, String text) {
    return to(type, type instanceof NumericType || type instanceof BooleanType ? parse(text) : NODES.textNode(text));
  }

  private static Object number(DataType type, JsonNode json) {
    if (type instanceof ByteType) {
      return (byte) json.intValue();
    } else if (type instanceof ShortType) {
      return json.shortValue();
    } else if (type instanceof IntegerType) {
      return json.intValue();
    } else if (type instanceof LongType) {
      return json.longValue();
    } else if (type instanceof FloatType) {
      return json.floatValue();
    } else if (type instanceof DoubleType) {
      return json.doubleValue();
    } else if (type instanceof DecimalType decimal) {
      return new BigDecimal(json.asText()).setScale(decimal.scale());
    }
    return json.booleanValue();
  }

  private static Object text(DataType type, JsonNode json) {
    if (type instanceof BinaryType) {
      return java.util.Base64.getDecoder().decode(json.textValue());
    } else if (type instanceof DateType) {
      return LocalDate.parse(json.textValue());
    } else if (type instanceof TimestampType) {
      return Instant.parse(json.textValue());
    } else if (type instanceof TimestampNTZType) {
      return LocalDateTime.parse(json.textValue());
    } else if (type instanceof YearMonthIntervalType) {
      return Period.parse(json.textValue());
    } else if (type instanceof DayTimeIntervalType) {
      return Duration.parse(json.textValue());
    }
    return json.textValue();
  }

  private static VariantVal variant(JsonNode json) {
    try {
      Variant variant = VariantBuilder.parseJson(json.toString(), false);
      return new VariantVal(variant.getValue(), variant.getMetadata());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }


  private static final JsonMapper DOCUMENTS = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class)))
      .build();

  /** A value as the text that the database reads. */
  static String text(String source, Object value) {
    DataType type = TYPES.get(source);
    return value != null && isDocument(type) ? json(value) : text(value);
  }

  /** A map, a struct or a variant is a JSON document, as is an array that has one of them or an array in it. */
  private static boolean isDocument(DataType type) {
    return type instanceof MapType || type instanceof StructType || type instanceof VariantType
        || type instanceof ArrayType array && (array.elementType() instanceof ArrayType || isDocument(array.elementType()));
  }

  private static String json(Object value) {
    try {
      return DOCUMENTS.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON can be made of a " + value.getClass().getSimpleName(), e);
    }
  }

  private static String text(Object value) {
    if (value instanceof byte[] bytes) {
      return "\\x" + HexFormat.of().formatHex(bytes);
    } else if (value instanceof List<?> list) {
      return list.stream().map([=Name]Fields::element).collect(Collectors.joining(",", "{", "}"));
    }
    return value == null ? null : value.toString();
  }

  private static String element(Object value) {
    return value == null ? "NULL" : '"' + text(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

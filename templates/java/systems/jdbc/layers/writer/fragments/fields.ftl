
  private static final JsonMapper DOCUMENTS = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class)))
      .build();
<@fragments of="fields-out"/>

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
<@fragments of="fields-text"/>

  /** The same text for the same values, be it of a key or of a dead letter. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addModule(
              new SimpleModule()
                  .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
                  .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class)))
          .build();

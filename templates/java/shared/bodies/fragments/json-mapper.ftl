    static final JsonMapper MAPPER = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .addModule(new SimpleModule()
            .addSerializer(TemporalAccessor.class, ToStringSerializer.instance)
            .addSerializer(TemporalAmount.class, ToStringSerializer.instance))
        .build();

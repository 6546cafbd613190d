  /** The remote fields that are a time as a number, counted from the beginning of 1970 in this unit. */
  private static final Map<String, ChronoUnit> EPOCHS =
      Map.ofEntries([=columns?filter(column -> column.counted)
              ?map(column -> "Map.entry(" + column.literalSource + ", ChronoUnit." + column.unit + ")")
              ?join(",\n          ")]);

  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

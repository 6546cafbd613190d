  /** The columns that are a time as a number, and the unit. */
  private static final Map<String, ChronoUnit> EPOCHS = Map.ofEntries([=columns?filter(column -> column.counted)
      ?map(column -> "Map.entry(" + column.literalName + ", ChronoUnit." + column.unit + ")")?join(", ")]);

  static JsonNode counted(String column, JsonNode time) {
    if (!EPOCHS.containsKey(column) || time.isNull()) {
      return time;
    }
    Instant instant = Instant.parse(time.textValue());
    BigDecimal seconds = BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
    long parts = ChronoUnit.SECONDS.getDuration().dividedBy(EPOCHS.get(column).getDuration());
    return parse(seconds.multiply(BigDecimal.valueOf(parts)).stripTrailingZeros().toPlainString());
  }

  static JsonNode told(String column, JsonNode number) {
    if (!EPOCHS.containsKey(column) || !number.isNumber()) {
      return number;
    }
    BigDecimal nanos = number.decimalValue().multiply(BigDecimal.valueOf(EPOCHS.get(column).getDuration().toNanos()));
    return NODES.textNode(Instant.EPOCH.plusSeconds(nanos.movePointLeft(9).setScale(0, RoundingMode.FLOOR).longValueExact())
        .plusNanos(nanos.remainder(BigDecimal.valueOf(1_000_000_000)).add(BigDecimal.valueOf(1_000_000_000))
            .remainder(BigDecimal.valueOf(1_000_000_000)).longValueExact()).toString());
  }

  private static VariantVal variant(Object tree) {
    VariantBuilder builder = new VariantBuilder(false);
    append(builder, tree);
    Variant variant = builder.result();
    return new VariantVal(variant.getValue(), variant.getMetadata());
  }

  private static void append(VariantBuilder to, Object value) {
    if (value == null) {
      to.appendNull();
    } else if (value instanceof Map<?, ?> map) {
      appendObject(to, map);
    } else if (value instanceof List<?> list) {
      appendArray(to, list);
    } else if (value instanceof CharSequence) {
      to.appendString(value.toString());
    } else if (value instanceof Boolean truth) {
      to.appendBoolean(truth);
    } else if (value instanceof Double number) {
      to.appendDouble(number);
    } else if (value instanceof Float number) {
      to.appendFloat(number);
    } else if (value instanceof BigDecimal || value instanceof BigInteger) {
      appendDecimal(to, number(value));
    } else if (value instanceof Number) {
      to.appendLong(whole(value, Long.MIN_VALUE, Long.MAX_VALUE));
    } else if (value instanceof byte[] bytes) {
      to.appendBinary(bytes);
    } else if (value instanceof LocalDate) {
      to.appendDate(days(value));
    } else if (value instanceof LocalDateTime) {
      to.appendTimestampNtz(local(value));
    } else {
      to.appendTimestamp(instant(value));
    }
  }

  private static void appendDecimal(VariantBuilder to, BigDecimal number) {
    int scale = Math.max(0, Math.min(38, number.scale()));
    to.appendDecimal(fitting(number, 38, scale).setScale(scale));
  }

  private static void appendObject(VariantBuilder to, Map<?, ?> map) {
    int start = to.getWritePos();
    ArrayList<VariantBuilder.FieldEntry> fields = new ArrayList<>(map.size());
    map.forEach((key, value) -> {
      fields.add(new VariantBuilder.FieldEntry((String) key, to.addKey((String) key), to.getWritePos() - start));
      append(to, value);
    });
    to.finishWritingObject(start, fields);
  }

  private static void appendArray(VariantBuilder to, List<?> list) {
    int start = to.getWritePos();
    ArrayList<Integer> offsets = new ArrayList<>(list.size());
    for (Object item : list) {
      offsets.add(to.getWritePos() - start);
      append(to, item);
    }
    to.finishWritingArray(start, offsets);
  }

  private static Decoder exact(DataType type) {
    if (type instanceof DecimalType decimal) {
      return value -> decimal(value, decimal.precision(), decimal.scale());
    } else if (type instanceof CharType fixed) {
      return value -> UTF8String.fromString([=Name]Rows.padded(text(value), fixed.length()));
    } else if (type instanceof VarcharType limited) {
      return value -> UTF8String.fromString([=Name]Rows.limited(text(value), limited.length()));
    } else if (type instanceof StringType) {
      return value -> UTF8String.fromString(text(value));
    } else if (type instanceof YearMonthIntervalType interval) {
      return value -> months(value, interval.endField());
    } else if (type instanceof DayTimeIntervalType interval) {
      return value -> micros(value, interval.endField());
    } else if (type instanceof ArrayType array) {
      return array(of(array.elementType(), array.containsNull()));
    } else if (type instanceof MapType map) {
      return map(key(map.keyType()), of(map.valueType(), map.valueContainsNull()));
    } else if (type instanceof StructType struct) {
      return struct(struct.fieldNames(), Arrays.stream(struct.fields()).map([=Name]Values::of).toArray(Decoder[]::new));
    }
    return simple(type);
  }

  private static Decoder simple(DataType type) {
    return switch (type.catalogString()) {
      case "boolean" -> Boolean.class::cast;
      case "tinyint" -> value -> (byte) whole(value, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case "smallint" -> value -> (short) whole(value, Short.MIN_VALUE, Short.MAX_VALUE);
      case "int" -> value -> (int) whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "bigint" -> value -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE);
      case "float" -> [=Name]Values::single;
      case "double" -> [=Name]Values::twice;
      case "binary" -> [=Name]Values::bytes;
      case "date" -> [=Name]Values::days;
      case "timestamp" -> [=Name]Values::instant;
      case "timestamp_ntz" -> [=Name]Values::local;
      case "variant" -> [=Name]Values::variant;
      default -> throw new IllegalArgumentException("a column of type " + type.sql() + " cannot be read");
    };
  }

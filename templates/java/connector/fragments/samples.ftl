  /** The value of a type, as rows hold it outside of Spark. */
  static Object value(DataType type, int i) {
    if (type instanceof StructType struct) {
      return row(struct, i);
    } else if (type instanceof ArrayType array) {
      return list(array, i);
    } else if (type instanceof MapType map) {
      return map(map, i);
    } else if (type instanceof VariantType) {
      return variant(i);
    } else if (type instanceof BooleanType) {
      return i % 2 == 0;
    }
    return type instanceof StringType || type instanceof BinaryType ? text(type, i) : number(type, i);
  }

  private static Object text(DataType type, int i) {
    if (type instanceof BinaryType) {
      return one(i, new byte[0], new byte[] {0, -1, 127, -128}).orElse(("bytes " + i).getBytes(StandardCharsets.UTF_8));
    } else if (type instanceof CharType fixed) {
      return String.format("%-" + fixed.length() + "." + fixed.length() + "s", i);
    } else if (type instanceof VarcharType varying) {
      return String.format("%." + varying.length() + "s", "é" + i);
    }
    return one(i, "", ODD_TEXT).orElse("text " + i);
  }

  private static Object number(DataType type, int i) {
    if (type instanceof ByteType) {
      return one(i, Byte.MIN_VALUE, Byte.MAX_VALUE).orElse((byte) i);
    } else if (type instanceof ShortType) {
      return one(i, Short.MIN_VALUE, Short.MAX_VALUE).orElse((short) i);
    } else if (type instanceof IntegerType) {
      return one(i, Integer.MIN_VALUE, Integer.MAX_VALUE).orElse(i);
    } else if (type instanceof LongType) {
      return one(i, Long.MIN_VALUE, Long.MAX_VALUE).orElse((long) i);
    } else if (type instanceof FloatType) {
      return one(i, -Float.MAX_VALUE, Float.MIN_VALUE).orElse(i + 0.25f);
    } else if (type instanceof DoubleType) {
      return one(i, -Double.MAX_VALUE, Double.MIN_VALUE).orElse(i + 0.1);
    } else if (type instanceof DecimalType decimal) {
      BigInteger digits = BigInteger.TEN.pow(decimal.precision()).subtract(BigInteger.ONE);
      BigDecimal most = new BigDecimal(digits, decimal.scale());
      return one(i, most, most.negate()).orElse(new BigDecimal(BigInteger.valueOf(i % 10), decimal.scale()));
    }
    return time(type, i);
  }

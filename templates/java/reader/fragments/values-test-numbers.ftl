  static Stream<Arguments> numbers() {
    return Stream.of(
        arguments("BOOLEAN", true, true),
        arguments("TINYINT", -128L, -128),
        arguments("SMALLINT", (byte) 5, 5),
        arguments("INT", new BigDecimal("5.00"), 5),
        arguments("INT", Integer.MIN_VALUE, Integer.MIN_VALUE),
        arguments("BIGINT", BigInteger.valueOf(Long.MAX_VALUE), Long.MAX_VALUE),
        arguments("BIGINT", new BigDecimal("1e18"), 1_000_000_000_000_000_000L),
        arguments("FLOAT", 0.1, 0.1f),
        arguments("FLOAT", new BigDecimal("3.4028235E+38"), Float.MAX_VALUE),
        arguments("FLOAT", new BigDecimal("3.4028234663852886E+38"), Float.MAX_VALUE),
        arguments("FLOAT", "NaN", Float.NaN),
        arguments("DOUBLE", 5, 5.0),
        arguments("DOUBLE", new BigDecimal("0.10000000000000001"), 0.1),
        arguments("DOUBLE", new BigDecimal("0.10000000000000000000"), 0.1),
        arguments("DOUBLE", new BigDecimal("4.9E-324"), Double.MIN_VALUE),
        arguments("DOUBLE", "-Infinity", Double.NEGATIVE_INFINITY),
        arguments("DECIMAL(5,2)", 2.5, Decimal.apply("2.50")),
        arguments("DECIMAL(5,2)", "-999.990", Decimal.apply("-999.99")),
        arguments("DECIMAL(38,0)", new BigDecimal("0e999999999"), 0));
  }

  static Stream<Arguments> wrongNumbers() {
    return Stream.of(
        arguments("BOOLEAN", "true", "\"true\" is not a BOOLEAN"),
        arguments("BOOLEAN", 1, "1 is not a BOOLEAN"),
        arguments("TINYINT", 128, "128 is not a TINYINT"),
        arguments("INT", 2.5, "2.5 is not an INT"),
        arguments("INT", 2.0, "2.0 is not an INT"),
        arguments("INT", "5", "\"5\" is not an INT"),
        arguments("BIGINT", new BigDecimal("9223372036854775808"), "9223372036854775808 is not a BIGINT"),
        arguments("BIGINT", new BigDecimal("1e999999999"), "1E+999999999 is not a BIGINT"),
        arguments("FLOAT", 16777217, "16777217 is not a FLOAT"),
        arguments("FLOAT", 1e300, "1.0E300 is not a FLOAT"),
        arguments("FLOAT", "0.1", "\"0.1\" is not a FLOAT"),
        arguments("DOUBLE", Long.MAX_VALUE, "9223372036854775807 is not a DOUBLE"),
        arguments("DOUBLE", new BigDecimal("1e999999999"), "1E+999999999 is not a DOUBLE"),
        arguments("DOUBLE", new BigDecimal("1e-999999999"), "1E-999999999 is not a DOUBLE"),
        arguments("DOUBLE", new BigDecimal("0.12345678901234567890"), "0.12345678901234567890 is not a DOUBLE"),
        arguments("DECIMAL(5,2)", "0.001", "\"0.001\" is not a DECIMAL(5,2)"),
        arguments("DECIMAL(5,2)", 1000, "1000 is not a DECIMAL(5,2)"),
        arguments("DECIMAL(5,2)", new BigDecimal("1e999999999"), "1E+999999999 is not a DECIMAL(5,2)"),
        arguments("DECIMAL(5,2)", Double.NaN, "NaN is not a DECIMAL(5,2)"),
        arguments("DECIMAL(5,2)", "two", "\"two\" is not a DECIMAL(5,2)"));
  }

  static Stream<Arguments> nested() {
    return Stream.of(
        arguments("ARRAY<INT>", Arrays.asList(1, null), "[1,null]"),
        arguments("STRUCT<a: INT, b: STRING>", Map.of("a", 1, "c", "?"), "[1,null]"),
        arguments("VARIANT", Map.of("a", Arrays.asList(1, null, true, "x", 0.5)), "{\"a\":[1,null,true,\"x\",0.5]}"));
  }

  static Stream<Arguments> wrongNested() {
    String lines = "STRUCT<lines: ARRAY<STRUCT<sku: STRING NOT NULL, qty: INT>>>";
    Map<String, Object> fits = Map.of("sku", "a", "qty", 1);
    return Stream.of(
        arguments(
            lines,
            Map.of("lines", List.of(fits, fits, fits, Map.of("sku", "a", "qty", 2.5))),
            "lines[3].qty: 2.5 is not an INT"),
        arguments(lines, Map.of("lines", List.of(Map.of())), "lines[0].sku: null, where none is allowed"),
        arguments(lines, Map.of("lines", 5), "lines: 5 is not an ARRAY<STRUCT<sku: STRING NOT NULL, qty: INT>>"),
        arguments("ARRAY<ARRAY<INT>>", List.of(List.of(), List.of("x")), "[1][0]: \"x\" is not an INT"),
        arguments("MAP<INT, INT>", Map.of("a", 1), "[a]: \"a\" is not an INT"),
        arguments("MAP<INT, STRING>", Map.of(1, 2), "[1]: 2 is not a STRING"),
        arguments("VARIANT", Map.of("a", new Object[0].getClass()), "{a=class [Ljava.lang.Object;} is not a VARIANT"));
  }

  @Test
  void readsTheKeysOfMapsForTheirType() {
    assertEquals("[1]", keys("MAP<BIGINT, INT>", "1"));
    assertEquals("[0.5]", keys("MAP<DOUBLE, INT>", "0.5"));
    assertEquals("[NaN]", keys("MAP<DOUBLE, INT>", "NaN"));
    assertEquals("[false]", keys("MAP<BOOLEAN, INT>", "false"));
    assertEquals("[1]", keys("MAP<DATE, INT>", "1970-01-02"));
    Map<String, Integer> twice = new HashMap<>(Map.of("1", 1, "01", 2));
    assertThrows([=Name]Rows.Mismatch.class, () -> decoder("MAP<INT, INT>").decode(twice));
  }

  private static String keys(String type, String key) {
    return ((MapData) decoder(type).decode(Map.of(key, 1))).keyArray().toString();
  }

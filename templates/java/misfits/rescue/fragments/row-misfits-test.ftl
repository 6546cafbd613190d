  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** All that did not fit is there, and nothing else. */
  private static void assertRescued(List<Cell> mixed, String json) {
    Set<String> expected = new TreeSet<>();
    IntStream.range(0, mixed.size()).filter(c -> !mixed.get(c).fits()).forEach(c -> expected.add("_" + c));
    assertEquals(expected.isEmpty(), json == null, json);
    Set<String> names = new TreeSet<>();
    if (json != null) {
      parsed(json).fieldNames().forEachRemaining(names::add);
    }
    assertEquals(expected, names);
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (Exception e) {
      throw new AssertionError(json, e);
    }
  }

  @Test
  void valuesAreRescuedAsTheyCame() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("text", "é \"quoted\"");
    tree.put("list", Arrays.asList(1, null, new BigDecimal("2.50"), true));
    assertEquals("{\"text\":\"é \\\"quoted\\\"\",\"list\":[1,null,2.50,true]}", rescued(tree));
    assertEquals("1E+999999999", rescued(new BigDecimal("1e999999999")));
    assertEquals("\"1970-01-01T00:00:00Z\"", rescued(Instant.EPOCH));
    assertEquals("\"AP9/\"", rescued(new byte[] {0, -1, 127}));
    assertEquals("\"NaN\"", rescued(Double.NaN));
    assertEquals("\"class java.lang.Object\"", rescued(Object.class));
  }

  private static String rescued(Object value) {
    StructType schema = StructType.fromDDL("_0 INTERVAL YEAR").add([=rescuedData.literalColumn], DataTypes.StringType);
    String json = new [=Name]Rows(schema).row(field -> value).getUTF8String(1).toString();
    assertTrue(json.startsWith("{\"_0\":") && json.endsWith("}"), json);
    return json.substring("{\"_0\":".length(), json.length() - 1);
  }

  /** The column is no field of the system, and holds nothing but JSON. */
  @Test
  void nobodyIsAskedForTheRescuedData() {
    StructType schema = StructType.fromDDL("_0 INT").add([=rescuedData.literalColumn], DataTypes.StringType);
    assertEquals(List.of("_0"), new [=Name]Rows(schema).sources());
    new [=Name]Rows(schema).row(field -> Map.of("_0", 5).get(field));
    StructType wrong = new StructType().add([=rescuedData.literalColumn], DataTypes.IntegerType);
    assertThrows(IllegalArgumentException.class, () -> new [=Name]Rows(wrong));
  }

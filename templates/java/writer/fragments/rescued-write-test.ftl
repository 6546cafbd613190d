  /** To write such a row back would lose the values that it lacks. */
  @Test
  void aRowWithRescuedDataIsNotWritten() throws IOException {
    String name = [=rescuedData.literalColumn];
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("onError", "fail");
    Row whole = expected.get(expected.size() - 1);
    List<InternalRow> rows = [=Name]Frames.internal(List.of(expected.get(0), whole));
    try ([=Name]DataWriter writer = new [=Name]DataWriter([=Name]Options.of(options), [=Name]Rows.TABLE, "query-0-0")) {
      String message = assertThrows([=Name]Rows.Mismatch.class, () -> writer.write(rows.get(0))).getMessage();
      assertTrue(message.startsWith(name + ": "), message);
    }
    assertEquals(expected.get(0).getString(SCHEMA.fieldIndex(name)), [=Name]Rows.unchecked([=Name]Rows.TABLE).values(rows.get(0)).get(name));
    assertFalse(new [=Name]Rows([=Name]Rows.TABLE).values(rows.get(1)).containsKey(name));
  }

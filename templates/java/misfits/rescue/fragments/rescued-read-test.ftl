  /** What is asked for besides makes no difference. */
  @Test
  void theRescuedDataIsOfAllColumns() {
    String name = [=rescuedData.literalColumn];
    [=Name]Text.assertSame(only(expected, name), table().select(column(name)).collectAsList());
    assertEquals(misfits.size() + 1, table().where(column(name).isNotNull()).count());
    assertEquals(WHOLE, table().where(column(name).isNull()).count());
  }

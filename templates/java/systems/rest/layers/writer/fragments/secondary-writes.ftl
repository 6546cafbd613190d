
  @Test
  void isWrittenToWhenTheFirstIsDown() throws IOException {
    first.close();
    write();
    [=Name]Text.assertSame([=Name]Promise.rows(second, 0, 10), second.contents());
    assertEquals(List.of(), first.contents());
  }

  private void write() throws IOException {
    try ([=Name]DataWriter writer = new [=Name]DataWriter([=Name]Options.of(options()), [=Name]Rows.TABLE, "query-0-0")) {
      for (InternalRow row : [=Name]Frames.internal([=Name]Promise.rows(first, 0, 10))) {
        writer.write(row);
      }
      writer.commit();
    }
  }


  @Test
  void aColumnThatIsNeverNullHasToBeThere() {
    Dataset<Row> frame = [=Name]Frames.of([=Name]Promise.rows(system, 0, 1));
    for (StructField field : [=Name]Rows.SCHEMA.fields()) {
      if (!field.nullable()) {
        String message = assertThrows(Exception.class, () -> write(frame.drop(field.name()))).getMessage();
        assertTrue(message.contains("column " + field.name() + " is missing"), message);
      }
    }
  }

  @Test
  void oneAttemptOfATaskCommits() {
    assertTrue(writing().useCommitCoordinator());
  }

  private [=Name]Write writing() {
    return new [=Name]Write([=Name]Options.of(system.options()), new Info());
  }

  /** What Spark says of a query. */
  private record Info(CaseInsensitiveStringMap options, String queryId, StructType schema) implements LogicalWriteInfo {
    Info() {
      this(CaseInsensitiveStringMap.empty(), "query", [=Name]Rows.TABLE);
    }
  }

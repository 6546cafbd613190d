
  @Test
  void theBeginningIsKept() {
    Offset beginning = stream("startingOffset", "latest").initialOffset();
    system.append(20, 5);
    assertEquals(beginning, stream("startingOffset", "latest").initialOffset());
    assertEquals(beginning, stream("startingOffset", "earliest").initialOffset());
  }

  @Test
  void aBeginningThatWasNotFoundIsNotKept() {
    [=Name]MicroBatchStream stream = stream();
    assertThrows(IllegalStateException.class, () -> [=Name]Offset.kept(new org.apache.hadoop.fs.Path(kept()), () -> {
      throw new IllegalStateException("as if the system was gone");
    }));
    assertEquals(stream.initialOffset(), stream().initialOffset());
  }

  private String kept() {
    return checkpoint + "/sources/0/initial-offset.json";
  }

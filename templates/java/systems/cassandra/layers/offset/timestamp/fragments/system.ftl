  private static Instant timeOf(int i) {
    return Instant.parse("2020-01-01T00:00:00Z").plusSeconds(120L * i);
  }

  /** Makes the time of a row part of its key, behind what was its key. */
  void cluster() {
    run("DROP TABLE " + table);
    clustering = List.of([=offset.literalSource]);
    create();
  }

  /** Whether a column is a field of the record. */
  static boolean isField(String column) {
    return [=Name]Rows.SCHEMA.getFieldIndex(column).isDefined();
  }

  /** Adds row number {@code i} with other values in some columns. */
  void append(int i, Map<String, JsonNode> instead) {
    try {
      Path draft = Files.write(Files.createTempFile(folder, "draft", ""), List.of([=Name]Json.record(expected(i), instead).toString()));
      Path file = Files.createDirectories(shard("0")).resolve(String.format("%020d.jsonl", length("0")));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

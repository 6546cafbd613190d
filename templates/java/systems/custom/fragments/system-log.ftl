  /** Adds rows of these numbers to a shard. */
  void append(String shard, int... numbers) {
    List<String> lines = IntStream.of(numbers).mapToObj(i -> [=Name]Json.line(expected(i))).toList();
    if (lines.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(shard(shard));
      Path draft = Files.write(Files.createTempFile(folder, "draft", ""), lines);
      Path file = shard(shard).resolve(String.format("%020d.jsonl", length(shard)));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long length(String shard) throws IOException {
    List<Path> files = files(shard(shard));
    if (files.isEmpty()) {
      return 0;
    }
    Path last = files.get(files.size() - 1);
    return Long.parseLong(last.getFileName().toString().substring(0, 20)) + Files.readAllLines(last).size();
  }

  Path shard(String shard) {
    return folder.resolve("log").resolve(shard);
  }

  /** The files of the log below a directory, in order. */
  static List<Path> files(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  /** The rows that are there: of those that share a key, the last. */
  List<Row> contents() {
    Map<String, Row> rows = new LinkedHashMap<>();
    try {
      for (Path file : files(folder)) {
        for (String line : Files.readAllLines(file)) {
          JsonNode record = [=Name]Json.parse(line);
          rows.put(record.path("_key").asText("line " + rows.size()), [=Name]Json.row(record));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rows.values());
  }

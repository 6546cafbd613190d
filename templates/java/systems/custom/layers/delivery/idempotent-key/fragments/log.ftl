  /** The last line of each key. */
  Map<String, String> newest() throws IOException {
    Map<String, String> newest = new HashMap<>();
    for (Path file : segments("0").values()) {
      try (LineReader reader = new LineReader(files().open(file), END_OF_LINE)) {
        for (Text line = new Text(); reader.readLine(line) > 0; ) {
          JsonNode key = JSON.readTree(line.toString()).get("_key");
          if (key != null) {
            newest.put(key.asText(), line.toString());
          }
        }
      }
    }
    return newest;
  }

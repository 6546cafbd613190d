  /** Keeps lines aside in a new file. */
  void stage(String token, List<String> lines) throws IOException {
    Path directory = new Path(folder, "staged/" + token);
    write(new Path(directory, String.format("%06d", list(directory).length)), lines);
  }

  /**
   * Makes what is staged one file of the log whose first line names the publication. No file is ever replaced: nobody
   * else can have published between the search for that name and the moment at which the file is there.
   */
  void publish(String publication, List<String> tokens) throws IOException {
    Path directory = new Path(folder, "log/0");
    files().mkdirs(directory);
    Path draft = new Path(folder, "draft/" + UUID.randomUUID());
    join(draft, publication, tokens);
    long position;
    do {
      position = latest("0");
    } while (!published(publication) && !publish(draft, new Path(directory, String.format("%020d.jsonl", position))));
    files().delete(draft, false);
  }

  private void join(Path draft, String publication, List<String> tokens) throws IOException {
    try (OutputStream out = files().create(draft, false)) {
      out.write(("{\"_publication\":" + JSON.writeValueAsString(publication) + ",").getBytes(StandardCharsets.UTF_8));
      int brace = 1; // of the first line, which is written already
      for (String token : tokens) {
        for (FileStatus file : list(new Path(folder, "staged/" + token))) {
          try (InputStream in = files().open(file.getPath())) {
            in.skipNBytes(brace);
            in.transferTo(out);
          }
          brace = 0;
        }
      }
    }
  }

  private boolean published(String publication) throws IOException {
    for (Path file : segments("0").values()) {
      try (LineReader reader = new LineReader(files().open(file), END_OF_LINE)) {
        Text first = new Text();
        reader.readLine(first);
        if (publication.equals(JSON.readTree(first.toString()).path("_publication").asText())) {
          return true;
        }
      }
    }
    return false;
  }

  void discard(String prefix) throws IOException {
    for (FileStatus token : list(new Path(folder, "staged"))) {
      if (token.getPath().getName().startsWith(prefix)) {
        files().delete(token.getPath(), true);
      }
    }
  }

  /** Adds lines that nobody sees before all of them are there. */
  void append(String shard, List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    Path draft = new Path(folder, "draft/" + UUID.randomUUID());
    write(draft, lines);
    Path directory = new Path(folder, "log/" + shard);
    files().mkdirs(directory);
    while (!publish(draft, new Path(directory, String.format("%020d.jsonl", latest(shard))))) {
      Thread.onSpinWait(); // another writer took the position: the next one is after its lines
    }
    files().delete(draft, false);
  }

  private void write(Path file, List<String> lines) throws IOException {
    try (OutputStream out = files().create(file, false)) {
      for (String line : lines) {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write(END_OF_LINE);
      }
    }
  }

  /** Makes the draft a file of the log unless there is one of that name. */
  private boolean publish(Path draft, Path file) throws IOException {
    if (!files().getScheme().equals("file")) {
      if (!files().rename(draft, file) && !files().exists(file)) {
        throw new IOException(draft + " cannot be renamed to " + file);
      }
      return !files().exists(draft);
    }
    try {
      Files.createLink(local(file), local(draft)); // renaming would replace the other writer's file
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

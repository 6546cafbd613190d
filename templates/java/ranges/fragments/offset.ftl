  /** Where a stream begins, kept before its first use: Spark asks again after a restart, and must get the same. */
  static [=Name]Offset kept(Path file, Supplier<[=Name]Offset> beginning) throws IOException {
    FileSystem files = file.getFileSystem(SparkSession.active().sparkContext().hadoopConfiguration());
    if (!files.exists(file)) {
      Path draft = new Path(file.getParent(), "." + file.getName() + "." + UUID.randomUUID());
      try (OutputStream out = files.create(draft, false)) {
        out.write(beginning.get().json().getBytes(StandardCharsets.UTF_8));
      }
      if (!files.rename(draft, file) && !files.exists(file)) {
        throw new IOException(draft + " cannot be renamed to " + file);
      }
    }
    try (InputStream in = files.open(file)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

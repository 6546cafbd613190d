  /** What becomes of the rows of one task that cannot be written, as the option {@code onError} says. */
  private static final class Rejects {
    private final [=Name]Options options;
    private final String part;
    private final String draft;
    private OutputStream letters;
    private long rows;

    Rejects([=Name]Options options, String part) {
      this.options = options;
      this.part = part;
      this.draft = "." + part + "." + UUID.randomUUID();
    }

    /** Passes the error on, or takes care of the row. */
    <E extends Exception> void add(Supplier<Map<String, Object>> row, E reason) throws E, IOException {
      rows++;
      switch (options.onError()) {
        case "skip" -> skip(reason);
        case "dead-letter" -> keep(row.get(), reason);
        default -> throw reason;
      }
    }

    long rows() {
      return rows;
    }

    private void skip(Exception reason) {
      if (options.maxSkipped() != null && rows > options.maxSkipped()) {
        throw new IllegalStateException("more rows cannot be written than maxSkipped allows", reason);
      }
      LOG.warn("a row of part {} is skipped: {}", part, reason.getMessage());
    }

    private void keep(Map<String, Object> row, Exception reason) throws IOException {
      if (letters == null) {
        letters = files().create(path(draft), false);
      }
      Map<String, Object> letter = new LinkedHashMap<>();
      letter.put("error", reason.getMessage());
      letter.put("row", row);
      letters.write(JSON.writeValueAsBytes(letter));
      letters.write('\n');
    }

    /** Puts the dead letters where they are looked for, in place of those of an earlier run of the same part. */
    void publish() throws IOException {
      if (!options.onError().equals("dead-letter")) {
        return;
      }
      Path target = path(part + ".jsonl");
      files().delete(target, false);
      if (letters == null) {
        return;
      }
      letters.close();
      if (!files().rename(path(draft), target)) {
        throw new IOException("cannot rename " + path(draft) + " to " + target);
      }
    }

    /** Forgets the dead letters; what cannot be removed does no harm, as its name begins with a dot. */
    void discard() {
      if (letters == null) {
        return;
      }
      try {
        letters.close();
        files().delete(path(draft), false);
      } catch (IOException e) {
        LOG.warn("cannot remove {}", path(draft), e);
      }
    }

    private Path path(String name) {
      return new Path(options.errorPath(), name);
    }

    private FileSystem files() throws IOException {
      Configuration hadoop = new Configuration();
      for (Tuple2<String, String> setting : SparkEnv.get().conf().getAllWithPrefix("spark.hadoop.")) {
        hadoop.set(setting._1(), setting._2());
      }
      return new Path(options.errorPath()).getFileSystem(hadoop);
    }
  }

  private boolean publish(long version, State state) throws IOException {
    Path draft = new Path(folder, ".draft-" + UUID.randomUUID());
    try {
      try (OutputStream out = files.create(draft, false)) {
        out.write(JSON.writeValueAsBytes(state));
      }
      return [=Name]Claims.create(files, draft, path(version));
    } finally {
      files.delete(draft, false);
    }
  }

  private long version() throws IOException {
    long newest = 0;
    for (FileStatus file : files.exists(folder) ? files.listStatus(folder) : new FileStatus[0]) {
      String name = file.getPath().getName();
      newest = name.startsWith(".") ? newest : Math.max(newest, Long.parseLong(name));
    }
    return newest;
  }

  /** The state with the leases that are over given back. */
  private State state(long version) throws IOException {
    if (version == 0) {
      return new State(0, new TreeSet<>(), new TreeMap<>());
    }
    try (InputStream in = files.open(path(version))) {
      State state = JSON.readValue(in, State.class);
      for (Map.Entry<String, Lease> held : new TreeMap<>(state.leases()).entrySet()) {
        if (held.getValue().until() < System.currentTimeMillis()) {
          state.giveBack(held.getKey());
        }
      }
      return state;
    } catch (FileNotFoundException e) {
      return state(version()); // others went on so far that it is deleted
    }
  }

  private Path path(long version) {
    return new Path(folder, Long.toString(version));
  }

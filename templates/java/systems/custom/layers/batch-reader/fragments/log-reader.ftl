  /** Passes over lines that have a key of which there is a later line. */
  [=Name]LogReader current() throws IOException {
    Map<Object, Part> last = new HashMap<>();
    try ([=Name]LogReader all = new [=Name]LogReader(log, parts)) {
      while (all.nextLine()) {
        Object key = all.key();
        if (key != null) {
          last.put(key, all.place());
        }
      }
    }
    wanted = record -> !last.containsKey(record.fields().get("_key"))
        || last.get(record.fields().get("_key")).equals(place());
    return this;
  }

  private Object key() throws IOException {
    boolean mayHaveOne = line.find("\"_key\"") >= 0; // parsing every line takes the time
    return mayHaveOne ? [=Name]Client.Message.of(line.copyBytes()).fields().get("_key") : null;
  }

  private Part place() {
    return new Part(part.shard(), position - 1, position);
  }

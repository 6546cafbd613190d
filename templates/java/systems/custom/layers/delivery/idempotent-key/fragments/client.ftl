  private Map<String, String> current;

  /**
   * Must insert each row or replace the one with the same key. The key's columns are among the values; the id is the key
   * as text. Keys are distinct within a call; a call may be repeated.
   */
  void upsert(List<Outgoing> rows) throws IOException {
    if (current == null) {
      current = log.newest();
    }
    List<String> lines = lines("_key", rows);
    List<String> news = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).equals(current.put(rows.get(i).id(), lines.get(i)))) {
        news.add(lines.get(i));
      }
    }
    log.append("0", news);
  }

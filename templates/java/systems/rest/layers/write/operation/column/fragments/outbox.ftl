
  /** Sends rows by as few requests as are allowed, those to delete by others; no two are of the same key. */
  void send(List<[=Name]Client.Outgoing> batch) throws IOException {
    List<[=Name]Client.Outgoing> upserts = new ArrayList<>();
    List<[=Name]Client.Outgoing> deletions = new ArrayList<>();
    for ([=Name]Client.Outgoing row : batch) {
      if (![=Name]Client.isMarked(row)) {
        refusals.add(new [=Name]Client.Refusal(client.encoded(row), "it names no operation", false));
      } else {
        ([=Name]Client.isDeletion(row) ? deletions : upserts).add(row);
      }
    }
    pack(upserts);
    pack(deletions);
  }
